import { useState } from 'react';
import type { Person } from '../../domain/attendance/people.ts';
import { dashedPassCode } from '../../protocol/join-code.ts';
import '../../ui/printed-codes.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { usePerspectiveText } from '../../ui/perspectives.ts';
import { PrintButton } from '../../ui/print-button.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { usePeopleWords } from '../../words/people.ts';
import './place-cards.css';

/** Somebody of the list with the way to their place. */
export interface PlaceCard extends Person {
  readonly code: string;
  readonly url: string;
}

interface PlaceCardsProps {
  readonly cards: readonly PlaceCard[];
  /** Title and date of the session, as they stand on the card. */
  readonly meeting: string;
  readonly backHref: string;
}

const perPageOptions = [
  { value: '8', label: '8' },
  { value: '10', label: '10' },
] as const;

/** Long names are set smaller, so that no card is wider than the others. */
const sizeOf = (name: string): 'long' | 'middle' | 'short' =>
  name.length > 26 ? 'long' : name.length > 14 ? 'middle' : 'short';

function OneCard({ card, meeting }: { readonly card: PlaceCard; readonly meeting: string }) {
  const perspectiveText = usePerspectiveText();
  const { cards: text } = usePeopleWords();
  const { name, organisation, perspective, code, url } = card;
  return (
    <li className="plenum-place-card">
      <p className="plenum-place-meeting">{meeting}</p>
      <div className="plenum-place-words">
        <p className="plenum-place-name" data-size={sizeOf(name)} lang="de">
          {name}
        </p>
        {perspective !== null && <p className="plenum-place-perspective">{perspectiveText(perspective)}</p>}
        {organisation !== '' && <p className="plenum-place-organisation">{organisation}</p>}
      </div>
      <div className="plenum-place-way">
        <QrCode text={url} label={text.qr(name)} />
        <p>{text.scan}</p>
        <p className="plenum-place-code">{dashedPassCode(code)}</p>
      </div>
    </li>
  );
}

const inSheets = (cards: readonly PlaceCard[], perPage: number): readonly (readonly PlaceCard[])[] =>
  Array.from({ length: Math.ceil(cards.length / perPage) }, (_, index) =>
    cards.slice(index * perPage, (index + 1) * perPage),
  );

/** A4 sheets to print and to cut, eight or ten cards each. */
export function PlaceCards({ cards, meeting, backHref }: PlaceCardsProps) {
  const { cards: text } = usePeopleWords();
  const [perPage, setPerPage] = useState<'8' | '10'>('8');
  const back = (
    <ButtonLink kind="tertiary" icon="arrow-left" href={backHref}>
      {text.back}
    </ButtonLink>
  );
  if (cards.length === 0)
    return (
      <EmptyState icon="people" level={1} title={text.emptyTitle} actions={back}>
        {text.emptyText}
      </EmptyState>
    );
  const sheets = inSheets(cards, Number(perPage));
  return (
    <>
      <div className="plenum-stack" data-print="hide">
        <h1>{text.title}</h1>
        <p>{`${text.text} ${text.once}`}</p>
        <div className="plenum-row plenum-place-actions">
          <SelectField label={text.perPage} value={perPage} options={perPageOptions} onChange={setPerPage} />
          <PrintButton>{text.print}</PrintButton>
          {back}
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls sideways, and needs the keyboard */}
      <section className="plenum-place-sheets" aria-label={text.title} tabIndex={0}>
        {sheets.map((sheet, index) => (
          <section
            key={sheet[0]?.id}
            className="plenum-place-sheet"
            data-per-page={perPage}
            aria-label={text.sheet(index + 1, sheets.length)}
          >
            <ul>
              {sheet.map((card) => (
                <OneCard key={card.id} card={card} meeting={meeting} />
              ))}
            </ul>
          </section>
        ))}
      </section>
    </>
  );
}
