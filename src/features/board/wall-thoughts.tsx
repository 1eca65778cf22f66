import type { BoardWish } from '../../domain/board/board.ts';
import type { BoardThought } from '../../domain/board/board-thought.ts';
import { footOn, isCut, type WallReading, type WallSpace } from '../../domain/board/wall-pages.ts';
import { useBoardWords } from '../../words/board.ts';
import { ThoughtText } from './board-thoughts.tsx';
import { useLinkText } from './thought-foot.tsx';
import { useFieldNames } from './use-field-names.ts';

/** So many links of a thought, each with so many letters of what it is tied to; all of them are on the tablets. */
const mostLinks = 2;
const linkLetters = 28;

/** A thought as it reads on the wall; below it that it is pinned, its source and lenses, what hangs together with it. */
export function useWallReading(wish: BoardWish): Required<WallReading> {
  const words = useBoardWords();
  const names = useFieldNames(wish);
  const linkText = useLinkText(wish);
  const footOf = ({ pinned, source, lenses, links }: BoardThought) =>
    new Set([
      ...(pinned ? [words.pinnedMark] : []),
      ...(source === '' ? [] : [words.source(source)]),
      ...(lenses.length === 0 ? [] : [lenses.map((lens) => names.lens(lens)).join(' · ')]),
      ...links.slice(0, mostLinks).map((link) => linkText(link, linkLetters)),
      ...(links.length > mostLinks ? [words.wall.moreLinks(links.length - mostLinks)] : []),
    ]);
  return {
    said: ({ text, cards, struck }) =>
      [text, struck ? `(${words.struck})` : '', cards.length > 1 ? words.times(cards.length) : '']
        .filter(Boolean)
        .join(' '),
    footOf: (thought) => [...footOf(thought)],
    more: words.wall.moreFoot,
  };
}

interface WallThoughtsProps {
  readonly wish: BoardWish;
  /** One page of them. */
  readonly thoughts: readonly BoardThought[];
  readonly space: WallSpace;
}

/** Cards on the wall; one that is longer says that all of it is on the tablets. */
export function WallThoughts({ wish, thoughts, space }: WallThoughtsProps) {
  const words = useBoardWords();
  const reading = useWallReading(wish);
  return (
    <ul data-most={space.most}>
      {thoughts.map((thought) => (
        <li key={thought.id} data-struck={thought.struck || undefined} data-pinned={thought.pinned || undefined}>
          <p>
            <ThoughtText thought={thought} />
          </p>
          {isCut(reading.said(thought), space) && (
            <p className="plenum-bwall-cut">
              {words.wall.cut}
              {/* Where the text ends too early, so does what stands behind it. */}
              {thought.cards.length > 1 && <b aria-hidden="true"> {words.times(thought.cards.length)}</b>}
            </p>
          )}
          {footOn(thought, space, reading).map((line) => (
            <p key={line} className="plenum-bwall-foot">
              {line}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
