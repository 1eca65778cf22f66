import { useEffect } from 'react';
import { StartScreen } from '../features/start/start-screen.tsx';
import { useWords } from '../words/words.ts';
import { AppFrame } from './app-frame.tsx';
import { useDevice } from './device-context.tsx';
import { InsecureNotice } from './insecure-notice.tsx';
import { KeptNotice } from './kept-notice.tsx';
import { StorageNotice } from './storage-notice.tsx';
import { useStart } from './use-start.ts';

export function StartRoute() {
  const { start } = useWords();
  const { counties, sessions, deeds, today } = useStart();
  const device = useDevice();
  useEffect(
    () => void import('../device/survey-answer.ts').then(({ careForSurveys }) => careForSurveys(device)),
    [device],
  );
  return (
    <AppFrame title={start.title}>
      <InsecureNotice />
      <StorageNotice />
      <KeptNotice />
      <StartScreen counties={counties} sessions={sessions} deeds={deeds} today={today} />
    </AppFrame>
  );
}
