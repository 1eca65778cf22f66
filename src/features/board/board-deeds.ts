import type * as Y from 'yjs';
import {
  type BoardSettings,
  placeCard,
  putBoard,
  readTypedCards,
  removeTypedCard,
  restoreTypedCard,
  typeCard,
} from '../../documents/plan/boards.ts';
import { readPlan } from '../../documents/plan/read.ts';
import type { BoardState } from '../../domain/board/board.ts';
import type { BoardField, Lens } from '../../domain/board/board-kinds.ts';
import { type BoardThought, type CardPlace, untouched } from '../../domain/board/board-thought.ts';
import { type AgendaItemId, createId, type RandomBytes, type RowId } from '../../domain/ids.ts';
import { keyBetween } from '../../domain/order.ts';

/** What the moderator can do with a board. Deeds that can be taken back answer with the way back. */
export interface BoardDeeds {
  readonly set: (settings: Omit<BoardSettings, 'wish'>) => void;
  readonly move: (wish: BoardState) => void;
  readonly merge: (thought: BoardThought, into: BoardThought) => () => void;
  readonly split: (thought: BoardThought) => () => void;
  readonly place: (thought: BoardThought, field: BoardField) => () => void;
  readonly strike: (thought: BoardThought, struck: boolean) => () => void;
  /** Pinned is the thought with its source, whatever lies on it. */
  readonly pin: (thought: BoardThought, pinned: boolean) => () => void;
  readonly cite: (thought: BoardThought, source: string) => void;
  /** Gives a thought a lens, or takes it from all of its cards. */
  readonly look: (thought: BoardThought, lens: Lens, on: boolean) => () => void;
  /** A thought follows from another, or says of one option what that says of another. */
  readonly tie: (thought: BoardThought, kind: Tie, to: BoardThought) => () => void;
  /** Loosens that, whichever of the two was tied to the other. */
  readonly loosen: (thought: BoardThought, kind: Tie, from: BoardThought) => () => void;
  /** Types in a card from paper, or one that was called out. */
  readonly type: (field: BoardField, text: string) => () => void;
  /** Takes typed cards out again; cards of people are struck, never taken out. */
  readonly remove: (thought: BoardThought) => () => void;
}

/** By what two cards are tied together. */
export type Tie = 'follows' | 'same';

type PlaceChange = Parameters<typeof placeCard>[2];

/** What puts a change of one card back. */
const backFrom = (known: CardPlace, { lenses, ...change }: PlaceChange): PlaceChange => ({
  ...Object.fromEntries((Object.keys(change) as (keyof typeof change)[]).map((key) => [key, known[key]])),
  ...(lenses && { lenses: new Map([...lenses.keys()].map((lens) => [lens, known.lenses.get(lens) ?? null])) }),
});

/** Changes places of cards; what it returns puts back what was changed, and nothing else. */
const changePlaces = (doc: Y.Doc, changes: ReadonlyMap<RowId, PlaceChange>): (() => void) => {
  const before = readPlan(doc).cards;
  doc.transact(() => {
    for (const [id, change] of changes) placeCard(doc, id, change);
  });
  return () =>
    doc.transact(() => {
      for (const [id, change] of changes) placeCard(doc, id, backFrom(before.get(id) ?? untouched, change));
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
  pin: ({ id }, pinned) => changePlaces(doc, new Map([[id, { pinned }]])),
  cite: ({ id }, source) => placeCard(doc, id, { source }),
  look: ({ id, cards }, lens, on) =>
    changePlaces(doc, new Map((on ? [{ id }] : cards).map((card) => [card.id, { lenses: new Map([[lens, on]]) }]))),
  tie: ({ id }, kind, to) => changePlaces(doc, new Map([[id, { [kind]: to.id }]])),
  loosen: (thought, kind, from) => {
    const { cards } = readPlan(doc);
    const idsOf = (one: BoardThought) => new Set<RowId | null>(one.cards.map((card) => card.id));
    const tied = (one: BoardThought, other: BoardThought) =>
      one.cards.filter((card) => idsOf(other).has(cards.get(card.id)?.[kind] ?? null));
    const both = [...tied(thought, from), ...(kind === 'same' ? tied(from, thought) : [])];
    return changePlaces(doc, new Map(both.map((card) => [card.id, { [kind]: null }])));
  },
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
