import type { ProposalId } from '../../domain/ids.ts';
import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import type { ThoughtColumns } from '../../domain/results/finding.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useDecidingWords } from '../../words/deciding.ts';
import { useWords } from '../../words/words.ts';
import { ThoughtBoard, type ThoughtDeeds } from './thought-board.tsx';

interface NotesCardProps {
  readonly proposals: readonly Proposal[];
  /** Those that lie in the field the wall shows enlarged; null: all. */
  readonly among: readonly ProposalId[] | null;
  /** How many thoughts there are on each; those on which there are none may be missing. */
  readonly counts: ReadonlyMap<ProposalId, number>;
  readonly chosen: ProposalId;
  readonly onChoose: (proposal: ProposalId) => void;
  readonly columns: ThoughtColumns;
  readonly deeds: ThoughtDeeds;
  /** Whether these notes are on the wall now. */
  readonly onWall: boolean;
  readonly onShow: (shown: boolean) => void;
}

/** What people noted, below a revealed round in the cockpit. */
export function NotesCard(props: NotesCardProps) {
  const { proposals, among, counts, chosen, onChoose, columns, deeds, onWall, onShow } = props;
  const { agenda } = useWords();
  const results = useDecidingWords();
  const { offer, bar } = useUndo(agenda.undo);
  const options = namedProposals(proposals)
    .filter(({ proposal }) => among?.includes(proposal) ?? true)
    .map(({ proposal, number, title }) => ({
      value: proposal,
      label: `${number} ${title}${results.thoughts.count(counts.get(proposal) ?? 0)}`,
    }));
  return (
    <Card heading={results.thoughts.title}>
      <div className="plenum-results-picker">
        <SelectField label={results.decision.proposal} value={chosen} options={options} onChange={onChoose} />
        <Button compact icon="screen" onClick={() => onShow(!onWall)}>
          {onWall ? results.thoughts.offWall : results.thoughts.onWall}
        </Button>
      </div>
      <ThoughtBoard columns={columns} deeds={deeds} onUndoable={offer} place={chosen} />
      {bar}
    </Card>
  );
}
