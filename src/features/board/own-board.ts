import {
  type BoardFact,
  type BoardWish,
  type Card,
  cardLimit,
  cardsOn,
  longestIn,
  plainCard,
  type ToldCard,
} from '../../domain/board/board.ts';
import { fieldsOf } from '../../domain/board/board-kinds.ts';
import type { OwnCard } from './own-cards.tsx';

/** A person's cards on a board, each with how it stands, and whether one more may be written. */
export interface OwnBoard {
  readonly cards: readonly OwnCard[];
  readonly room: boolean;
}

const saysTheSame = (card: Card, told: ToldCard): boolean =>
  told.field === card.field &&
  told.text === plainCard(card.text, longestIn(card.field)) &&
  told.photo?.file === card.photo?.file;

/**
 * Nobody is told which of the shown cards are whose. So a card of one's own counts as shown when one with the same words
 * stands there, and each of those only once.
 */
export const ownBoard = (cards: readonly Card[], wish: BoardWish, fact: BoardFact): OwnBoard => {
  const mine = cards.filter(({ item }) => item === wish.item);
  const shown = [...fact.cards];
  const room = cardLimit(fact);
  const { tooMany } = cardsOn(mine, { item: wish.item, fields: fieldsOf(wish), room });
  const over = new Set(tooMany.map(({ id }) => id));
  const standing = mine.map((card): OwnCard => {
    if (!card.ready) return { ...card, state: 'written' };
    const place = shown.findIndex((told) => saysTheSame(card, told));
    if (place >= 0) shown.splice(place, 1);
    return { ...card, state: place >= 0 ? 'told' : over.has(card.id) ? 'tooMany' : 'handedIn' };
  });
  return {
    cards: standing,
    room: standing.filter(({ text, photo }) => plainCard(text) !== '' || photo !== undefined).length < room,
  };
};
