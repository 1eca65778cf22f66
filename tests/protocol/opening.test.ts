import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/domain/teller/ledger.ts';
import { openSessionRequest } from '../../src/protocol/opening.ts';
import { meeting } from '../support/meeting.ts';
import { round } from '../support/meeting-table.ts';

/** What a device remembers after a round with two late entries, one admitted, and a second tablet that is on paper. */
const counted = (): Ledger => {
  const one = meeting({
    participants: 3,
    proposals: 2,
    vias: ['handed', 'paper'],
    perspectives: ['politics'],
    origins: { p0: 'Kita' },
  });
  one.countedBy('device');
  one.wish('open');
  one.worksIn('seat0', ['Kita']);
  one.judge('seat0', 'p0', { kind: 'scored', values: { x: 3, y: 10 } as never });
  one.judge('seat1', 'p0', { kind: 'scored', values: { x: 'cannot', y: 4 } as never });
  one.judge('seat1', 'p1', { kind: 'abstained' });
  one.note('seat0', 'n1', 'trägt  weit');
  one.poll('covered', 'open');
  one.vote('seat1', 1);
  one.wish('closed');
  one.judge('seat2', 'p1', { kind: 'scored', values: { x: 0 } as never });
  one.decide(`${round}/seat2/1`, 'admitted');
  one.judge('seat2', 'p0', { kind: 'abstained' });
  one.note('seat2', 'n2', 'zu spät');
  one.poll('covered', 'closed');
  one.wish('revealed');
  one.later(3_000);
  return one.ledger();
};
const seats = ['seat0', 'seat1', 'seat2'].map((seatId) => ({ seatId, role: 'participant' }));
const read = (body: object) => v.safeParse(openSessionRequest, { title: 'x', sessionId: 's', ...body });

// biome-ignore lint/suspicious/noExplicitAny: a ledger is bent here in every way
type Bent = Record<string, any>;
const bent = (bend: (round: Bent) => void): object => {
  const ledger = JSON.parse(JSON.stringify(counted()));
  bend(ledger.rounds[round]);
  return { seats, ledger };
};

