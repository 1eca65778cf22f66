import './decision-list.css';
import type { ProposalId } from '../../domain/ids.ts';
import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { type Decision, decisionOn } from '../../domain/results/decision.ts';
import { useWords } from '../../words/words.ts';

interface DecisionListProps {
  readonly proposals: readonly Proposal[];
  readonly decisions: ReadonlyMap<ProposalId, Decision>;
}

function Sayings({ decision }: { readonly decision: Decision }) {
  const { decision: words } = useWords().results;
  const { reason, change, changedBy, minority, minorityBy } = decision;
  return (
    <>
      {reason !== '' && <p>{reason}</p>}
      {change !== '' && (
        <p>
          <strong>{words.withChange}:</strong> {change}
          {changedBy !== '' && ` (${words.by(changedBy)})`}
        </p>
      )}
      {minority !== '' && (
        <p>
          <strong>{words.minority}:</strong> {minority}
          {minorityBy !== '' && ` (${words.standsBehind(minorityBy)})`}
        </p>
      )}
    </>
  );
}

/** What the group has decided so far, read on the tablet while it fills up. Nothing to press. */
export function DecisionList({ proposals, decisions }: DecisionListProps) {
  const { results } = useWords();
  if (proposals.length === 0) return <p>{results.decision.noProposals}</p>;
  return (
    <ol className="plenum-decisions">
      {namedProposals(proposals).map(({ proposal, number, title }) => {
        const decision = decisionOn(decisions, proposal);
        const { verdict, objections } = decision;
        return (
          <li key={proposal} data-verdict={verdict ?? 'open'}>
            <h2>
              <span className="plenum-own-number">{number}</span> {title}
            </h2>
            <p className="plenum-decisions-word">
              {verdict === null ? results.open : results.verdict[verdict]}
              {objections === 'raised' && `, ${results.decision.withObjection}`}
            </p>
            <Sayings decision={decision} />
          </li>
        );
      })}
    </ol>
  );
}
