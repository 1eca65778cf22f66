import type { BoardWish } from '../../domain/board/board.ts';
import { thoughtCount } from '../../domain/board/board-columns.ts';
import { type Lens, lenses } from '../../domain/board/board-kinds.ts';
import type { BoardColumns } from '../../domain/board/board-thought.ts';
import { useBoardWords } from '../../words/board.ts';
import { useFieldNames } from './use-field-names.ts';

interface LensFilterProps {
  readonly label: string;
  readonly wish: BoardWish;
  readonly lens: Lens | null;
  readonly onChange: (lens: Lens | null) => void;
  /** The whole board, and what is left of it. */
  readonly all: BoardColumns;
  readonly left: BoardColumns;
}

/** Looks at a board through one of its lenses; says how much of it is left. */
export function LensFilter({ label, wish, lens, onChange, all, left }: LensFilterProps) {
  const words = useBoardWords();
  const names = useFieldNames(wish);
  if (wish.lenses.size === 0) return null;
  return (
    <div className="plenum-board-filter">
      <label>
        {label}
        <select
          value={lens ?? ''}
          onChange={({ target }) => onChange(lenses.find((one) => one === target.value) ?? null)}
        >
          <option value="">{words.allLenses}</option>
          {[...wish.lenses.keys()].map((one) => (
            <option key={one} value={one}>
              {names.lens(one)}
            </option>
          ))}
        </select>
      </label>
      <span role="status">{lens !== null && words.leftThrough(thoughtCount(left), thoughtCount(all))}</span>
    </div>
  );
}
