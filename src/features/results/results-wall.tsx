import type { CSSProperties } from 'react';
import './results-wall.css';
import type { ProposalId } from '../../domain/ids.ts';
import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { type Decision, decisionOn, undecidedOf } from '../../domain/results/decision.ts';
import { NumberDisc } from '../../ui/number-disc.tsx';
import { useWallPage, WallPage } from '../../ui/wall-page.tsx';
import { useDecidingWords } from '../../words/deciding.ts';
import { useDecisionLine } from './use-decision-line.ts';
import '../../ui/wall-column.css';

/** So many results fill the wall in letters of this size. */
const rowsOnWall = { large: 12, middle: 14, small: 17 } as const;
type Letters = keyof typeof rowsOnWall;

/** As long as all results fit on one page they do, in smaller letters; more of them take turns in large ones. */
const pagesOf = (count: number): number => (count <= rowsOnWall.small ? 1 : Math.ceil(count / rowsOnWall.large));
const lettersFor = (rows: number): Letters =>
  rows <= rowsOnWall.large ? 'large' : rows <= rowsOnWall.middle ? 'middle' : 'small';

interface ResultsWallProps {
  readonly proposals: readonly Proposal[];
  readonly decisions: ReadonlyMap<ProposalId, Decision>;
}

/** The results as they fill up: one line per proposal. Many proposals take turns, calmly, and the page is named. */
export function ResultsWall({ proposals, decisions }: ResultsWallProps) {
  const results = useDecidingWords();
  const pages = pagesOf(proposals.length);
  const page = useWallPage(pages);
  const perPage = Math.max(1, Math.ceil(proposals.length / pages));
  const look: CSSProperties & { '--plenum-rows': string } = { '--plenum-rows': String(perPage) };
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
      <table data-letters={lettersFor(perPage)} style={look}>
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
