import './decision-list.css';
import type { ProposalId } from '../../domain/ids.ts';
import { fieldsOfAction, isInField } from '../../domain/proposal/fields-of-action.ts';
import { type NamedProposal, namedProposals } from '../../domain/proposal/named-proposal.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { type Decision, decisionOn } from '../../domain/results/decision.ts';
import { TabletFilter } from '../../ui/tablet-filter.tsx';
import { useChosenField } from '../../ui/use-chosen-field.ts';
import { useResultsWords } from '../../words/results.ts';

interface DecisionListProps {
  readonly proposals: readonly Proposal[];
  readonly decisions: ReadonlyMap<ProposalId, Decision>;
  /** What is talked about now; null: the list as a whole. */
  readonly presented?: ProposalId | null;
}

function Sayings({ decision }: { readonly decision: Decision }) {
  const { decision: words } = useResultsWords();
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

interface EntryProps {
  readonly named: NamedProposal;
  readonly decision: Decision;
}

function Entry({ named: { number, title }, decision }: EntryProps) {
  const results = useResultsWords();
  const { verdict, objections } = decision;
  return (
    <li data-verdict={verdict ?? 'open'}>
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
}

/** What the group has decided so far, read on the tablet while it fills up; first what is talked about. Nothing to press. */
export function DecisionList({ proposals, decisions, presented = null }: DecisionListProps) {
  const results = useResultsWords();
  const fields = fieldsOfAction(proposals).map(({ name }) => name);
  const [field, choose] = useChosenField(fields);
  if (proposals.length === 0) return <p>{results.decision.noProposals}</p>;
  const named = namedProposals(proposals);
  const now = named.find(({ proposal }) => proposal === presented);
  return (
    <>
      {now !== undefined && (
        <section className="plenum-decisions-now" aria-label={results.list.now}>
          <p>{results.list.now}</p>
          <ol className="plenum-decisions">
            <Entry named={now} decision={decisionOn(decisions, now.proposal)} />
          </ol>
        </section>
      )}
      <TabletFilter count={proposals.length} fields={fields} chosen={field} onChoose={choose} />
      <ol className="plenum-decisions">
        {named
          .filter((one, place) => one !== now && isInField(proposals[place] ?? { fields: [] }, field))
          .map((one) => (
            <Entry key={one.proposal} named={one} decision={decisionOn(decisions, one.proposal)} />
          ))}
      </ol>
    </>
  );
}