describe('handing over', () => {
  it('P40 reads a ledger back unchanged, in every state of its rounds', () => {
    const ledger = counted();
    const crossed = read(JSON.parse(JSON.stringify({ seats, ledger })));
    expect(crossed.success && crossed.output.ledger).toEqual(ledger);
    expect(crossed.success && crossed.output.seats[0]).toMatchObject({ perspective: null, via: null });
    const asks = { proposals: ['p'], criteria: [{ id: 'c', scale: { min: 1, max: 5 } }] };
    expect(
      read({ ledger: { rounds: { r: { state: 'open', openedAt: 1, disclosure: 'open', asks, told: {} } } } }).success,
    ).toBe(true);
    expect(read({}).success).toBe(true);
  });

  it('P40 reads the lenses of a card that was told, each once, and a board with options', () => {
    const card = { id: 'row', field: 'contra3', text: 'Kostet Zeit', batch: 1 };
    const board = { state: 'shown', kind: 'proContra', named: false, limit: null };
    const withCard = (more: object) =>
      read({
        seats,
        ledger: { rounds: {}, boards: { one: { ...board, cards: { 'seat0/a': { ...card, ...more } } } } },
      });
    expect(withCard({ lenses: ['time', 'own3'] }).success).toBe(true);
    expect(withCard({}).success).toBe(true);
    for (const lenses of [[], ['time', 'time'], ['nowhere'], 'time']) expect(withCard({ lenses }).success).toBe(false);
    expect(withCard({ field: 'good' }).success).toBe(false);
  });

  it('P40 reads the times of a board, and a board that was begun before they were kept', () => {
    const board = { state: 'closed', kind: 'feedback', named: false, limit: null, cards: {} };
    const boards = { now: { ...board, openedAt: 1_000, closedAt: 3_000 }, before: board };
    const crossed = read({ ledger: { rounds: {}, boards } });
    expect(crossed.success && crossed.output.ledger.boards).toEqual(boards);
    expect(read({ ledger: { rounds: {}, boards: { bent: { ...board, openedAt: 'noon' } } } }).success).toBe(false);
  });

  const ballot = () => {
    const one = meeting({ participants: 2, proposals: 0 });
    one.ballot({ wish: 'open' });
    one.answer('seat0', 'q1', { choice: 'right', weight: 1, reason: 'Erfahrung' });
    one.ballot({ wish: 'shown' });
    return JSON.parse(JSON.stringify(one.ledger().ballots)).item;
  };
  it('P40 reads a ballot back unchanged', () => {
    const crossed = read({ seats, ledger: { rounds: {}, ballots: { item: ballot() } } });
    expect(crossed.success && crossed.output.ledger.ballots).toEqual({ item: ballot() });
  });

  it.each<[string, (one: Bent) => void]>([
    ['votes while it is open', (one) => (one['state'] = 'open')],
    ['reasons before it is shown', (one) => (one['state'] = 'closed')],
    ['more stars than it takes', (one) => (one['limit'] = 0)],
    ['a choice there is not', (one) => (one['votes'].seat0.answers.q1.choice = 'twice')],
    ['an answer to what was not asked', (one) => (one['votes'].seat0.answers.other = one['votes'].seat0.answers.q1)],
    ['words of nobody', (one) => (one['reasonIds'] = { 'seat1/q1': 'row' })],
    ['a seat that is not handed over', (one) => (one['votes'].stranger = { layer: 'counted', answers: {} })],
  ])('P40 refuses a ballot with %s', (_name, bend) => {
    const one = ballot();
    bend(one);
    expect(read({ seats, ledger: { rounds: {}, ballots: { item: one } } }).success).toBe(false);
  });

  it.each([
    [7, { politics: 4, providers: 3 }, true],
    [2, {}, true],
    [7, { politics: 4 }, true],
    [6, { politics: 4 }, false],
    [2, { politics: 2 }, false],
    [3, { politics: 4 }, false],
    [-1, {}, false],
  ])('P41 of %j people told as %j: believed %j', (people, perspectives, isBelieved) => {
    const ledger = { rounds: {}, people: { counted: people, perspectives } };
    expect(read({ ledger }).success).toBe(isBelieved);
  });

  it.each([
    ['a seat that is not handed over', { seats: seats.slice(1), ledger: counted() }],
    ['a seat that cannot count', { seats: seats.map((one) => ({ ...one, role: 'moderator' })), ledger: counted() }],
    ['a seat named twice', { seats: [...seats, ...seats.slice(0, 1)], ledger: counted() }],
    ['a role that is never handed over', { seats: [{ seatId: 'a', role: 'office' }] }],
    ['a secret that can be guessed', { key: 'geheim' }],
  ])('P40 refuses %s', (_name, body) => {
    expect(read(body).success).toBe(false);
  });

  it.each<[string, (one: Bent) => void]>([
    ['without its mark', (one) => delete one['withoutRelay']],
    ['marked as counted by a relay', (one) => Object.assign(one, { withoutRelay: false })],
    ['with a field nobody knows', (one) => Object.assign(one, { bonus: 1 })],
    ['with a score off its scale', (one) => Object.assign(one['seats'].seat0.judgements.p0.values, { x: 11 })],
    ['with a score for another dimension', (one) => Object.assign(one['seats'].seat0.judgements.p0.values, { z: 1 })],
    [
      'with a score that is no whole number',
      (one) => Object.assign(one['seats'].seat0.judgements.p0.values, { x: 1.5 }),
    ],
    [
      'with a proposal it did not ask for',
      (one) => Object.assign(one['seats'].seat0.judgements, { p9: { kind: 'abstained' } }),
    ],
    [
      'with two rows of one id',
      (one) => {
        for (const key of Object.keys(one['rowIds'])) one['rowIds'][key] = 'same';
      },
    ],
    ['with a row too many', (one) => Object.assign(one['rowIds'], { 'seat1/p1': 'another' })],
    ['with a row too few', (one) => delete one['rowIds'][Object.keys(one['rowIds'])[0] ?? '']],
    ['with rows before the reveal', (one) => Object.assign(one, { state: 'closed' })],
    ['with late entries out of order', (one) => Object.assign(one['late'].seat2[0], { number: 2 })],
    [
      'with an undecided entry that another one follows',
      (one) => Object.assign(one['late'].seat2[0], { decision: 'undecided' }),
    ],
    ['with a name where an id belongs', (one) => Object.assign(one['seats'], { 'Erika Muster': one['seats'].seat0 })],
    ['with a note nobody has frozen', (one) => Object.assign(one['noteIds'], { 'seat1/n9': 'another' })],
    ['with a note in two lines', (one) => Object.assign(one['seats'].seat0.notes.n1, { text: 'a\nb' })],
    ['with a group of a proposal it did not ask for', (one) => Object.assign(one['asks'].origins, { p9: 'Kita' })],
    ['with a group in two lines', (one) => Object.assign(one['asks'].origins, { p0: 'Ki\nta' })],
    ['with somebody inside of no group', (one) => Object.assign(one['seats'].seat1, { inside: ['p1'] })],
    ['closed in the year 300000', (one) => Object.assign(one, { closedAt: 9e15 })],
  ])('P41 refuses a ledger %s', (_name, bend) => {
    expect(read(bent(() => undefined)).success).toBe(true);
    expect(read(bent(bend)).success).toBe(false);
  });
});
