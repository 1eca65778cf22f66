import './board-wall.css';
import type { BoardFact, BoardWish, TypedCard } from '../../domain/board/board.ts';
import { laidOut, sameWords } from '../../domain/board/board-columns.ts';
import type { CardPlaces } from '../../domain/board/board-thought.ts';
import { wallPages } from '../../domain/board/wall-pages.ts';
import { useWallPage, WallPage } from '../../ui/wall-page.tsx';
import { useBoardWords } from '../../words/board.ts';
import { useFieldNames } from './use-field-names.ts';
import { useWallReading, WallThoughts } from './wall-thoughts.tsx';
import '../../ui/wall-column.css';

interface WordsWallProps {
  readonly wish: BoardWish;
  readonly fact: BoardFact | null;
  readonly places: CardPlaces;
  readonly typed: readonly TypedCard[];
  /** Whether something else stands above them. */
  readonly beside: boolean;
}

/** In letters of 48 and lines of them, with and without something above. */
const space = { letters: 66, lines: 12 } as const;
const lessLines = 6;

/** The words of all, calmly beside each other and never with a name; the same word stands there once, with its number. */
export function WordsWall({ wish, fact, places, typed, beside }: WordsWallProps) {
  const words = useBoardWords();
  const names = useFieldNames(wish);
  const reading = useWallReading(wish);
  const covered = fact === null || fact.state === 'covered';
  const thoughts = covered ? [] : sameWords(laidOut(wish, fact.cards, { places, typed })).get('word');
  const room = beside ? { ...space, lines: lessLines } : space;
  const pages = wallPages(thoughts ?? [], room, reading);
  const page = useWallPage(pages.length);
  return (
    <section className="plenum-wall-column plenum-bwall" data-words="" data-state={fact?.state ?? 'waiting'}>
      <h2>
        {names.field('word')}
        <WallPage at={page} pages={pages.length} />
      </h2>
      <WallThoughts wish={wish} thoughts={pages[page] ?? []} space={room} />
      {fact !== null && covered && <p role="status">{words.wall.covered(fact.written, fact.people)}</p>}
    </section>
  );
}
