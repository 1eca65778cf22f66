import { type BoardFact, type BoardWish, plainBoard } from '../../domain/board/board.ts';
import { type BoardField, boardFields, boardQuestions, fieldsOf, usualLenses } from '../../domain/board/board-kinds.ts';
import { type CardPlaces, untouched } from '../../domain/board/board-thought.ts';
import type { AgendaItemId, RowId, SeatId } from '../../domain/ids.ts';
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
  ['row4' as RowId, { ...untouched, into: 'row0' as RowId }],
  ['row1' as RowId, { ...untouched, struck: true }],
]);
/** Questions as long as they may be. */
export const longQuestions: BoardWish = {
  ...plain,
  prompts: new Map(
    boardQuestions.feedback.map((question) => [question, words.long.padEnd(90, ' und mehr').slice(0, 90)]),
  ),
};
export const veryLong = told([words.paragraph.repeat(14).trim(), words.short], () => 'good');

/* Options that are compared: two with lenses and ties, four with two hundred cards, one without a name. */
const compared = (options: readonly string[]): BoardWish => ({
  ...plainBoard(boardItem, 'proContra'),
  wish: 'shown',
  options,
});
export const twoOptions = compared(words.options.slice(0, 2));
export const fourOptions = compared(words.options);
export const oneOption = compared(['']);
export const comparedBefore: BoardWish = { ...twoOptions, wish: null };
export const throughTime: BoardWish = { ...twoOptions, only: 'time' };
/** An assignment that was clarified, and decided in more words than the wall has room for. */
const mandate: BoardWish = { ...plainBoard(boardItem, 'mandate'), wish: 'shown' };
export const mandateDecided: BoardWish = {
  ...mandate,
  decision: { date: '2027-05-13', body: words.body, text: words.decision },
};
export const mandateLong: BoardWish = {
  ...mandate,
  decision: { ...mandateDecided.decision, text: words.paragraph.repeat(5) },
};
export const clarified = told(words.cards, (index) => fieldsOf(mandate)[index % 4] ?? 'contents');
export const quotes: BoardWish = { ...plain, only: 'pinned' };
export const pinned: CardPlaces = new Map([
  ['row0' as RowId, { ...untouched, pinned: true }],
  ['row2' as RowId, { ...untouched, pinned: true, source: words.source }],
]);
export const allPinned: CardPlaces = new Map(
  Array.from({ length: 8 }, (_, index) => [
    `row${index}` as RowId,
    { ...untouched, pinned: true, source: words.source },
  ]),
);

const seen = (wish: BoardWish, count: number): BoardFact['cards'] =>
  told(
    Array.from(
      { length: count },
      (_, index) => `${count > 20 ? `${index + 1} ` : ''}${words.reasons[index % words.reasons.length]}`,
    ),
    (index) => fieldsOf(wish)[index % fieldsOf(wish).length] ?? 'pro1',
  ).map((card, index) => (index % 3 === 0 ? { ...card, lenses: usualLenses.slice(index % 5, (index % 5) + 2) } : card));
export const someReasons = seen(twoOptions, words.reasons.length);
export const manyReasons = seen(fourOptions, 200);
export const longReason = told([words.paragraph.repeat(14).trim(), words.short, words.rightToLeft], () => 'pro1');
export const ties: CardPlaces = new Map([
  ['row1' as RowId, { ...untouched, struck: true }],
  ['row3' as RowId, { ...untouched, follows: 'row0' as RowId }],
  ['row6' as RowId, { ...untouched, same: 'row0' as RowId, lenses: new Map([['citizens', true]]) }],
]);
