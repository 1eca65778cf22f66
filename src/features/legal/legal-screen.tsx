import { type ReactNode, useEffect, useState } from 'react';
import type { Result } from '../../domain/result.ts';
import type { LegalPage } from '../../ui/address.ts';
import { Notice } from '../../ui/notice.tsx';
import { useLegalWords } from '../../words/legal.ts';
import { useWords } from '../../words/words.ts';
import { AccessibilityPage } from './accessibility-page.tsx';
import { ImprintPage } from './imprint-page.tsx';
import './legal.css';
import { loadOperator, type Operator } from './operator.ts';
import { PrivacyPage } from './privacy-page.tsx';

const PAGES: Record<LegalPage, (props: { readonly operator: Operator }) => ReactNode> = {
  imprint: ImprintPage,
  privacy: PrivacyPage,
  accessibility: AccessibilityPage,
};

function Page({ page, loaded }: { readonly page: LegalPage; readonly loaded: Result<Operator, string> | null }) {
  const legal = useLegalWords();
  const { ui } = useWords();
  if (loaded === null) return <p className="plenum-muted">{ui.loading}</p>;
  if (!loaded.ok) {
    return (
      <Notice kind="danger" title={legal.fileBroken}>
        <p>{loaded.reason}</p>
      </Notice>
    );
  }
  const Text = PAGES[page];
  return (
    <>
      {loaded.value.sample && <Notice kind="warning" title={legal.sample} quiet />}
      <Text operator={loaded.value} />
    </>
  );
}

interface LegalScreenProps {
  readonly page: LegalPage;
  /** Tests hand in a file; the app reads the one beside it. */
  readonly load?: () => Promise<Result<Operator, string>>;
}

export function LegalScreen({ page, load = loadOperator }: LegalScreenProps) {
  const { ui } = useWords();
  const [loaded, setLoaded] = useState<Result<Operator, string> | null>(null);
  useEffect(() => {
    let current = true;
    void load().then((result) => {
      if (current) setLoaded(result);
    });
    return () => {
      current = false;
    };
  }, [load]);
  return (
    <article className="plenum-legal">
      <h1>{ui.footer[page]}</h1>
      <Page page={page} loaded={loaded} />
    </article>
  );
}
