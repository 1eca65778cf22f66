import { noteKinds } from '../../domain/assessment/note.ts';
import { type MinutesEntry, objectionsTo } from '../../domain/minutes/entry.ts';
import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import { type Decision, decisionOn } from '../../domain/results/decision.ts';
import type { ThoughtColumns } from '../../domain/results/finding.ts';
import { useDecidingWords } from '../../words/deciding.ts';
import { useMinutesWords } from '../../words/minutes.ts';
import type { ResultSheetProps } from './sheet-props.ts';

interface SayingsProps {
  readonly decision: Decision;
  /** What was objected to this proposal, from the minutes. */
  readonly raised: readonly MinutesEntry[];
}

function Sayings({ decision, raised }: SayingsProps) {
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
      {objections === 'raised' && raised.length === 0 && <p>{words.withObjection}</p>}
      {raised.map(({ id, text, who }) => (
        <p key={id} className="plenum-sheet-lines">
          <strong>{words.objection.raised}:</strong> {text}
          {who !== '' && ` (${who})`}
        </p>
      ))}
      {minority !== '' && (
        <p className="plenum-sheet-minority">
          <strong>{words.minority}:</strong> {minority}
          {minorityBy !== '' && ` (${words.standsBehind(minorityBy)})`}
        </p>
      )}
    </>
  );
}

/** From so many letters on a row may go over two pages: held together it would leave half of the first one empty. */
const longRow = 500;

const isLong = ({ reason, change, minority }: Decision, raised: readonly MinutesEntry[]): boolean =>
  [reason, change, minority, ...raised.map(({ text }) => text)].join('').length > longRow;

interface SaidProps {
  readonly thoughts: ThoughtColumns | undefined;
  /** What was taken into the profile, or all the rest: who wrote a note was promised that it stands here. */
  readonly accepted: boolean;
}

function Said({ thoughts, accepted }: SaidProps) {
  const results = useDecidingWords();
  const { sheet } = useMinutesWords();
  const told = noteKinds.flatMap((kind) => thoughts?.[kind].filter((one) => one.accepted === accepted) ?? []);
  if (told.length === 0) return null;
  return (
    <>
      {!accepted && <p>{sheet.notTaken}</p>}
      <ul>
        {told.map(({ key, kind, text, count }) => (
          <li key={key}>
            {results.kinds[kind]}: {text} {count > 1 && results.thoughts.times(count)}
          </li>
        ))}
      </ul>
    </>
  );
}

/**
 * The results as a table: what was decided and why, objections and minority statement beside it; what is open stands
 * there too.
 */
export function SheetResults({ plan, minutes: { entries }, proposals, thoughts }: ResultSheetProps) {
  const results = useDecidingWords();
  const minutes = useMinutesWords();
  const named = namedProposals(proposals);
  const noted = named.filter(({ proposal }) => thoughts.has(proposal));
  const hasLong = named.some(({ proposal }) =>
    isLong(decisionOn(plan.decisions, proposal), objectionsTo(entries, proposal)),
  );
  return (
    <section>
      <h2>{minutes.sheet.results}</h2>
      <table className="plenum-sheet-table" data-long={hasLong || undefined}>
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
            const raised = objectionsTo(entries, proposal);
            const { verdict } = decision;
            return (
              <tr key={proposal} data-long={isLong(decision, raised) || undefined}>
                <td>{number}</td>
                <th scope="row">{title}</th>
                <td>
                  <strong>{verdict === null ? results.open : results.verdict[verdict]}</strong>
                  <Sayings decision={decision} raised={raised} />
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
          <Said thoughts={thoughts.get(proposal)} accepted />
          <Said thoughts={thoughts.get(proposal)} accepted={false} />
        </div>
      ))}
    </section>
  );
}
