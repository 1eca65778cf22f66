import './board-wall.css';
import {
  type BoardFact,
  type BoardField,
  type BoardWish,
  boardCards,
  boardFields,
  type TypedCard,
} from '../../domain/board/board.ts';
import { type BoardThought, boardColumns, type CardPlaces } from '../../domain/board/board-columns.ts';
import { isCut, type WallSpace, wallPages } from '../../domain/board/wall-pages.ts';
import { useNow } from '../../ui/use-now.ts';
import { useBoardWords } from '../../words/board.ts';
import { ThoughtText } from './board-thoughts.tsx';
import { FieldMark } from './field-mark.tsx';
import { usePrompts } from './prompts.ts';

/** A quarter of the wall in letters of 40, and in the letters of 32 that many cards are written in. */
const spaces = {
  large: { letters: 40, lines: 6.5 },
  small: { letters: 52, lines: 8.5 },
} as const satisfies Record<string, WallSpace>;

/** Questions longer than this take two lines, in smaller letters, and a line of the cards' room. */
const longQuestion = 36;

/** How long one page stays, in milliseconds: long enough to read eight lines. */
const pageTime = 12_000;

export interface BoardWallProps {
  readonly title: string;
  readonly wish: BoardWish;
  readonly fact: BoardFact | null;
  readonly places: CardPlaces;
  readonly typed: readonly TypedCard[];
}

interface QuarterProps {
  readonly field: BoardField;
  readonly prompt: string;
  readonly thoughts: readonly BoardThought[];
  readonly covered: boolean;
}

/** What fits stands in large letters; otherwise smaller ones, and then pages that take turns, calmly. */
function Quarter({ field, prompt, thoughts, covered }: QuarterProps) {
  const words = useBoardWords();
  const now = useNow(0, 1000);
  const long = prompt.length > longQuestion;
  const spaceOf = (letters: keyof typeof spaces): WallSpace =>
    long ? { ...spaces[letters], lines: spaces[letters].lines - 1 } : spaces[letters];
  const size = wallPages(thoughts, spaceOf('large')).length === 1 ? 'large' : 'small';
  const pages = wallPages(thoughts, spaceOf(size));
  const page = Math.floor(now / pageTime) % pages.length;
  return (
    <section data-field={field} data-size={size} data-long={long || undefined}>
      <h2>
        <FieldMark field={field} /> {prompt}
        {pages.length > 1 && <span className="plenum-bwall-page">{words.wall.page(page + 1, pages.length)}</span>}
      </h2>
      {!covered && (
        <ul>
          {pages[page]?.map((thought) => (
            <li key={thought.id} data-struck={thought.struck || undefined}>
              <p>
                <ThoughtText thought={thought} />
              </p>
              {isCut(thought.text, spaces[size]) && <p className="plenum-bwall-cut">{words.wall.cut}</p>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The board on the wall: the cross itself is the picture. While it is covered only how much was written; never a name. */
export function BoardWall({ title, wish, fact, places, typed }: BoardWallProps) {
  const words = useBoardWords();
  const promptOf = usePrompts(wish);
  const columns = boardColumns(boardFields[wish.kind], boardCards(wish.item, fact?.cards ?? [], typed), places);
  const covered = fact === null || fact.state === 'covered';
  return (
    <div className="plenum-bwall" data-state={fact?.state ?? 'waiting'}>
      <h1 className="plenum-hidden">{title}</h1>
      <div className="plenum-bwall-cross">
        {boardFields[wish.kind].map((field) => (
          <Quarter
            key={field}
            field={field}
            prompt={promptOf(field)}
            thoughts={columns.get(field) ?? []}
            covered={covered}
          />
        ))}
      </div>
      {fact !== null && covered && <p role="status">{words.wall.covered(fact.written, fact.people)}</p>}
    </div>
  );
}
