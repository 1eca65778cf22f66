import type { BoardWish } from '../../domain/board/board.ts';
import type { BoardColumns } from '../../domain/board/board-columns.ts';
import type { SeatId } from '../../domain/ids.ts';
import { useBoardWords } from '../../words/board.ts';
import './board.css';
import { ThoughtText } from './board-thoughts.tsx';
import { FieldMark } from './field-mark.tsx';
import { usePrompts } from './prompts.ts';

interface BoardListProps {
  readonly wish: Pick<BoardWish, 'prompts'>;
  readonly columns: BoardColumns;
  readonly nameOf?: ((seat: SeatId) => string) | undefined;
  /** How deep the headings of the fields lie: 2 on a tablet, 4 on a printed sheet. */
  readonly level?: 2 | 4;
}

/** What stands on the wall, to be read: every field with its thoughts. */
export function BoardList({ wish, columns, nameOf, level = 2 }: BoardListProps) {
  const words = useBoardWords();
  const promptOf = usePrompts(wish);
  const Heading = level === 2 ? 'h2' : 'h4';
  return (
    <div className="plenum-board-fields">
      {[...columns].map(([field, thoughts]) => (
        <section key={field} className="plenum-board-field">
          <Heading>
            <FieldMark field={field} /> {promptOf(field)}
          </Heading>
          {thoughts.length === 0 && <p className="plenum-muted">{words.none}</p>}
          <ul>
            {thoughts.map((thought) => (
              <li key={thought.id}>
                <ThoughtText thought={thought} nameOf={nameOf} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
