import './decision-list.css';
import type { ProposalId } from '../../domain/ids.ts';
import { fieldsOfAction, isInField } from '../../domain/proposal/fields-of-action.ts';
import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { type Decision, decisionOn } from '../../domain/results/decision.ts';
import { TabletFilter } from '../../ui/tablet-filter.tsx';
import { useChosenField } from '../../ui/use-chosen-field.ts';
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
  const fields = fieldsOfAction(proposals).map(({ name }) => name);
  const [field, choose] = useChosenField(fields);
  if (proposals.length === 0) return <p>{results.decision.noProposals}</p>;
  return (
    <>
      <TabletFilter count={proposals.length} fields={fields} chosen={field} onChoose={choose} />
      <ol className="plenum-decisions">
        {namedProposals(proposals)
          .filter((_, place) => isInField(proposals[place] ?? { fields: [] }, field))
          .map(({ proposal, number, title }) => {
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
    </>
  );
}
