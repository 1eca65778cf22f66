import type { BoardWish } from '../../domain/board/board.ts';
import type { BoardThought } from '../../domain/board/board-thought.ts';
import { isCut, type WallSpace } from '../../domain/board/wall-pages.ts';
import { useBoardWords } from '../../words/board.ts';
import { ThoughtText } from './board-thoughts.tsx';
import { useLinkText } from './thought-foot.tsx';
import { useFieldNames } from './use-field-names.ts';

/** How long one page stays, in milliseconds: long enough to read eight lines. */
export const pageTime = 12_000;

/** So many links of a thought, each with so many letters of what it is tied to; all of them are on the tablets. */
const mostLinks = 2;
const linkLetters = 28;

/** What stands below a thought on the wall, line by line: its lenses, and what hangs together with it. */
export function useWallFoot(wish: BoardWish): (thought: BoardThought) => readonly string[] {
  const words = useBoardWords();
  const names = useFieldNames(wish);
  const linkText = useLinkText(wish);
  return ({ lenses, links }) => [
    ...(lenses.length === 0 ? [] : [lenses.map((lens) => names.lens(lens)).join(' · ')]),
    ...links.slice(0, mostLinks).map((link) => linkText(link, linkLetters)),
    ...(links.length > mostLinks ? [words.wall.moreLinks(links.length - mostLinks)] : []),
  ];
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
  const footOf = useWallFoot(wish);
  return (
    <ul>
      {thoughts.map((thought) => (
        <li key={thought.id} data-struck={thought.struck || undefined}>
          <p>
            <ThoughtText thought={thought} />
          </p>
          {isCut(thought.text, space) && <p className="plenum-bwall-cut">{words.wall.cut}</p>}
          {footOf(thought).map((line) => (
            <p key={line} className="plenum-bwall-foot">
              {line}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
