import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { placeCard, putBoard } from '../../../src/documents/plan/boards.ts';
import { putAgendaItem } from '../../../src/documents/plan/edit.ts';
import { readPlan } from '../../../src/documents/plan/read.ts';
import { putCard, removeCard } from '../../../src/documents/seat/cards.ts';
import { readSeat } from '../../../src/documents/seat/document.ts';
import { readTally, writeTally } from '../../../src/documents/tally/document.ts';
import type { ActivityKind } from '../../../src/domain/agenda/agenda.ts';
import { type BoardFact, type Card, plainBoard, type ToldCard } from '../../../src/domain/board/board.ts';
import type { Lens } from '../../../src/domain/board/board-kinds.ts';
import { untouched } from '../../../src/domain/board/board-thought.ts';
import type { AgendaItemId, CardId, RowId, SeatId } from '../../../src/domain/ids.ts';
import type { Tally } from '../../../src/domain/teller/tally.ts';
import { bytesOf, exchange } from '../../support/documents.ts';

const item = 'item' as AgendaItemId;
const planWith = (activity: ActivityKind) => {
  const doc = new Y.Doc();
  putAgendaItem(doc, { id: item, title: 'Feedback', minutes: 20, activity, order: 'V' });
  return doc;
};

describe('a plan', () => {
  it('D19 has a board for each item that carries one, as it was set, and a plain one where nothing was', () => {
    const doc = planWith('feedback');
    expect(readPlan(doc).boards).toEqual([plainBoard(item, 'feedback')]);
    putBoard(doc, item, { prompts: new Map([['go', 'Was nehme ich mit?']]), named: true, limit: 3, wish: 'covered' });
    const set = { prompts: new Map([['go', 'Was nehme ich mit?']]), named: true, limit: 3, wish: 'covered' };
    expect(readPlan(doc).boards).toEqual([{ ...plainBoard(item, 'feedback'), ...set }]);
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
    expect([...readPlan(ada).cards]).toEqual([['row', { ...untouched, field: 'idea', into: 'other', struck: true }]]);
    placeCard(ada, 'row' as RowId, { field: null, into: null, struck: false });
    expect([...readPlan(ada).cards]).toEqual([['row', untouched]]);
  });

  it('D19 compares as many options as are wanted, each under its name, through lenses that were named, left or taken away', () => {
    const doc = planWith('proContra');
    expect(readPlan(doc).boards).toEqual([plainBoard(item, 'proContra')]);
    expect(plainBoard(item, 'proContra')).toMatchObject({ options: ['', ''] });
    putBoard(doc, item, {
      options: ['Nord', ' Süd ', ''],
      lenses: new Map<Lens, string | false>([
        ['time', false],
        ['mine', 'Nutzen für Kommunen'],
        ['own2', ''],
      ]),
      only: 'own2',
    });
    const lenses = [
      ['participation', ''],
      ['resources', ''],
      ['mine', 'Nutzen für Kommunen'],
      ['citizens', ''],
      ['own2', ''],
    ];
    expect(readPlan(doc).boards[0]).toMatchObject({ options: ['Nord', 'Süd', ''], only: 'own2' });
    expect([...(readPlan(doc).boards[0]?.lenses ?? [])]).toEqual(lenses);
    putBoard(doc, item, { options: ['Nord'], lenses: new Map([['time', '']]), only: null });
    expect(readPlan(doc).boards[0]).toMatchObject({ options: ['Nord'], only: null });
    expect(readPlan(doc).boards[0]?.lenses.get('time')).toBe('');
  });

  it.each([
    ['options', 5],
    ['options', 0],
    ['option/1', 7],
    ['option/5', 'Mitte'],
    ['lens/time', 7],
    ['lens/nowhere', 'Fern'],
    ['only', 'nowhere'],
  ])('D1 leaves out a %s of a comparison that is %j', (field, value) => {
    const doc = planWith('proContra');
    doc.getMap('boards').set(`${item}/${field}`, value);
    expect(readPlan(doc).boards).toEqual([plainBoard(item, 'proContra')]);
  });

  it('D19 keeps what was decided about a clarified assignment, each part by itself, and no date that is none', () => {
    const doc = planWith('mandate');
    expect(readPlan(doc).boards).toEqual([plainBoard(item, 'mandate')]);
    putBoard(doc, item, { decision: { text: 'Wir prüfen es.', body: 'Ausschuss', date: '2027-05-13' } });
    putBoard(doc, item, { decision: { body: 'Kreistag' } });
    const decision = { text: 'Wir prüfen es.', body: 'Kreistag', date: '2027-05-13' };
    expect(readPlan(doc).boards[0]).toMatchObject({ decision, options: [], lenses: new Map() });
    putBoard(doc, item, { decision: { date: 'im Mai' } });
    expect(readPlan(doc).boards[0]?.decision.date).toBe('');
  });

  it('D19 keeps what two moderators do with one card at once: one gives it a lens, the other takes one, both tie it', () => {
    const [ada, bea] = [planWith('proContra'), new Y.Doc()];
    exchange(ada, bea);
    const row = 'row' as RowId;
    placeCard(ada, row, { lenses: new Map([['time', true]]), follows: 'cause' as RowId });
    placeCard(bea, row, { lenses: new Map([['mine', false]]), same: 'twin' as RowId });
    exchange(ada, bea);
    const lenses = new Map([
      ['time', true],
      ['mine', false],
    ]);
    expect([...readPlan(ada).cards]).toEqual([[row, { ...untouched, follows: 'cause', same: 'twin', lenses }]]);
    placeCard(bea, row, { pinned: true, source: ` ${'Bericht '.repeat(40)}` });
    expect(readPlan(bea).cards.get(row)).toMatchObject({ pinned: true, source: 'Bericht '.repeat(15).trim() });
    placeCard(bea, row, { lenses: new Map([['mine', null]]) });
    expect(readPlan(bea).cards.get(row)?.lenses).toEqual(new Map([['time', true]]));
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

  it('D27 keeps the lenses of a card in their order, and none that is not known', () => {
    const doc = new Y.Doc();
    putCard(doc, { ...card('a', 'Gute Runde'), lenses: ['citizens', 'time'] });
    expect(readSeat(doc).cards).toEqual([{ ...card('a', 'Gute Runde'), lenses: ['time', 'citizens'] }]);
    for (const lenses of [[], ['nowhere'], 'time', { time: true }]) {
      doc.getMap('cards').set('a/lenses', lenses);
      expect(readSeat(doc).cards).toEqual([card('a', 'Gute Runde')]);
    }
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
    const more = [...many, told('x', { batch: 2, lenses: ['time', 'mine'], seat: 'seat' as SeatId })];
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
