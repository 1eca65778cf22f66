import type { BoardWish } from '../../domain/board/board.ts';
import type { BoardColumns } from '../../domain/board/board-thought.ts';
import type { SeatId } from '../../domain/ids.ts';
import { useBoardWords } from '../../words/board.ts';
import './board.css';
import './board-card.css';
import { ThoughtText } from './board-thoughts.tsx';
import { FieldMark } from './field-mark.tsx';
import { ThoughtFoot } from './thought-foot.tsx';
import { useFieldNames } from './use-field-names.ts';

interface BoardListProps {
  readonly wish: BoardWish;
  readonly columns: BoardColumns;
  readonly nameOf?: ((seat: SeatId) => string) | undefined;
  /** How deep the headings of the fields lie: 4 inside of a result sheet. */
  readonly level?: 2 | 4;
  /** On paper nothing is tapped. */
  readonly printed?: boolean;
}

/** What stands on the wall, to be read: every field with its thoughts. */
export function BoardList({ wish, columns, nameOf, level = 2, printed = level === 4 }: BoardListProps) {
  const words = useBoardWords();
  const names = useFieldNames(wish);
  const Heading = level === 2 ? 'h2' : 'h4';
  const shown = printed ? undefined : new Set([...columns.values()].flat().map(({ id }) => id));
  return (
    <div className="plenum-board-fields" data-board="">
      {[...columns].map(([field, thoughts]) => (
        <section key={field} className="plenum-board-field">
          <Heading>
            <FieldMark field={field} /> {names.field(field)}
          </Heading>
          {thoughts.length === 0 && <p className="plenum-muted">{words.none}</p>}
          <ul>
            {thoughts.map((thought) => (
              <li key={thought.id} data-thought={thought.id} tabIndex={shown === undefined ? undefined : -1}>
                <ThoughtText thought={thought} nameOf={nameOf} pictures />
                <ThoughtFoot wish={wish} thought={thought} shown={shown} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
