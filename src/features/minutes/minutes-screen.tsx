import { type ReactNode, useState } from 'react';
import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import type { AgendaItemId } from '../../domain/ids.ts';
import { entriesOf, type Minutes, type MinutesEntry } from '../../domain/minutes/entry.ts';
import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import type { Plan } from '../../domain/session/session.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FieldFilter } from '../../ui/field-filter.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useChosenField } from '../../ui/use-chosen-field.ts';
import { useMinutesWords } from '../../words/minutes.ts';
import { useWords } from '../../words/words.ts';
import { EntryForm } from './entry-form.tsx';
import { EntryList } from './entry-list.tsx';
import type { MinutesDeeds } from './minutes-deeds.ts';
import './minutes.css';

interface MinutesScreenProps {
  readonly plan: Plan;
  readonly minutes: Minutes;
  readonly proposals: readonly Proposal[];
  readonly deeds: MinutesDeeds;
  /** Approval, and the way to the printed sheet. */
  readonly approval: ReactNode;
}

interface ItemsProps {
  readonly plan: Plan;
  readonly minutes: Minutes;
  readonly shown: AgendaItemId | null;
  readonly onChoose: (item: AgendaItemId | null) => void;
}

/** All items with how much is written on each, and the entries that belong to none. */
function Items({ plan, minutes, shown, onChoose }: ItemsProps) {
  const words = useMinutesWords();
  const known = new Set(plan.agenda.map(({ id }) => id));
  const loose = minutes.entries.filter(({ item }) => item === null || !known.has(item)).length;
  const rows: readonly (readonly [AgendaItemId | null, string, number])[] = [
    ...plan.agenda.map(({ id, title }) => [id, title || words.untitled, entriesOf(minutes, id).length] as const),
    [null, words.noItem, loose],
  ];
  return (
    <nav className="plenum-minutes-items" aria-label={words.items}>
      {rows.map(([id, title, count]) => (
        <button key={id ?? ''} type="button" aria-pressed={id === shown} onClick={() => onChoose(id)}>
          <span>
            {title}
            {id !== null && id === plan.current && !plan.ended && <strong> · {words.now}</strong>}
          </span>
          <span className="plenum-muted">{count > 0 ? words.entries(count) : ''}</span>
        </button>
      ))}
    </nav>
  );
}

/** Which item is written on: it follows the meeting, unless the scribe has stepped aside or is in the middle of a text. */
function useFollowed({ agenda, current }: Plan) {
  const [aside, setAside] = useState<{ readonly item: AgendaItemId | null } | null>(null);
  const [held, setHeld] = useState<{ readonly item: AgendaItemId | null } | null>(null);
  const followed = current ?? agenda[0]?.id ?? null;
  const shown = (aside ?? held ?? { item: followed }).item;
  return {
    shown,
    isAside: shown !== followed,
    go: (item: AgendaItemId | null) => setAside(item === followed ? null : { item }),
    hold: (isDraft: boolean) => setHeld((before) => (isDraft ? (before ?? { item: shown }) : null)),
    follow: () => {
      setAside(null);
      setHeld(null);
    },
  };
}

function entriesShown(minutes: Minutes, agenda: readonly AgendaItem[], shown: AgendaItemId | null) {
  if (shown !== null) return entriesOf(minutes, shown);
  // What belonged to an item that was removed is still there to be read.
  const known = new Set(agenda.map(({ id }) => id));
  return minutes.entries.filter(({ item }) => item === null || !known.has(item));
}

/** The scribe's screen: the item that runs, what is written on it, and the next line. It steers nothing. */
export function MinutesScreen({ plan, minutes, proposals, deeds, approval }: MinutesScreenProps) {
  const { agenda: agendaWords } = useWords();
  const words = useMinutesWords();
  const { offer, bar } = useUndo(agendaWords.undo);
  const { shown, isAside, go, hold, follow } = useFollowed(plan);
  const named = namedProposals(proposals);
  const entries = entriesShown(minutes, plan.agenda, shown);
  // An entry has the fields of action of its proposal; one about none has none.
  const fieldsOf = ({ proposal }: MinutesEntry) => proposals.find(({ id }) => id === proposal)?.fields ?? [];
  const fields = [...new Set(entries.flatMap(fieldsOf))].sort((a, b) => a.localeCompare(b, 'de'));
  const [field, choose] = useChosenField(fields);
  const title = plan.agenda.find(({ id }) => id === shown)?.title ?? words.noItem;
  const current = plan.agenda.find(({ id }) => id === plan.current);
  return (
    <div className="plenum-minutes">
      <Items plan={plan} minutes={minutes} shown={shown} onChoose={go} />
      <div className="plenum-minutes-main">
        {isAside && current !== undefined && (
          <div className="plenum-minutes-aside">
            <p role="status">{words.aside(current.title || words.untitled)}</p>
            <Button compact onClick={follow}>
              {words.follow}
            </Button>
          </div>
        )}
        <Card heading={title || words.untitled} level={1}>
          <FieldFilter fields={fields} chosen={field} onChoose={choose} />
          <EntryList
            entries={entries}
            isShown={(entry) => field === null || fieldsOf(entry).includes(field)}
            proposals={named}
            deeds={deeds}
            onUndoable={offer}
          />
          <EntryForm
            item={shown}
            proposals={named}
            presented={plan.presented}
            onAdd={(entry) => {
              // Whoever writes sees what was written, also about another field.
              choose(null);
              deeds.add(entry);
            }}
            onDraft={hold}
          />
        </Card>
        {approval}
        {bar}
      </div>
    </div>
  );
}
