import { useEffect } from 'react';
import { JoinScreen } from '../../features/join/join-screen.tsx';
import { useWords } from '../../words/words.ts';
import { AppFrame } from '../app-frame.tsx';
import { callParts, partsAfterJoining } from '../parts-ahead.ts';
import { StorageNotice } from '../storage-notice.tsx';
import { InsecureNotice } from './insecure-notice.tsx';
import { useJoin } from './use-join.ts';

export function JoinRoute({ invite }: { readonly invite: string }) {
  const { join } = useWords();
  // Once it is drawn: what comes next must not hold up what is to be read now.
  useEffect(() => void callParts(partsAfterJoining), []);
  return (
    <AppFrame title={join.title}>
      <InsecureNotice />
      <StorageNotice />
      <JoinScreen invite={invite} deeds={useJoin()} />
    </AppFrame>
  );
}
