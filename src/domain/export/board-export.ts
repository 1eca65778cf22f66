import type { BoardField } from '../board/board.ts';
import type { BoardColumns } from '../board/board-columns.ts';
import type { Sheet } from './csv.ts';

/** The words of the table of a board. */
export interface BoardSheetWords {
  readonly field: string;
  readonly card: string;
  readonly count: string;
  readonly struck: string;
  /** How many of them the moderator has typed in. */
  readonly typed: string;
  readonly yes: string;
  readonly no: string;
  readonly prompt: (field: BoardField) => string;
}

/** A board, a row per thought, field by field; what was struck stands there and is said to be. Never a name. */
export const boardSheet = (columns: BoardColumns, words: BoardSheetWords): Sheet => [
  [words.field, words.card, words.count, words.typed, words.struck],
  ...[...columns].flatMap(([field, thoughts]) =>
    thoughts.map(({ text, cards, struck }) => {
      const typed = cards.filter((card) => card.typed === true).length;
      return [words.prompt(field), text, cards.length, typed, struck ? words.yes : words.no];
    }),
  ),
];
