import { describe, expect, it } from 'vitest';
import { type BoardFact, type Card, plainBoard, type ToldCard } from '../../../src/domain/board/board.ts';
import type { AgendaItemId, CardId, RowId } from '../../../src/domain/ids.ts';
import { ownBoard } from '../../../src/features/board/own-board.ts';

const item = 'item' as AgendaItemId;
const wish = plainBoard(item, 'feedback');
const card = (id: string, text: string, ready = true): Card => ({
  id: id as CardId,
  item,
  field: 'good',
  text,
  ready,
  order: id,
});
const fact = (texts: readonly string[], limit: number | null = null): BoardFact => ({
  item,
  state: 'shown',
  named: false,
  limit,
  openedAt: null,
  closedAt: null,
  people: 1,
  written: texts.length,
  cards: texts.map((text, index): ToldCard => ({ id: `${index}` as RowId, field: 'good', text, batch: 1 })),
});
const states = (cards: readonly Card[], one: BoardFact) => ownBoard(cards, wish, one).cards.map(({ state }) => state);

describe('one’s own cards', () => {
  it('are being written, handed in, or shown when the same words stand there, each of them once', () => {
    const mine = [card('a', 'gut '), card('b', 'gut'), card('c', 'gut'), card('d', 'noch nicht', false)];
    expect(states(mine, fact(['gut', 'gut', 'noch nicht']))).toEqual(['told', 'told', 'handedIn', 'written']);
  });

  it('are too many past the limit, and of another field never shown', () => {
    const mine = [card('a', 'eins'), card('b', 'zwei'), { ...card('c', 'drei'), field: 'go' as const }];
    expect(states(mine, fact(['drei'], 2))).toEqual(['handedIn', 'handedIn', 'tooMany']);
  });

  it('leave room for another as long as fewer are begun than the board takes', () => {
    expect(ownBoard([card('a', 'eins')], wish, fact([], 2)).room).toBe(true);
    expect(ownBoard([card('a', 'eins'), card('b', 'zwei', false)], wish, fact([], 2)).room).toBe(false);
    expect(ownBoard([card('a', 'eins'), card('b', ' ', false)], wish, fact([], 2)).room).toBe(true);
  });
});
