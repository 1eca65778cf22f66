import { clockFace } from '../../domain/agenda/agenda-time.ts';
import type { Timer } from '../../domain/agenda/timer.ts';
import type { NamedProposal } from '../../domain/proposal/named-proposal.ts';
import { fitList, fitText, linesOf, wallLineHeight } from '../../domain/session/wall-text.ts';
import { useWords } from '../../words/words.ts';
import { WallFoot } from './wall-foot.tsx';
import { lettersOf, WallMore, WallSheet } from './wall-sheet.tsx';
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
  /** The most important first; up to five of them are shown. */
  readonly facts: readonly WallFact[];
  /** The small clock of this proposal. */
  readonly timer: Timer;
  readonly now: number;
  readonly code: string | null;
}

const mostFacts = 5;
/** In pixels of 1920 × 1080, see `wall-explain.css`. */
const sheet = { height: 888, head: 1320, term: 416, fact: 1312, letters: 42, gap: 24, padding: 26, foot: 96 } as const;
/** The wall is a reminder, the profile is on the tablets. */
const factTypes = [{ size: sheet.letters, columns: 1 }] as const;
const factRoom = { width: sheet.fact, height: 2 * sheet.letters * wallLineHeight } as const;

interface HeadLine {
  readonly text: string;
  readonly size: number;
}

const heightOf = (lines: readonly HeadLine[], width: number): number =>
  lines.reduce((sum, { text, size }) => sum + (text === '' ? 0 : linesOf(text, size, width) * size * 1.4), 0);

/** As many of the facts as have room, the most important first, each in two lines at most. */
const factsThatFit = (facts: readonly WallFact[], room: number): readonly WallFact[] => {
  const shown: WallFact[] = [];
  let left = room;
  for (const fact of facts.slice(0, mostFacts)) {
    const { text } = fitText(fact.text.replace(/\s+/gu, ' '), factRoom, factTypes);
    const lines = Math.max(linesOf(text, sheet.letters, sheet.fact), linesOf(fact.term, sheet.letters, sheet.term));
    left -= lines * sheet.letters * wallLineHeight + sheet.padding;
    if (left < 0) break;
    shown.push({ ...fact, text });
  }
  return shown;
};

const titleTypes = [{ size: 44, columns: 1 }] as const;
const nameTypes = [
  { size: 80, columns: 1 },
  { size: 56, columns: 1 },
] as const;

/** The proposal that is being explained: number, name, group, up to five facts, its own small clock. */
export function WallExplain({ named, origin, facts, timer, now, code }: WallExplainProps) {
  const { agenda } = useWords();
  const clock = agenda.clock(clockFace(timer, now));
  const width = sheet.head;
  const name = fitText(named.shortTitle, { width, height: 110 }, nameTypes);
  const title = named.title === named.shortTitle ? '' : fitText(named.title, { width, height: 130 }, titleTypes).text;
  const group = fitText(origin, { width, height: 60 }, [{ size: 40, columns: 1 }]).text;
  const lines = [name, { text: title, size: 44 }, { text: group, size: 40 }];
  const head = Math.max(128, heightOf(lines, width));
  const room = sheet.height - head - sheet.gap - (code === null ? 0 : sheet.foot + sheet.gap);
  return (
    <div className="plenum-wall-explain">
      <header>
        <p className="plenum-wall-explain-number">{named.number}</p>
        <div>
          <h1 style={lettersOf(name.size)}>{name.text}</h1>
          {title !== '' && <p className="plenum-wall-explain-title">{title}</p>}
          {group !== '' && <p className="plenum-wall-explain-origin">{group}</p>}
        </div>
        {clock !== '' && <p className="plenum-wall-explain-clock">{clock}</p>}
      </header>
      <dl>
        {factsThatFit(facts, room).map(({ id, term, text }) => (
          <div key={id}>
            <dt>{term}</dt>
            <dd>{text}</dd>
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

const listTypes = [
  { size: 48, columns: 2 },
  { size: 40, columns: 3 },
  { size: 34, columns: 3 },
  { size: 31, columns: 3 },
  { size: 28, columns: 3 },
] as const;
const listWish = { types: listTypes, gaps: { indent: 2.2, below: 0.15 } } as const;

/** Before the first one is explained: what is on the table. */
export function WallProposals({ title, proposals, code }: WallProposalsProps) {
  const { agenda } = useWords();
  const titles = proposals.map(({ shortTitle }) => shortTitle);
  return (
    <WallSheet title={title} code={code}>
      {(room, rest) => {
        if (proposals.length === 0) return <p className="plenum-wall-lines">{agenda.wall.noProposals}</p>;
        const all = fitList(titles, room, listWish);
        const { shown, more, size, columns } = all.more === 0 ? all : fitList(titles, rest, listWish);
        return (
          <>
            <ol className="plenum-wall-proposals" data-columns={columns} style={lettersOf(size)}>
              {proposals.slice(0, shown.length).map(({ proposal, number, shortTitle }) => (
                <li key={proposal}>
                  <b>{number}</b> {shortTitle}
                </li>
              ))}
            </ol>
            {more > 0 && <WallMore>{agenda.wall.moreOnTablets(more)}</WallMore>}
          </>
        );
      }}
    </WallSheet>
  );
}
