import { type BoardFact, type BoardField, type BoardWish, boardFields, plainBoard } from '../domain/board/board.ts';
import type { CardPlaces } from '../domain/board/board-columns.ts';
import type { AgendaItemId, RowId, SeatId } from '../domain/ids.ts';
import { galleryWords as words } from './gallery-words.ts';

/* Boards to look at: somebody's cards, two hundred of them, and one that is longer than its quarter of the wall. */

export const boardItem = 'feedback' as AgendaItemId;
export const plain: BoardWish = { ...plainBoard(boardItem, 'feedback'), wish: 'shown' };
export const asked: BoardWish = {
  ...plain,
  wish: null,
  prompts: new Map([['good', words.sentence]]),
  limit: 4,
  named: true,
};

const told = (texts: readonly string[], fieldOf: (index: number) => BoardField): BoardFact['cards'] =>
  texts.map((text, index) => ({
    id: `row${index}` as RowId,
    field: fieldOf(index),
    text,
    batch: 1,
    seat: 'seat' as SeatId,
  }));
export const boardFact = (cards: BoardFact['cards'], more: Partial<BoardFact> = {}): BoardFact => ({
  item: boardItem,
  state: 'shown',
  named: false,
  limit: null,
  openedAt: 0,
  closedAt: null,
  people: 26,
  written: cards.length,
  cards,
  ...more,
});
const fields = boardFields.feedback;
export const some = told(words.cards, (index) => fields[index % 4] ?? 'good');
export const many = told(
  Array.from({ length: 200 }, (_, index) => `${index + 1} ${words.cards[index % words.cards.length]}`),
  (index) => fields[index % 4] ?? 'good',
);
export const places: CardPlaces = new Map([
  ['row4' as RowId, { field: null, into: 'row0' as RowId, struck: false }],
  ['row1' as RowId, { field: null, into: null, struck: true }],
]);
/** Questions as long as they may be. */
export const longQuestions: BoardWish = {
  ...plain,
  prompts: new Map(fields.map((field) => [field, words.long.padEnd(90, ' und mehr').slice(0, 90)])),
};
export const veryLong = told([words.paragraph.repeat(14).trim(), words.short], () => 'good');
