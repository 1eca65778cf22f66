import type * as Y from 'yjs';
import {
  placeCard,
  putBoard,
  readTypedCards,
  removeTypedCard,
  restoreTypedCard,
  typeCard,
} from '../../documents/plan-boards.ts';
import { readPlan } from '../../documents/plan-read.ts';
import type { BoardField, BoardState, BoardWish } from '../../domain/board/board.ts';
import type { BoardThought, CardPlace } from '../../domain/board/board-columns.ts';
import { type AgendaItemId, createId, type RandomBytes, type RowId } from '../../domain/ids.ts';
import { keyBetween } from '../../domain/order.ts';

/** What the moderator can do with a board. Deeds that can be taken back answer with the way back. */
export interface BoardDeeds {
  readonly set: (settings: Partial<Pick<BoardWish, 'named' | 'limit' | 'prompts'>>) => void;
  readonly move: (wish: BoardState) => void;
  readonly merge: (thought: BoardThought, into: BoardThought) => () => void;
  readonly split: (thought: BoardThought) => () => void;
  readonly place: (thought: BoardThought, field: BoardField) => () => void;
  readonly strike: (thought: BoardThought, struck: boolean) => () => void;
  /** Types in a card from paper, or one that was called out. */
  readonly type: (field: BoardField, text: string) => () => void;
  /** Takes typed cards out again; cards of people are struck, never taken out. */
  readonly remove: (thought: BoardThought) => () => void;
}

const untouched: CardPlace = { field: null, into: null, struck: false };

/** Changes places of cards; what it returns puts back what was changed, and nothing else. */
const changePlaces = (doc: Y.Doc, changes: ReadonlyMap<RowId, Partial<CardPlace>>): (() => void) => {
  const before = readPlan(doc).cards;
  doc.transact(() => {
    for (const [id, change] of changes) placeCard(doc, id, change);
  });
  return () =>
    doc.transact(() => {
      for (const [id, change] of changes) {
        const known = before.get(id) ?? untouched;
        const keys = Object.keys(change) as (keyof CardPlace)[];
        placeCard(doc, id, Object.fromEntries(keys.map((key) => [key, known[key]])));
      }
    });
};

/** Whether a thought is nothing but what was typed in. */
export const isTyped = ({ cards }: BoardThought): boolean => cards.every(({ typed }) => typed === true);

export const createBoardDeeds = (doc: Y.Doc, item: AgendaItemId, random: RandomBytes): BoardDeeds => ({
  set: (settings) => putBoard(doc, item, settings),
  move: (wish) => putBoard(doc, item, { wish }),
  // The card on which others already lie takes them along: they lie on it, and it on the other.
  merge: (thought, into) => changePlaces(doc, new Map([[thought.id, { into: into.id }]])),
  split: ({ id, cards }) =>
    changePlaces(doc, new Map(cards.filter((card) => card.id !== id).map((card) => [card.id, { into: null }]))),
  place: ({ id }, field) => changePlaces(doc, new Map([[id, { field }]])),
  strike: ({ id }, struck) => changePlaces(doc, new Map([[id, { struck }]])),
  type: (field, text) => {
    const id = createId<RowId>(random);
    typeCard(doc, { id, item, field, text, order: keyBetween(readTypedCards(doc).at(-1)?.order ?? null, null) });
    return () => removeTypedCard(doc, id);
  },
  remove: (thought) => {
    const ids = isTyped(thought) ? thought.cards.map(({ id }) => id) : [];
    doc.transact(() => {
      for (const id of ids) removeTypedCard(doc, id);
    });
    return () =>
      doc.transact(() => {
        for (const id of ids) restoreTypedCard(doc, id);
      });
  },
});
