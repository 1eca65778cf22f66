import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Meeting, meeting } from '../../support/meeting.ts';
import { item, theses } from '../../support/meeting-table.ts';

const fact = (one: Meeting) => one.tally().ballots.get(item);
const counts = (one: Meeting) => Object.fromEntries(fact(one)?.counts ?? []);
const people = (participants: number, more: Partial<Parameters<typeof meeting>[0]> = {}) =>
  meeting({ participants, proposals: 0, ...more });

describe('a ballot', () => {
  it('is nothing before it was begun or without questions, and covered tells only how many have answered', () => {
    const one = people(3);
    one.ballot({});
    one.answer('seat0', 'q1', { choice: 'right', reason: 'Erfahrung' });
    expect(fact(one)).toBeUndefined();
    one.ballot({ wish: 'open', questions: [] });
    expect(fact(one)).toBeUndefined();
    one.ballot({ wish: 'open', questions: theses(3) });
    one.answer('seat1', 'q1', { choice: 'wrong' });
    one.answer('seat2', 'q1', { choice: null, reason: '  ' });
    expect(fact(one)).toEqual({
      ...{ item, kind: 'theses', state: 'open', covered: true, limit: 3, openedAt: 1_000, closedAt: null },
      asks: theses(3).map(({ text: _, ...asked }) => asked),
      ...{ base: 3, people: 2, guests: 0, late: 0, counts: null, guestCounts: null, reasons: [] },
    });
    one.ballot({ wish: 'closed' });
    expect(fact(one)).toMatchObject({ state: 'closed', people: 2, counts: null, reasons: [] });
    expect(JSON.stringify([...one.tally().ballots])).not.toMatch(/right|wrong|Erfahrung/);
  });

  it('tells everything when it is shown: counts, and reasons under ids of nobody', () => {
    const one = people(2);
    one.ballot({ wish: 'open' });
    one.answer('seat0', 'q1', { choice: 'right', weight: 1, reason: 'Erfahrung' });
    one.answer('seat1', 'q1', { choice: 'half', reason: 'Zahlen' });
    one.ballot({ wish: 'shown' });
    expect(counts(one)).toEqual({ q1: { right: 1, half: 1, weight: 1 }, q2: {}, q3: {} });
    expect(
      fact(one)
        ?.reasons.map(({ text, choice, question }) => `${question} ${choice} ${text}`)
        .toSorted(),
    ).toEqual(['q1 half Zahlen', 'q1 right Erfahrung']);
    expect(JSON.stringify([...one.tally().ballots])).not.toContain('seat');
  });

  it('says of a closed one how many have answered on paper or on the tablet that is handed round', () => {
    const one = people(4, { vias: ['paper', 'paper', 'handed'] });
    one.ballot({ wish: 'open' });
    for (const seat of ['seat0', 'seat2', 'seat3']) one.answer(seat, 'q1', { choice: 'right' });
    expect(fact(one)?.via).toBeUndefined();
    one.ballot({ wish: 'closed' });
    expect(fact(one)).toMatchObject({ people: 3, via: { handed: 1, paper: 1 } });
  });

  it('open tells the counts at once, and the reasons at its closing', () => {
    const one = people(2);
    one.ballot({ wish: 'open', covered: false });
    one.answer('seat0', 'q2', { choice: 'wrong', reason: 'Zahlen' });
    expect(counts(one)).toMatchObject({ q2: { wrong: 1 } });
    expect(fact(one)?.reasons).toEqual([]);
    one.ballot({ wish: 'closed' });
    expect(fact(one)?.reasons).toMatchObject([{ text: 'Zahlen' }]);
    one.ballot({ wish: 'open' });
    expect(fact(one)?.reasons).toEqual([]);
  });

  it('counts nothing that comes after the closing, says how many it is from, and takes it in when it is opened again', () => {
    const one = people(3);
    one.ballot({ wish: 'open' });
    one.answer('seat0', 'q1', { choice: 'right' });
    one.later(1_000);
    one.ballot({ wish: 'closed' });
    one.answer('seat0', 'q1', { choice: 'wrong' });
    one.answer('seat1', 'q1', { choice: 'wrong' });
    one.answer('seat2', 'q1', { choice: 'forged' });
    one.restart();
    expect(fact(one)).toMatchObject({ people: 1, late: 2, openedAt: 1_000, closedAt: 2_000 });
    one.later(5_000);
    one.ballot({ wish: 'open' });
    expect(fact(one)).toMatchObject({ people: 2, late: 0, openedAt: 6_000, closedAt: null });
    one.ballot({ wish: 'shown' });
    expect(counts(one)).toMatchObject({ q1: { wrong: 2 } });
    one.answer('seat2', 'q1', { choice: 'right' });
    one.ballot({ wish: 'open' });
    expect(counts(one)).toMatchObject({ q1: { wrong: 2 } });
    expect(fact(one)).toMatchObject({ state: 'shown', late: 1 });
  });

  it('is covered for good, with the limit it began with, however it is set later', () => {
    const one = people(1);
    one.ballot({ wish: 'open', limit: 1 });
    one.ballot({ covered: false, limit: 9 });
    for (const id of ['q1', 'q2', 'q3']) one.answer('seat0', id, { weight: 1 });
    expect(fact(one)).toMatchObject({ covered: true, limit: 1, counts: null });
    one.ballot({ wish: 'shown' });
    expect(counts(one)).toEqual({ q1: { weight: 1 }, q2: {}, q3: {} });
  });

  it('asks what is added while it is open, and goes on asking what is taken out', () => {
    const one = people(1);
    one.ballot({ wish: 'open', questions: theses(2) });
    one.ballot({ questions: theses(3).slice(1) });
    expect(fact(one)?.asks.map(({ number }) => number)).toEqual([1, 2, 3]);
    one.ballot({ wish: 'closed' });
    one.ballot({ questions: theses(5) });
    expect(fact(one)?.asks).toHaveLength(3);
  });

  it('never adds guests to the others, tells of them only from three on, and nothing of who moderates or is excluded', () => {
    const one = people(2, { guests: 3, moderators: 1 });
    one.ballot({ wish: 'open', covered: false });
    one.stand('seat1', 'excluded');
    for (const seat of ['seat0', 'seat1', 'moderator0', 'guest0', 'guest1'])
      one.answer(seat, 'q1', { choice: 'right' });
    expect(fact(one)).toMatchObject({ base: 1, people: 1, guests: 2, counts: null, guestCounts: null });
    one.stand('seat1', 'counted');
    expect(counts(one)).toMatchObject({ q1: { right: 2 } });
    expect(fact(one)).toMatchObject({ guestCounts: null });
    one.answer('guest2', 'q1', { choice: 'wrong', reason: 'Blick von außen' });
    expect(Object.fromEntries(fact(one)?.guestCounts ?? [])).toMatchObject({ q1: { right: 2, wrong: 1 } });
    one.ballot({ wish: 'closed' });
    expect(fact(one)?.reasons).toMatchObject([{ choice: null, text: 'Blick von außen' }]);
  });

  it('keeps the numbers of somebody who is erased, and none of their words', () => {
    const one = people(2, { guests: 1 });
    one.ballot({ wish: 'open' });
    one.answer('seat0', 'q1', { choice: 'right', reason: 'geht' });
    one.answer('seat1', 'q1', { choice: 'right', weight: 1, reason: 'bleibt' });
    one.answer('guest0', 'q2', { choice: 'half' });
    one.ballot({ wish: 'shown' });
    const before = counts(one);
    one.erase('seat0');
    one.erase('guest0');
    expect(counts(one)).toEqual(before);
    expect(fact(one)).toMatchObject({ base: 2, people: 2, guests: 1 });
    expect(fact(one)?.reasons.map(({ text }) => text)).toEqual(['bleibt']);
    expect(JSON.stringify(one.ledger())).not.toMatch(/seat0|guest0|geht/);
    one.erase('seat1');
    expect(counts(one)).toEqual(before);
  });

  it('counts in the end what stood there at the closing, whatever happens in which order', () => {
    const act = fc.oneof(
      fc.record({
        seat: fc.nat(3),
        id: fc.integer({ min: 1, max: 3 }),
        choice: fc.constantFrom('right', 'wrong', null),
        weight: fc.nat(1),
      }),
      fc.constantFrom('open' as const, 'closed' as const, 'restart' as const),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), fc.nat(3), fc.boolean(), (acts, limit, covered) => {
        const one = people(4);
        one.ballot({ wish: 'open', limit, covered });
        const diary = new Map<string, { choice: string | null; weight: number }>();
        let frozen = new Map(diary);
        let isOpen = true;
        for (const happens of acts) {
          if (happens === 'restart') one.restart();
          else if (typeof happens === 'string') {
            one.ballot({ wish: happens });
            isOpen = happens === 'open';
          } else {
            const { seat, id, choice, weight } = happens;
            one.answer(`seat${seat}`, `q${id}`, { choice, weight });
            diary.set(`${seat}/q${id}`, { choice, weight });
          }
          if (isOpen) frozen = new Map(diary);
          if (covered) expect(fact(one)?.counts).toBeNull();
        }
        one.ballot({ wish: 'shown' });
        for (const id of ['q1', 'q2', 'q3']) {
          const right = [0, 1, 2, 3].filter((seat) => frozen.get(`${seat}/${id}`)?.choice === 'right').length;
          expect(counts(one)[id]?.['right'] ?? 0).toBe(right);
        }
        const stars = [0, 1, 2, 3].reduce((sum, seat) => {
          const given = ['q1', 'q2', 'q3'].filter((id) => frozen.get(`${seat}/${id}`)?.weight === 1).length;
          return sum + Math.min(limit, given);
        }, 0);
        const told = Object.values(counts(one)).reduce((sum, all) => sum + (all['weight'] ?? 0), 0);
        expect(told).toBe(stars);
      }),
    );
  });
});
