import { type ComponentType, useEffect, useState } from 'react';
import type { Device } from '../../device/device.ts';
import { listSurveyLinks } from '../../device/survey-keys.ts';
import type { KnownCounty } from '../../features/start/start-deeds.ts';
import { StartScreen } from '../../features/start/start-screen.tsx';
import { useWords } from '../../words/words.ts';
import { AppFrame } from '../app-frame.tsx';
import { useDevice } from '../device-context.tsx';
import { StorageNotice } from '../storage-notice.tsx';
import { InsecureNotice } from './insecure-notice.tsx';
import { KeptNotice } from './kept-notice.tsx';
import { useStart } from './use-start.ts';

/** Most devices have never seen a survey, and load nothing of it. */
async function careForKnownSurveys(device: Device): Promise<void> {
  if ((await listSurveyLinks(device.database)).length === 0) return;
  const { careForSurveys } = await import('../../device/survey-answer.ts');
  await careForSurveys(device);
}

/** What sends what waits for a county. Most devices know none, and load nothing of it. */
function useWaitingWork(isWanted: boolean): ComponentType<{ readonly counties: readonly KnownCounty[] }> | null {
  const [part, setPart] = useState<typeof import('../county/waiting-work.tsx') | null>(null);
  useEffect(() => {
    if (isWanted) void import('../county/waiting-work.tsx').then(setPart).catch(() => undefined);
  }, [isWanted]);
  return part?.WaitingWork ?? null;
}

export function StartRoute() {
  const { start } = useWords();
  const { back, counties, sessions, deeds, today } = useStart();
  const device = useDevice();
  const WaitingWork = useWaitingWork(counties.length > 0);
  useEffect(() => {
    // What fails here is done at the next start.
    void careForKnownSurveys(device).catch(() => undefined);
  }, [device]);
  return (
    <AppFrame title={start.title}>
      <InsecureNotice />
      <StorageNotice />
      <KeptNotice />
      {WaitingWork !== null && <WaitingWork counties={counties} />}
      <StartScreen back={back} counties={counties} sessions={sessions} deeds={deeds} today={today} />
    </AppFrame>
  );
}
