import './results-wall.css';
import { noteKinds } from '../../domain/assessment/note.ts';
import type { ProposalId } from '../../domain/ids.ts';
import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { type Decision, decisionOn, undecidedOf } from '../../domain/results/decision.ts';
import type { ThoughtColumns } from '../../domain/results/finding.ts';
import type { PollPicture } from '../../domain/results/poll.ts';
import { NumberDisc } from '../../ui/number-disc.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useDecidingWords } from '../../words/deciding.ts';
import { PollTable } from './poll-table.tsx';

/** So many results stand on the wall at once, in letters of 40; more of them take turns. */
const rowsOnWall = 12;
/** How long one page stays, in milliseconds: long enough to read twelve lines. */
const pageTime = 15_000;

interface ResultsWallProps {
  readonly proposals: readonly Proposal[];
  readonly decisions: ReadonlyMap<ProposalId, Decision>;
}

/** The results as they fill up: one line per proposal. Many proposals take turns, calmly, and the page is named. */
export function ResultsWall({ proposals, decisions }: ResultsWallProps) {
  const results = useDecidingWords();
  const pages = Math.max(1, Math.ceil(proposals.length / rowsOnWall));
  const page = Math.floor(useNow(0, 1000) / pageTime) % pages;
  const perPage = Math.ceil(proposals.length / pages);
  const done = proposals.length - undecidedOf(proposals, decisions).length;
  const rows = namedProposals(proposals).slice(page * perPage, (page + 1) * perPage);
  return (
    <div className="plenum-rwall">
      <header>
        <h1>{results.wall.title}</h1>
        <p>
          {results.wall.progress(done, proposals.length)}
          {pages > 1 && ` · ${results.wall.page(page + 1, pages)}`}
        </p>
      </header>
      <table>
        <caption className="plenum-hidden">{results.wall.title}</caption>
        <thead className="plenum-hidden">
          <tr>
            <th scope="col">{results.wall.proposal}</th>
            <th scope="col">{results.wall.result}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ proposal, number, shortTitle }) => {
            const { verdict, change, objections } = decisionOn(decisions, proposal);
            const asides = [
              change === '' ? '' : results.decision.withChange,
              objections === 'raised' ? results.decision.withObjection : '',
            ].filter(Boolean);
            return (
              <tr key={proposal} data-verdict={verdict ?? 'open'}>
                <th scope="row">
                  <NumberDisc value={number} /> {shortTitle}
                </th>
                <td>
                  {verdict === null ? results.open : results.verdict[verdict]}
                  {asides.length > 0 && `, ${asides.join(', ')}`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** So many thoughts stand in one column of the wall. */
const thoughtsOnWall = 6;

interface NotesWallProps {
  readonly title: string;
  readonly number: number;
  readonly columns: ThoughtColumns | null;
  readonly decision: Decision;
}

/** What people noted on one proposal: strengths, weaknesses, conditions; same thoughts counted. */
export function NotesWall({ title, number, columns, decision }: NotesWallProps) {
  const results = useDecidingWords();
  const { verdict } = decision;
  return (
    <div className="plenum-rwall">
      <header>
        <h1>
          <NumberDisc value={number} /> {title}
        </h1>
        {verdict !== null && <p>{results.verdict[verdict]}</p>}
      </header>
      {columns === null ? (
        <p className="plenum-rwall-line">{results.thoughts.covered}</p>
      ) : (
        <div className="plenum-rwall-columns">
          {noteKinds.map((kind) => {
            const thoughts = [...columns[kind]].sort((a, b) => b.count - a.count);
            const more = thoughts.length - thoughtsOnWall;
            return (
              <section key={kind} data-full={thoughts.length > 4 || undefined}>
                <h2>{results.columns[kind]}</h2>
                <ul>
                  {thoughts.slice(0, thoughtsOnWall).map(({ key, text, count, accepted }) => (
                    <li key={key} data-accepted={accepted || undefined}>
                      {text} {count > 1 && <b>{results.thoughts.times(count)}</b>}
                    </li>
                  ))}
                </ul>
                {thoughts.length === 0 && <p>{results.thoughts.empty}</p>}
                {more > 0 && <p>{results.thoughts.more(more)}</p>}
              </section>
            );
          })}
        </div>
      )}
    </div>
  );
}

/** A straw poll on the wall: the question large, later the numbers. While it is covered only how many have answered. */
export function PollWall({ poll }: { readonly poll: PollPicture }) {
  const { poll: words } = useDecidingWords();
  const { wish, state, voted, base, counts } = poll;
  return (
    <div className="plenum-rwall" data-state={state ?? 'waiting'}>
      <header>
        <h1>{wish.question}</h1>
        <p>
          {words.title} · {words.kinds[wish.kind]}
        </p>
      </header>
      {counts === null ? (
        <>
          <ol className="plenum-rwall-answers">
            {wish.answers.map((answer, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an answer is named by its place, which never changes
              <li key={index}>{answer}</li>
            ))}
          </ol>
          <p className="plenum-rwall-line">
            {wish.kind === 'hands' ? words.hands : state === 'shown' ? words.withheld : words.voted(voted, base)}
          </p>
        </>
      ) : (
        <PollTable poll={poll} />
      )}
    </div>
  );
}
