import { JoinScreen } from '../../features/join/join-screen.tsx';
import { useWords } from '../../words/words.ts';
import { AppFrame } from '../app-frame.tsx';
import { StorageNotice } from '../storage-notice.tsx';
import { InsecureNotice } from './insecure-notice.tsx';
import { useJoin } from './use-join.ts';

export function JoinRoute({ invite }: { readonly invite: string }) {
  const { join } = useWords();
  return (
    <AppFrame title={join.title}>
      <InsecureNotice />
      <StorageNotice />
      <JoinScreen invite={invite} deeds={useJoin()} />
    </AppFrame>
  );
}
