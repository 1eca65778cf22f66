import type { NamedProposal } from '../../domain/proposal/named-proposal.ts';
import './own-list.css';
import { isComplete, type Judgement } from '../../domain/assessment/assessment.ts';
import type { Criterion } from '../../domain/assessment/criterion.ts';
import type { ProposalId } from '../../domain/ids.ts';
import { Badge } from '../../ui/badge.tsx';
import { Icon } from '../../ui/icons.tsx';
import { useWords } from '../../words/words.ts';

interface OwnListProps {
  readonly proposals: readonly NamedProposal[];
  readonly criteria: readonly Criterion[];
  readonly judgements: ReadonlyMap<ProposalId, Judgement>;
  readonly late: ReadonlySet<ProposalId>;
  /** With it every line leads to its proposal. */
  readonly onChoose?: (proposal: ProposalId) => void;
}

function Scores({
  criteria,
  judgement,
}: {
  readonly criteria: readonly Criterion[];
  readonly judgement: Judgement | undefined;
}) {
  const { assessment } = useWords();
  const { overview } = assessment;
  if (judgement === undefined) return <span className="plenum-own-state">{overview.open}</span>;
  if (judgement.kind === 'abstained') return <span className="plenum-own-state">{overview.abstained}</span>;
  const ids = criteria.map(({ id }) => id);
  return (
    <span className="plenum-own-scores">
      {criteria.map(({ id, name }) => (
        <span key={id} className="plenum-own-score">
          <span className="plenum-own-name">{name}</span>
          {judgement.values[id] === 'cannot' ? (
            <span className="plenum-own-state">{overview.abstained}</span>
          ) : (
            <strong>{judgement.values[id] ?? assessment.table.noValue}</strong>
          )}
        </span>
      ))}
      {!isComplete(judgement, ids) && <span className="plenum-own-state">{overview.partly}</span>}
    </span>
  );
}

/** All proposals with this person's own scores: what they said, and what is still open. */
export function OwnList({ proposals, criteria, judgements, late, onChoose }: OwnListProps) {
  const { assessment } = useWords();
  return (
    <ul className="plenum-own">
      {proposals.map(({ proposal, number, title }) => {
        const inside = (
          <>
            <span className="plenum-own-number">{number}</span>
            <span className="plenum-own-title">{title}</span>
            {late.has(proposal) && <Badge tone="warning">{assessment.overview.late}</Badge>}
            <Scores criteria={criteria} judgement={judgements.get(proposal)} />
            {onChoose !== undefined && <Icon name="edit" />}
          </>
        );
        return (
          <li key={proposal}>
            {onChoose === undefined ? (
              <div className="plenum-own-row">{inside}</div>
            ) : (
              <button type="button" className="plenum-own-row" onClick={() => onChoose(proposal)}>
                {inside}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
