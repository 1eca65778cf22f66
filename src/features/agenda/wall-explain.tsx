import { clockFace } from '../../domain/agenda/agenda-time.ts';
import type { Timer } from '../../domain/agenda/timer.ts';
import type { NamedProposal } from '../../domain/proposal/named-proposal.ts';
import { useWords } from '../../words/words.ts';
import { WallFoot } from './wall-foot.tsx';
import './wall-explain.css';

/** One fact of a profile, in the words of the office. */
export interface WallFact {
  readonly id: string;
  readonly term: string;
  readonly text: string;
}

interface WallExplainProps {
  readonly named: NamedProposal;
  /** Who brought it in. */
  readonly origin: string;
  /** The most important first; five of them are shown. */
  readonly facts: readonly WallFact[];
  /** The small clock of this proposal. */
  readonly timer: Timer;
  readonly now: number;
  readonly code: string | null;
}

const mostFacts = 5;
/** Two lines at forty pixels: the wall is a reminder, the profile is on the tablets. */
const longestFact = 130;

const shortened = (text: string): string => {
  const plain = text.replace(/\s+/gu, ' ').trim();
  if (plain.length <= longestFact) return plain;
  return `${plain.slice(0, plain.lastIndexOf(' ', longestFact))} …`;
};

/** The proposal that is being explained: number, name, group, five facts, its own small clock. */
export function WallExplain({ named, origin, facts, timer, now, code }: WallExplainProps) {
  const { agenda } = useWords();
  const clock = agenda.clock(clockFace(timer, now));
  return (
    <div className="plenum-wall-explain">
      <header>
        <p className="plenum-wall-explain-number">{named.number}</p>
        <div>
          <h1>{named.shortTitle}</h1>
          {named.title !== named.shortTitle && <p className="plenum-wall-explain-title">{named.title}</p>}
          {origin !== '' && <p className="plenum-wall-explain-origin">{origin}</p>}
        </div>
        {clock !== '' && <p className="plenum-wall-explain-clock">{clock}</p>}
      </header>
      <dl>
        {facts.slice(0, mostFacts).map(({ id, term, text }) => (
          <div key={id}>
            <dt>{term}</dt>
            <dd>{shortened(text)}</dd>
          </div>
        ))}
      </dl>
      <WallFoot code={code} />
    </div>
  );
}

interface WallProposalsProps {
  readonly title: string;
  readonly proposals: readonly NamedProposal[];
  readonly code: string | null;
}

/** Before the first one is explained: what is on the table. */
export function WallProposals({ title, proposals, code }: WallProposalsProps) {
  const { agenda } = useWords();
  return (
    <div className="plenum-wall-sheet">
      <h1>{title || agenda.untitled}</h1>
      {proposals.length === 0 ? (
        <p className="plenum-wall-lines">{agenda.wall.noProposals}</p>
      ) : (
        <ol className="plenum-wall-proposals" data-many={proposals.length > 14 || undefined}>
          {proposals.map(({ proposal, number, shortTitle }) => (
            <li key={proposal}>
              <b>{number}</b> {shortTitle}
            </li>
          ))}
        </ol>
      )}
      <WallFoot code={code} />
    </div>
  );
}
