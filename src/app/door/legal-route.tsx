import { LegalScreen } from '../../features/legal/legal-screen.tsx';
import { isLegalPage } from '../../ui/address.ts';
import { useWords } from '../../words/words.ts';
import { AppFrame } from '../app-frame.tsx';
import { NotFoundScreen } from '../not-found-screen.tsx';

export function LegalRoute({ page }: { readonly page: string }) {
  const { ui } = useWords();
  if (!isLegalPage(page)) return <NotFoundScreen />;
  return (
    <AppFrame title={ui.footer[page]}>
      <LegalScreen page={page} />
    </AppFrame>
  );
}
