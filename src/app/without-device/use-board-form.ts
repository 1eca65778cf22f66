import { type BoardFact, type BoardWish, longestIn } from '../../domain/board/board.ts';
import { fieldsOf } from '../../domain/board/board-kinds.ts';
import { useFieldNames } from '../../features/board/use-field-names.ts';
import type { BoardForm } from '../../features/without-device/board-form.ts';

/** What stands on the paper form of a board: its fields in the order of the screen, and how many cards are agreed. */
export function useBoardForm(wish: BoardWish, fact: Pick<BoardFact, 'limit'> | null): BoardForm {
  const names = useFieldNames(wish);
  return {
    fields: fieldsOf(wish).map((field, index) => ({
      field,
      number: index + 1,
      prompt: names.field(field),
      longest: longestIn(field),
    })),
    limit: fact === null ? wish.limit : fact.limit,
  };
}
