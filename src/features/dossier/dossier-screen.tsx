import { useState } from 'react';
import type { ProposalId } from '../../domain/ids.ts';
import type { Entry, Page } from '../../domain/paper/pages.ts';
import { accepted, type Result } from '../../domain/result.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useDeed } from '../../ui/use-deed.ts';
import { useDossierWords } from '../../words/dossier.ts';
import { DossierPaper, type DossierPaperProps, pageId } from './dossier-paper.tsx';
import './dossier-screen.css';

interface DossierScreenProps extends Omit<DossierPaperProps, 'isLinked'> {
  readonly backHref: string;
  /** This place does not read what groups hand in. */
  readonly isPartly: boolean;
  /** Saves the dossier as a file. Null: here is only part of it. */
  readonly save: (() => Promise<Result<null, string>>) | null;
}

const nothing = async () => accepted(null);
const nobody = () => undefined;

const entriesOf = (pages: readonly Page<ProposalId>[]): readonly Entry[] =>
  pages.flatMap((page) => (page.kind === 'contents' ? page.entries : []));

/** The dossier of a year on the screen: to be read, printed, and saved as a file. */
export function DossierScreen({ backHref, isPartly, save, ...paper }: DossierScreenProps) {
  const words = useDossierWords();
  const [at, setAt] = useState('');
  const [saving, run] = useDeed(save ?? nothing, nobody);
  const { pages } = paper;
  const goTo = (place: string) => {
    setAt(place);
    const page = entriesOf(pages)[Number(place)]?.page;
    if (place !== '' && page !== undefined) document.getElementById(pageId(page))?.scrollIntoView();
  };
  return (
    <>
      <div className="plenum-stack plenum-dossier-tools" data-print="hide">
        <div className="plenum-row">
          <PrintButton icon="download">{words.print}</PrintButton>
          {save !== null && (
            <Button icon="download" aria-disabled={saving.is === 'busy' || undefined} onClick={run}>
              {words.save}
            </Button>
          )}
          <ButtonLink href={backHref} icon="arrow-left">
            {words.back}
          </ButtonLink>
        </div>
        <p>
          {words.pages(pages.length)} {save !== null && words.saveHint}
        </p>
        {isPartly && <Notice kind="info" title={words.partly} quiet />}
        {paper.isAlone && <Notice kind="warning" title={words.alone.now} quiet />}
        {saving.is === 'refused' && <p role="alert">{words.noLetters}</p>}
        <SelectField
          label={words.goTo}
          value={at}
          options={[
            { value: '', label: words.contents },
            ...entriesOf(pages).map(({ text, page }, place) => ({
              value: String(place),
              label: words.goToPage(text, page),
            })),
          ]}
          onChange={goTo}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a page is wider than a telephone, and the keyboard must reach its right side */}
      <section className="plenum-dossier" aria-label={words.title} tabIndex={0}>
        <DossierPaper {...paper} isLinked={false} />
      </section>
    </>
  );
}
