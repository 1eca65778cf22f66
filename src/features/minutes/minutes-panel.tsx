import type { AgendaItemId, ProposalId } from '../../domain/ids.ts';
import { entriesOf, type Minutes } from '../../domain/minutes/entry.ts';
import type { NamedProposal } from '../../domain/proposal/named-proposal.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useMinutesWords } from '../../words/minutes.ts';
import { useWords } from '../../words/words.ts';
import { EntryForm } from './entry-form.tsx';
import { EntryList } from './entry-list.tsx';
import type { MinutesDeeds } from './minutes-deeds.ts';
import './minutes.css';

interface MinutesPanelProps {
  readonly minutes: Minutes;
  /** The agenda item that runs. */
  readonly item: AgendaItemId;
  /** Whether it is there to decide something. */
  readonly deciding: boolean;
  readonly proposals: readonly NamedProposal[];
  readonly presented: ProposalId | null;
  readonly deeds: MinutesDeeds;
  /** Where all of the minutes are. */
  readonly href: string;
}

/** The minutes of the current item in the cockpit, folded: who moderates may write without leaving it. */
export function MinutesPanel({ minutes, item, deciding, proposals, presented, deeds, href }: MinutesPanelProps) {
  const { agenda: agendaWords } = useWords();
  const words = useMinutesWords();
  const { offer, bar } = useUndo(agendaWords.undo);
  const entries = entriesOf(minutes, item);
  return (
    <details className="kern-card kern-card--hug plenum-card plenum-minutes-panel">
      <summary>
        {words.title} <span className="plenum-muted">{words.entriesHere(entries.length)}</span>
      </summary>
      <EntryList entries={entries} proposals={proposals} deeds={deeds} onUndoable={offer} />
      <EntryForm
        key={deciding ? 'decision' : 'point'}
        item={item}
        proposals={proposals}
        presented={presented}
        usual={deciding ? 'decision' : 'point'}
        onAdd={deeds.add}
      />
      <ButtonLink href={href}>{words.openAll}</ButtonLink>
      {bar}
    </details>
  );
}
