import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { placeCard, putBoard } from '../../src/documents/plan-boards.ts';
import { putAgendaItem } from '../../src/documents/plan-edit.ts';
import { readPlan } from '../../src/documents/plan-read.ts';
import { putCard, removeCard } from '../../src/documents/seat-cards.ts';
import { readSeat } from '../../src/documents/seat-document.ts';
import { readTally, writeTally } from '../../src/documents/tally-document.ts';
import { type BoardFact, type Card, plainBoard, type ToldCard } from '../../src/domain/board/board.ts';
import type { AgendaItemId, CardId, RowId, SeatId } from '../../src/domain/ids.ts';
import type { Tally } from '../../src/domain/teller/tally.ts';
import { bytesOf, exchange } from '../support/documents.ts';

const item = 'item' as AgendaItemId;
const planWith = (activity: 'feedback' | 'talk') => {
  const doc = new Y.Doc();
  putAgendaItem(doc, { id: item, title: 'Feedback', minutes: 20, activity, order: 'V' });
  return doc;
};

describe('a plan', () => {
  it('D19 has a board for each item that carries one, as it was set, and a plain one where nothing was', () => {
    const doc = planWith('feedback');
    expect(readPlan(doc).boards).toEqual([plainBoard(item, 'feedback')]);
    putBoard(doc, item, { prompts: new Map([['go', 'Was nehme ich mit?']]), named: true, limit: 3, wish: 'covered' });
    const set = { item, kind: 'feedback', prompts: new Map([['go', 'Was nehme ich mit?']]), named: true, limit: 3 };
    expect(readPlan(doc).boards).toEqual([{ ...set, wish: 'covered' }]);
    putAgendaItem(doc, { id: item, activity: 'talk' });
    expect(readPlan(doc).boards).toEqual([]);
  });

  it.each([
    ['limit', 0],
    ['limit', 51],
    ['wish', 'over'],
    ['named', 'yes'],
    ['prompt/go', 7],
    ['prompt/nowhere', 'Wohin?'],
  ])('D1 leaves out a %s of a board that is %j', (field, value) => {
    const doc = planWith('feedback');
    doc.getMap('boards').set(`${item}/${field}`, value);
    expect(readPlan(doc).boards).toEqual([plainBoard(item, 'feedback')]);
  });

  it('D19 keeps what two moderators do with one card at once: one moves it, the other strikes it', () => {
    const [ada, bea] = [planWith('feedback'), new Y.Doc()];
    exchange(ada, bea);
    placeCard(ada, 'row' as RowId, { field: 'idea' });
    placeCard(bea, 'row' as RowId, { struck: true, into: 'other' as RowId });
    exchange(ada, bea);
    expect([...readPlan(ada).cards]).toEqual([['row', { field: 'idea', into: 'other', struck: true }]]);
    placeCard(ada, 'row' as RowId, { field: null, into: null, struck: false });
    expect([...readPlan(ada).cards]).toEqual([['row', { field: null, into: null, struck: false }]]);
  });
});

const card = (id: string, text: string): Card => ({
  id: id as CardId,
  item,
  field: 'good',
  text,
  ready: true,
  order: id,
});

describe('a seat', () => {
  it('D27 keeps the cards of both devices in order, and one that is taken back leaves no words', () => {
    const [tablet, phone] = [new Y.Doc(), new Y.Doc()];
    putCard(tablet, card('b', 'Gute Runde'));
    putCard(phone, card('a', 'Zu kurz'));
    exchange(tablet, phone);
    expect(readSeat(phone).cards).toEqual([card('a', 'Zu kurz'), card('b', 'Gute Runde')]);
    removeCard(phone, 'b' as CardId);
    exchange(tablet, phone);
    expect(readSeat(tablet).cards.map(({ id }) => id)).toEqual(['a']);
    expect(new TextDecoder().decode(Y.encodeStateAsUpdate(tablet))).not.toContain('Runde');
  });

  it.each([
    ['item', 'no id'],
    ['field', 'elsewhere'],
    ['text', 7],
    ['order', null],
  ])('D1 leaves out a card whose %s is %j', (field, value) => {
    const doc = new Y.Doc();
    putCard(doc, card('a', 'Gute Runde'));
    doc.getMap('cards').set(`a/${field}`, value);
    expect(readSeat(doc).cards).toEqual([]);
  });
});

const told = (id: string, more: Partial<ToldCard> = {}): ToldCard => ({
  id: id as RowId,
  field: 'go',
  text: 'Ich lade ein',
  batch: 1,
  ...more,
});
const board = (cards: readonly ToldCard[]): BoardFact => ({
  item,
  state: 'shown',
  named: false,
  limit: null,
  openedAt: 1_000,
  closedAt: null,
  people: cards.length,
  written: cards.length,
  cards,
});
const tally = (cards: readonly ToldCard[]): Tally => ({
  rounds: new Map(),
  polls: new Map(),
  boards: new Map([[item, board(cards)]]),
  ballots: new Map(),
  people: { counted: 0, present: 0 },
});

describe('a tally', () => {
  it('D43 tells boards as they were written, and one more card costs one card', () => {
    const doc = new Y.Doc();
    const many = Array.from({ length: 100 }, (_, index) => told(`c${String(index).padStart(3, '0')}`));
    writeTally(doc, tally(many));
    expect(readTally(doc)).toEqual(tally(many));
    const more = [...many, told('x', { batch: 2, seat: 'seat' as SeatId })];
    const bytes = bytesOf(doc, () => writeTally(doc, tally(more)));
    expect(readTally(doc)).toEqual(tally(more));
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250);
  });

  it('D43 reads a board that was told before its times were kept, and takes the closing back when it goes on', () => {
    const doc = new Y.Doc();
    writeTally(doc, { ...tally([]), boards: new Map([[item, { ...board([]), closedAt: 2_000 }]]) });
    writeTally(doc, tally([]));
    expect(readTally(doc)).toEqual(tally([]));
    for (const field of ['openedAt', 'closedAt']) doc.getMap('boards').delete(`${item}/${field}`);
    expect(readTally(doc).boards.get(item)).toEqual({ ...board([]), openedAt: null });
  });

  it.each([
    ['text', undefined],
    ['field', 'elsewhere'],
  ])('D1 leaves out a card without a %s we know', (field, value) => {
    const doc = new Y.Doc();
    writeTally(doc, tally([]));
    doc.getMap('boards').set(`${item}/card/a`, { field: 'go', text: 'x', batch: 1, [field]: value });
    expect(readTally(doc).boards.get(item)?.cards).toEqual([]);
  });
});
