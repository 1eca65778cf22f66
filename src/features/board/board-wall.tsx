import './board-wall.css';
import type { BoardFact, BoardWish, TypedCard } from '../../domain/board/board.ts';
import { laidOut, lookedAt, pinnedOf, thoughtCount } from '../../domain/board/board-columns.ts';
import { type BoardField, fieldsOf, hasPart } from '../../domain/board/board-kinds.ts';
import type { BoardThought, CardPlaces } from '../../domain/board/board-thought.ts';
import { linesOf, type WallSpace, wallPages } from '../../domain/board/wall-pages.ts';
import { useWallPage, WallPage } from '../../ui/wall-page.tsx';
import { useBoardWords } from '../../words/board.ts';
import { DecisionText } from './board-decision.tsx';
import { BoardMatrix } from './board-matrix.tsx';
import { FieldMark } from './field-mark.tsx';
import { QuotesWall } from './quotes-wall.tsx';
import { useFieldNames } from './use-field-names.ts';
import { useWallReading, WallThoughts } from './wall-thoughts.tsx';
import '../../ui/wall-column.css';

/** A quarter of the wall in letters of 40, and in the letters of 32 that many cards are written in. */
const spaces = {
  large: { letters: 40, lines: 6.5 },
  small: { letters: 52, lines: 8.5 },
} as const satisfies Record<string, WallSpace>;

/** Questions longer than this take two lines, in smaller letters, and a line of the cards' room. */
const longQuestion = 36;

/** What a decision below takes of each quarter; cards show fewer lines then. */
const decisionLines = 2.5;

export interface BoardWallProps {
  readonly title: string;
  readonly wish: BoardWish;
  readonly fact: BoardFact | null;
  readonly places: CardPlaces;
  readonly typed: readonly TypedCard[];
}

interface QuarterProps {
  readonly wish: BoardWish;
  readonly field: BoardField;
  readonly prompt: string;
  /** None while the board is covered. */
  readonly thoughts: readonly BoardThought[];
}

/** What fits stands in large letters; otherwise smaller ones, and then pages that take turns, calmly. */
function Quarter({ wish, field, prompt, thoughts }: QuarterProps) {
  const decided = wish.decision.text.trim() !== '';
  const reading = useWallReading(wish);
  const long = prompt.length > longQuestion;
  const spaceOf = (letters: keyof typeof spaces): WallSpace => ({
    ...spaces[letters],
    lines: spaces[letters].lines - (long ? 1 : 0) - (decided ? decisionLines : 0),
    ...(decided && { most: 3 }),
  });
  const size = wallPages(thoughts, spaceOf('large'), reading).length === 1 ? 'large' : 'small';
  const pages = wallPages(thoughts, spaceOf(size), reading);
  const page = useWallPage(pages.length);
  return (
    <section data-field={field} data-size={size} data-long={long || undefined}>
      <h2>
        <FieldMark field={field} /> {prompt}
        <WallPage at={page} pages={pages.length} />
      </h2>
      <WallThoughts wish={wish} thoughts={pages[page] ?? []} space={spaceOf(size)} />
    </section>
  );
}

/** Where the band of a decision is longer than three lines it goes on elsewhere. */
const decisionSpace = { letters: 100, lines: 3 };

function WallDecision({ wish }: Pick<BoardWallProps, 'wish'>) {
  const words = useBoardWords();
  const isLong = linesOf(wish.decision.text, decisionSpace.letters) > decisionSpace.lines;
  return <DecisionText wish={wish} more={isLong && <p className="plenum-bwall-cut">{words.wall.cut}</p>} />;
}

/**
 * The board on the wall: the cross itself is the picture, or options side by side. While it is covered only how much was
 * written; never a name.
 */
export function BoardWall({ title, wish, fact, places, typed }: BoardWallProps) {
  const words = useBoardWords();
  const names = useFieldNames(wish);
  const covered = fact === null || fact.state === 'covered';
  const all = covered ? null : laidOut(wish, fact.cards, { places, typed });
  const columns = all === null ? null : lookedAt(all, wish.only);
  return (
    <div className="plenum-wall-column plenum-bwall" data-state={fact?.state ?? 'waiting'}>
      <h1 className="plenum-hidden">{title}</h1>
      {all !== null && columns !== null && wish.only !== null && wish.only !== 'pinned' && (
        <p className="plenum-bwall-lens">
          {words.wall.through(names.lens(wish.only))} {words.leftOf(thoughtCount(columns), thoughtCount(all))}
        </p>
      )}
      {all !== null && wish.only === 'pinned' ? (
        <QuotesWall wish={wish} thoughts={pinnedOf(all)} />
      ) : hasPart(wish.kind, 'options') ? (
        <BoardMatrix wish={wish} columns={columns} />
      ) : (
        <div className="plenum-bwall-cross">
          {fieldsOf(wish).map((field) => (
            <Quarter
              key={field}
              wish={wish}
              field={field}
              prompt={names.field(field)}
              thoughts={columns?.get(field) ?? []}
            />
          ))}
        </div>
      )}
      {!covered && wish.only !== 'pinned' && <WallDecision wish={wish} />}
      {fact !== null && covered && <p role="status">{words.wall.covered(fact.written, fact.people)}</p>}
    </div>
  );
}
