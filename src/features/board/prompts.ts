import type { BoardField, BoardWish } from '../../domain/board/board.ts';
import { useBoardWords } from '../../words/board.ts';

/** What a field asks: as the moderator put it, otherwise as usual. */
export function usePrompts({ prompts }: Pick<BoardWish, 'prompts'>): (field: BoardField) => string {
  const usual = useBoardWords().prompts;
  return (field) => prompts.get(field) ?? usual[field];
}
