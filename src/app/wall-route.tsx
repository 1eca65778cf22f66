import { EmptyState } from '../ui/empty-state.tsx';
import { useWords } from '../words/words.ts';
import { WallFrame } from './wall-frame.tsx';

export function WallRoute({ session }: { readonly session: string }) {
  const { ui } = useWords();
  return (
    <WallFrame title={ui.appName}>
      <EmptyState icon="clock" level={1} title={ui.loading} key={session} />
    </WallFrame>
  );
}
