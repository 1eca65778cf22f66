import { noteKinds } from '../../domain/assessment/note.ts';
import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import { type Decision, decisionOn } from '../../domain/results/decision.ts';
import { acceptedFindings } from '../../domain/results/finding.ts';
import { useDecidingWords } from '../../words/deciding.ts';
import { useMinutesWords } from '../../words/minutes.ts';
import type { ResultSheetProps } from './sheet-props.ts';

function Sayings({ decision }: { readonly decision: Decision }) {
  const { decision: words } = useDecidingWords();
  const { reason, change, changedBy, minority, minorityBy, objections } = decision;
  return (
    <>
      {reason !== '' && <p>{reason}</p>}
      {change !== '' && (
        <p>
          <strong>{words.withChange}:</strong> {change}
          {changedBy !== '' && ` (${words.by(changedBy)})`}
        </p>
      )}
      {objections === 'raised' && <p>{words.withObjection}</p>}
      {minority !== '' && (
        <p className="plenum-sheet-minority">
          <strong>{words.minority}:</strong> {minority}
          {minorityBy !== '' && ` (${words.standsBehind(minorityBy)})`}
        </p>
      )}
    </>
  );
}

/** The results as a table: what was decided and why, the minority statement beside it; what is open stands there too. */
export function SheetResults({ plan, proposals, findings }: ResultSheetProps) {
  const results = useDecidingWords();
  const minutes = useMinutesWords();
  const named = namedProposals(proposals);
  const noted = named.filter(({ proposal }) =>
    noteKinds.some((kind) => acceptedFindings(findings, proposal, kind).length > 0),
  );
  return (
    <section>
      <h2>{minutes.sheet.results}</h2>
      <table className="plenum-sheet-table">
        <thead>
          <tr>
            <th scope="col">{minutes.sheet.number}</th>
            <th scope="col">{minutes.sheet.proposal}</th>
            <th scope="col" className="plenum-sheet-verdict">
              {minutes.sheet.result}
            </th>
          </tr>
        </thead>
        <tbody>
          {named.map(({ proposal, number, title }) => {
            const decision = decisionOn(plan.decisions, proposal);
            const { verdict } = decision;
            return (
              <tr key={proposal}>
                <td>{number}</td>
                <th scope="row">{title}</th>
                <td>
                  <strong>{verdict === null ? results.open : results.verdict[verdict]}</strong>
                  <Sayings decision={decision} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {noted.length > 0 && <h2>{minutes.sheet.notes}</h2>}
      {noted.map(({ proposal, number, title }) => (
        <div key={proposal} className="plenum-sheet-block">
          <h3>
            {number} {title}
          </h3>
          <ul>
            {noteKinds.flatMap((kind) =>
              acceptedFindings(findings, proposal, kind).map(({ id, text, notes }) => (
                <li key={id}>
                  {results.kinds[kind]}: {text} {notes.length > 1 && results.thoughts.times(notes.length)}
                </li>
              )),
            )}
          </ul>
        </div>
      ))}
    </section>
  );
}
