import { useId } from 'react';
import type { BoardWish } from '../../domain/board/board.ts';
import { pinnedOf, thoughtCount } from '../../domain/board/board-columns.ts';
import { type BoardLook, boardLooks } from '../../domain/board/board-kinds.ts';
import type { BoardColumns } from '../../domain/board/board-thought.ts';
import { useBoardWords } from '../../words/board.ts';
import { useFieldNames } from './use-field-names.ts';

interface BoardFilterProps {
  readonly label: string;
  readonly wish: BoardWish;
  readonly only: BoardLook | null;
  readonly onChange: (only: BoardLook | null) => void;
  /** The whole board, and what is left of it. */
  readonly all: BoardColumns;
  readonly left: BoardColumns;
}

/** Looks at what carries one lens, or at what was pinned; says how much of the board that is. */
export function BoardFilter({ label, wish, only, onChange, all, left }: BoardFilterProps) {
  const id = useId();
  const words = useBoardWords();
  const names = useFieldNames(wish);
  const hasPinned = pinnedOf(all).length > 0;
  const looks = boardLooks.filter((one) => one === only || (one === 'pinned' ? hasPinned : wish.lenses.has(one)));
  if (looks.length === 0) return null;
  return (
    <div className="plenum-board-filter">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={only ?? ''}
        onChange={({ target }) => onChange(boardLooks.find((one) => one === target.value) ?? null)}
      >
        <option value="">{words.allCards}</option>
        {looks.map((one) => (
          <option key={one} value={one}>
            {names.look(one)}
          </option>
        ))}
      </select>
      <span role="status">{only !== null && words.leftOf(thoughtCount(left), thoughtCount(all))}</span>
    </div>
  );
}
