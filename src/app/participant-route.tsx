import { EmptyState } from '../ui/empty-state.tsx';
import { useWords } from '../words/words.ts';
import { AppFrame } from './app-frame.tsx';

export function ParticipantRoute({ session }: { readonly session: string }) {
  const { ui } = useWords();
  return (
    <AppFrame title={ui.appName} layout="screen">
      <EmptyState icon="clock" level={1} title={ui.loading} key={session} />
    </AppFrame>
  );
}
