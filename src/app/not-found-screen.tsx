import { hrefTo, pathTo } from '../ui/address.ts';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useWords } from '../words/words.ts';
import { AppFrame } from './app-frame.tsx';

export function NotFoundScreen() {
  const { ui } = useWords();
  return (
    <AppFrame title={ui.notFound.title}>
      <EmptyState
        icon="search"
        level={1}
        title={ui.notFound.title}
        actions={
          <ButtonLink kind="primary" href={hrefTo(pathTo.start())}>
            {ui.notFound.toStart}
          </ButtonLink>
        }
      >
        <p>{ui.notFound.text}</p>
      </EmptyState>
    </AppFrame>
  );
}
