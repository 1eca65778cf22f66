import { describe, expect, it } from 'vitest';
import {
  type Card,
  cardLimit,
  cardsOn,
  hasWrittenTooMuch,
  longestCard,
  mostCards,
  plainCard,
} from '../../../src/domain/board/board.ts';
import { boardFields } from '../../../src/domain/board/board-kinds.ts';
import type { AgendaItemId, CardId } from '../../../src/domain/ids.ts';

const item = 'item' as AgendaItemId;
const card = (id: string, more: Partial<Card> = {}): Card => ({
  id: id as CardId,
  item,
  field: 'good',
  text: `Karte ${id}`,
  ready: true,
  order: id,
  ...more,
});

describe('the text of a card', () => {
  it.each([
    ['  gut  gemacht ', 'gut gemacht'],
    ['eins\r\nzwei\rdrei', 'eins\nzwei\ndrei'],
    ['oben \n\n\n\n unten', 'oben\n\nunten'],
    ['\t\n ', ''],
    ['שלום 👍🏽', 'שלום 👍🏽'],
  ])('of %j is %j', (typed, plain) => {
    expect(plainCard(typed)).toBe(plain);
    expect(plainCard(plain)).toBe(plain);
  });

  it('is cut at whole letters, and cutting again changes nothing', () => {
    const cut = plainCard(`a${'👍'.repeat(longestCard)}`);
    expect(cut).toBe(`a${'👍'.repeat((longestCard - 2) / 2)}`);
    expect(plainCard(cut)).toBe(cut);
  });
});

describe('the cards of one person', () => {
  it('are taken in their order as far as there is room, and the others are named', () => {
    const own = [card('a'), card('b'), card('c')];
    const { taken, tooMany } = cardsOn(own, { item, fields: boardFields.feedback, room: 2 });
    expect(taken.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(tooMany.map(({ id }) => id)).toEqual(['c']);
  });

  it('are too many as soon as more is written than there is room for, handed in or not', () => {
    const on = { item, fields: boardFields.feedback, room: 2 };
    const written = [card('a'), card('b', { ready: false }), card('c', { ready: false, text: ' ' })];
    expect(hasWrittenTooMuch(written, on)).toBe(false);
    expect(hasWrittenTooMuch([...written, card('d', { item: 'other' as AgendaItemId })], on)).toBe(false);
    expect(hasWrittenTooMuch([...written, card('d', { ready: false })], on)).toBe(true);
  });

  it('are none where they are empty, still being written, of another board, or of a field that this board does not have', () => {
    const own = [
      card('a', { text: ' \n' }),
      card('d', { ready: false }),
      card('b', { item: 'other' as AgendaItemId }),
      card('c', { field: 'else' as never }),
    ];
    expect(cardsOn(own, { item, fields: boardFields.feedback, room: 9 })).toEqual({ taken: [], tooMany: [] });
  });

  it.each([
    [null, mostCards],
    [3, 3],
    [1_000, mostCards],
  ])('with the limit %s are %s at most', (limit, most) => {
    expect(cardLimit({ limit })).toBe(most);
  });
});
