import type { BoardWish } from '../../domain/board/board.ts';
import type { Lens } from '../../domain/board/board-kinds.ts';
import { useBoardWords } from '../../words/board.ts';
import { useFieldNames } from './use-field-names.ts';

interface LensChoiceProps {
  readonly wish: BoardWish;
  /** Of what lenses are chosen, for those who do not see where it stands. */
  readonly of: string;
  readonly chosen: readonly Lens[];
  readonly onChange: (lens: Lens, on: boolean) => void;
}

/** The lenses of one card, each a mark that is set or not. */
export function LensChoice({ wish, of, chosen, onChange }: LensChoiceProps) {
  const words = useBoardWords();
  const names = useFieldNames(wish);
  if (wish.lenses.size === 0) return null;
  return (
    <fieldset className="plenum-board-choice">
      <legend>
        {words.lensChoice} <span className="plenum-hidden">{of}</span>
      </legend>
      {[...wish.lenses.keys()].map((lens) => (
        <label key={lens}>
          <input
            type="checkbox"
            checked={chosen.includes(lens)}
            onChange={({ target }) => onChange(lens, target.checked)}
          />
          {names.lens(lens)}
        </label>
      ))}
    </fieldset>
  );
}
