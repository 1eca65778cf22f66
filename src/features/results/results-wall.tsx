import './results-wall.css';
import { type NoteKind, noteKinds } from '../../domain/assessment/note.ts';
import type { ProposalId } from '../../domain/ids.ts';
import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { type Decision, decisionOn, undecidedOf } from '../../domain/results/decision.ts';
import type { Thought, ThoughtColumns } from '../../domain/results/finding.ts';
import { fitList } from '../../domain/session/wall-text.ts';
import { NumberDisc } from '../../ui/number-disc.tsx';
import { useWallPage, WallPage } from '../../ui/wall-page.tsx';
import { useDecidingWords } from '../../words/deciding.ts';
import '../../ui/wall-column.css';

/** So many results stand on the wall at once, in letters of 40; more of them take turns. */
const rowsOnWall = 12;

/** What was decided, with a change or an objection that stands beside it. */
function useDecisionLine(): (decision: Decision) => string {
  const results = useDecidingWords();
  return ({ verdict, change, objections }) =>
    [
      verdict === null ? results.open : results.verdict[verdict],
      change !== '' && results.decision.withChange,
      objections === 'raised' && results.decision.withObjection,
    ]
      .filter((part) => part !== false)
      .join(', ');
}

interface ResultsWallProps {
  readonly proposals: readonly Proposal[];
  readonly decisions: ReadonlyMap<ProposalId, Decision>;
}

/** The results as they fill up: one line per proposal. Many proposals take turns, calmly, and the page is named. */
export function ResultsWall({ proposals, decisions }: ResultsWallProps) {
  const results = useDecidingWords();
  const pages = Math.max(1, Math.ceil(proposals.length / rowsOnWall));
  const page = useWallPage(pages);
  const perPage = Math.ceil(proposals.length / pages);
  const told = useDecisionLine();
  const done = proposals.length - undecidedOf(proposals, decisions).length;
  const rows = namedProposals(proposals).slice(page * perPage, (page + 1) * perPage);
  return (
    <div className="plenum-wall-column plenum-rwall">
      <header>
        <h1>{results.wall.title}</h1>
        <p>
          {proposals.length > 0 && results.wall.progress(done, proposals.length)}
          {pages > 1 && ' · '}
          <WallPage at={page} pages={pages} />
        </p>
      </header>
      {proposals.length === 0 && <p className="plenum-rwall-line">{results.decision.noProposals}</p>}
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
            const decision = decisionOn(decisions, proposal);
            return (
              <tr key={proposal} data-verdict={decision.verdict ?? 'open'}>
                <th scope="row">
                  <NumberDisc value={number} /> {shortTitle}
                </th>
                <td>{told(decision)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** One column of thoughts, in pixels of 1920 × 1080, see `results-wall.css`. */
const column = { width: 520, height: 590, more: 60 } as const;
const thoughtTypes = [
  { size: 40, columns: 1 },
  { size: 34, columns: 1 },
  { size: 28, columns: 1 },
] as const;
const thoughtWish = { types: thoughtTypes, gaps: { indent: 0, below: 0.75 } } as const;

/** Thoughts in the largest letters in which all of them fit; the rest is counted and stands on the tablets. */
function Thoughts({ kind, all }: { readonly kind: NoteKind; readonly all: readonly Thought[] }) {
  const results = useDecidingWords();
  const thoughts = [...all].sort((a, b) => b.count - a.count);
  const lines = thoughts.map(({ text, count }) => `${text} ${count > 1 ? results.thoughts.times(count) : ''}`);
  const whole = fitList(lines, column, thoughtWish);
  const rest = { width: column.width, height: column.height - column.more };
  const { shown, more, size } = whole.more === 0 ? whole : fitList(lines, rest, thoughtWish);
  return (
    <section style={{ fontSize: `${size / 16}rem` }}>
      <h2>{results.columns[kind]}</h2>
      <ul>
        {thoughts.slice(0, shown.length).map(({ key, text, count, accepted }) => (
          <li key={key} data-accepted={accepted || undefined}>
            {text} {count > 1 && <b>{results.thoughts.times(count)}</b>}
          </li>
        ))}
      </ul>
      {thoughts.length === 0 && <p>{results.thoughts.empty}</p>}
      {more > 0 && <p>{results.thoughts.more(more)}</p>}
    </section>
  );
}

interface NotesWallProps {
  readonly title: string;
  readonly number: number;
  readonly columns: ThoughtColumns | null;
  readonly decision: Decision;
}

/** What people noted on one proposal: strengths, weaknesses, conditions; same thoughts counted. */
export function NotesWall({ title, number, columns, decision }: NotesWallProps) {
  const results = useDecidingWords();
  const told = useDecisionLine();
  return (
    <div className="plenum-wall-column plenum-rwall">
      <header>
        <h1>
          <NumberDisc value={number} /> {title}
        </h1>
        {decision.verdict !== null && <p>{told(decision)}</p>}
      </header>
      {columns === null ? (
        <p className="plenum-rwall-line">{results.thoughts.covered}</p>
      ) : (
        <div className="plenum-rwall-columns">
          {noteKinds.map((kind) => (
            <Thoughts key={kind} kind={kind} all={columns[kind]} />
          ))}
        </div>
      )}
    </div>
  );
}
