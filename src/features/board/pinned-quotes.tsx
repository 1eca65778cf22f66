import type { BoardWish } from '../../domain/board/board.ts';
import { pinnedOf } from '../../domain/board/board-columns.ts';
import type { BoardColumns } from '../../domain/board/board-thought.ts';
import { useBoardWords } from '../../words/board.ts';
import { ThoughtText } from './board-thoughts.tsx';
import { useFieldNames } from './use-field-names.ts';

interface PinnedQuotesProps {
  readonly wish: BoardWish;
  readonly columns: BoardColumns;
}

/** What was pinned, word by word and with where it comes from, as it is printed. */
export function PinnedQuotes({ wish, columns }: PinnedQuotesProps) {
  const words = useBoardWords();
  const names = useFieldNames(wish);
  const pinned = pinnedOf(columns);
  if (pinned.length === 0) return null;
  return (
    <section className="plenum-board-quotes">
      <h4>{words.pinned}</h4>
      {pinned.map((thought) => (
        <figure key={thought.id}>
          <blockquote>
            <ThoughtText thought={thought} />
          </blockquote>
          <figcaption>{words.source(thought.source || names.field(thought.field))}</figcaption>
        </figure>
      ))}
    </section>
  );
}
