import type { BoardWish } from '../../domain/board/board.ts';
import type { BoardThought } from '../../domain/board/board-thought.ts';
import { isCut, type WallSpace, wallPages } from '../../domain/board/wall-pages.ts';
import { useWallPage, WallPage } from '../../ui/wall-page.tsx';
import { useBoardWords } from '../../words/board.ts';
import { ThoughtText } from './board-thoughts.tsx';
import { useFieldNames } from './use-field-names.ts';
import { useWallReading } from './wall-thoughts.tsx';

/** The whole wall in letters of 56. */
const space: WallSpace = { letters: 54, lines: 10 };

/** Nothing but what was pinned, in large letters and with where it comes from; pages take turns, calmly. */
export function QuotesWall({
  wish,
  thoughts,
}: {
  readonly wish: BoardWish;
  readonly thoughts: readonly BoardThought[];
}) {
  const words = useBoardWords();
  const names = useFieldNames(wish);
  const { said } = useWallReading(wish);
  const attributed = ({ source, field }: BoardThought) => source || names.field(field);
  // A quote never stands beside another one.
  const pages = wallPages(thoughts, space, { said, footOf: (thought) => [attributed(thought), ' '] });
  const page = useWallPage(pages.length);
  return (
    <div className="plenum-bwall-quotes">
      <WallPage at={page} pages={pages.length} />
      {thoughts.length === 0 && <p>{words.nonePinned}</p>}
      {pages[page]?.map((thought) => (
        <figure key={thought.id}>
          <blockquote>
            <p>
              <ThoughtText thought={thought} />
            </p>
            {isCut(said(thought), space) && <p className="plenum-bwall-cut">{words.wall.cut}</p>}
          </blockquote>
          <figcaption>{words.source(attributed(thought))}</figcaption>
        </figure>
      ))}
    </div>
  );
}
