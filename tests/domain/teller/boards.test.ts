import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BoardState, waitingCards } from '../../../src/domain/board/board.ts';
import { type Meeting, meeting } from '../../support/meeting.ts';
import { item } from '../../support/meeting-table.ts';

const fact = (one: Meeting) => one.tally().boards.get(item);
const waiting = (one: Meeting) => {
  const told = fact(one);
  return told && waitingCards(told);
};
const texts = (one: Meeting) => fact(one)?.cards.map(({ text }) => text);
const people = (participants: number, more: Partial<Parameters<typeof meeting>[0]> = {}) =>
  meeting({ participants, proposals: 0, ...more });

describe('a board', () => {
  it('is nothing before it was begun, and tells how much was written while it is covered', () => {
    const one = people(3);
    one.board({});
    one.card('seat0', 'a', 'Gute Runde');
    expect(fact(one)).toBeUndefined();
    one.board({ wish: 'covered' });
    one.card('seat1', 'b', 'Zu kurz', 'idea');
    one.card('seat1', 'c', '  ');
    expect(fact(one)).toEqual({
      ...{ item, state: 'covered', named: false, limit: null, openedAt: 1_000, closedAt: null },
      ...{ people: 2, written: 2, cards: [] },
    });
    expect(JSON.stringify([one.tally().boards.get(item), one.ledger()])).not.toMatch(/Runde|kurz/);
  });

  it('shows everything at once when it is shown, under ids of nobody and without seats', () => {
    const one = people(2);
    one.board({ wish: 'covered' });
    one.card('seat0', 'a', 'Gute Runde');
    one.board({ wish: 'shown' });
    expect(texts(one)).toEqual(['Gute Runde']);
    expect(JSON.stringify(fact(one))).not.toMatch(/seat0|"a"/);
  });

  it('D301 tells of a board that was closed how many wrote on paper and on the tablet handed round, and nothing of it before', () => {
    const one = people(4, { vias: ['paper', 'paper', 'handed'] });
    one.board({ wish: 'covered' });
    one.card('seat0', 'a', 'vom Bogen');
    one.card('seat0', 'b', 'noch eine');
    one.card('seat2', 'a', 'vom Tablet');
    one.card('seat3', 'a', 'eigenes');
    expect(fact(one)).not.toHaveProperty('via');
    one.board({ wish: 'shown' });
    expect(fact(one)).toMatchObject({ people: 3 });
    expect(fact(one)).not.toHaveProperty('via');
    one.board({ wish: 'closed' });
    expect(fact(one)).toMatchObject({ people: 3, via: { handed: 1, paper: 1 } });
    one.restart();
    expect(fact(one)?.via).toEqual({ handed: 1, paper: 1 });
  });

  it('shows what comes later when it is from three people, in one batch behind the others', () => {
    const one = people(4);
    one.board({ wish: 'shown' });
    one.card('seat0', 'a', 'eins');
    one.card('seat0', 'b', 'zwei');
    one.card('seat1', 'a', 'drei');
    expect(fact(one)).toMatchObject({ written: 3, people: 2, cards: [] });
    expect(waiting(one)).toBe(3);
    one.card('seat2', 'a', 'vier');
    expect(texts(one)?.toSorted()).toEqual(['drei', 'eins', 'vier', 'zwei']);
    one.card('seat3', 'a', 'später');
    expect(fact(one)).toMatchObject({ written: 5 });
    expect([texts(one)?.includes('später'), waiting(one)]).toEqual([false, 1]);
    one.board({ wish: 'closed' });
    expect(waiting(one)).toBe(0);
    expect(texts(one)?.at(-1)).toBe('später');
    expect(fact(one)?.cards.map(({ batch }) => batch)).toEqual([1, 1, 1, 1, 2]);
  });

  it('takes nothing after it was closed, and goes on when it is shown again', () => {
    const one = people(3);
    one.board({ wish: 'closed' });
    for (const seat of ['seat0', 'seat1', 'seat2']) one.card(seat, 'a', `von ${seat}`);
    expect(fact(one)).toMatchObject({ state: 'closed', written: 0, cards: [] });
    one.card('seat2', 'a', null);
    one.board({ wish: 'shown' });
    expect(fact(one)).toMatchObject({ state: 'shown', written: 2, cards: [] });
    one.card('seat2', 'b', 'auch');
    expect(texts(one)).toHaveLength(3);
  });

  it('tells from when to when it took cards, without the time it stood closed', () => {
    const one = people(1);
    one.board({ wish: 'covered' });
    one.later(5_000);
    one.board({ wish: 'shown' });
    one.board({ wish: 'closed' });
    expect(fact(one)).toMatchObject({ openedAt: 1_000, closedAt: 6_000 });
    one.later(60_000);
    one.board({});
    expect(fact(one)).toMatchObject({ openedAt: 1_000, closedAt: 6_000 });
    one.board({ wish: 'shown' });
    expect(fact(one)).toMatchObject({ openedAt: 61_000, closedAt: null });
    one.later(2_000);
    one.restart();
    one.board({ wish: 'closed' });
    expect(fact(one)).toMatchObject({ openedAt: 61_000, closedAt: 68_000 });
  });

  it('goes on as it is where it was begun before its times were kept', () => {
    const one = people(1);
    one.board({ wish: 'shown' });
    one.forgetsTimes();
    one.later(5_000);
    one.board({ wish: 'closed' });
    expect(fact(one)).toMatchObject({ state: 'closed', openedAt: null, closedAt: null });
    one.board({ wish: 'shown' });
    expect(fact(one)).toMatchObject({ state: 'shown', openedAt: null, closedAt: null });
  });

  it('tells a card with its lenses, and takes cards only about options that are compared', () => {
    const one = people(1);
    one.board({ kind: 'proContra', options: ['Nord'], wish: 'covered' });
    one.card('seat0', 'a', 'Ein Ansprechpartner', 'pro1', ['time', 'mine']);
    one.card('seat0', 'b', 'Geht nicht', 'contra2');
    one.card('seat0', 'c', 'Gute Runde', 'good');
    expect(fact(one)).toMatchObject({ written: 1, cards: [] });
    expect(JSON.stringify(one.ledger())).not.toContain('mine');
    one.board({ wish: 'shown' });
    expect(fact(one)?.cards).toMatchObject([{ text: 'Ein Ansprechpartner', field: 'pro1', lenses: ['time', 'mine'] }]);
    one.board({ options: ['Nord', 'Süd'] });
    one.board({ wish: 'closed' });
    expect(texts(one)?.toSorted()).toEqual(['Ein Ansprechpartner', 'Geht nicht']);
    one.restart();
    expect(fact(one)?.cards).toHaveLength(2);
  });

  it('is never covered again, and how it was begun is final', () => {
    const one = people(1);
    one.board({ wish: 'shown', named: false, limit: 1 });
    one.board({ wish: 'covered', named: true, limit: 5 });
    one.restart();
    expect(fact(one)).toMatchObject({ state: 'shown', named: false, limit: 1 });
  });

  it('with names tells each card at once, with its seat', () => {
    const one = people(2);
    one.board({ wish: 'shown', named: true });
    one.card('seat1', 'a', 'Ich lade ein', 'go');
    expect(fact(one)?.cards).toMatchObject([{ text: 'Ich lade ein', field: 'go', seat: 'seat1' }]);
  });

  it('keeps what was told as it was told, whatever its author does with it, and counts it against the limit', () => {
    const one = people(1);
    one.board({ wish: 'covered', limit: 2 });
    one.card('seat0', 'a', 'erste');
    one.board({ wish: 'closed' });
    one.card('seat0', 'a', 'ganz anders');
    one.board({ wish: 'shown', named: false });
    one.card('seat0', 'a', null);
    one.card('seat0', 'b', 'zweite');
    one.card('seat0', 'c', 'dritte');
    expect(fact(one)).toMatchObject({ written: 2 });
    one.board({ wish: 'closed' });
    expect(texts(one)).toEqual(['erste', 'zweite']);
  });

  it('takes cards of guests, and none of who moderates or is excluded', () => {
    const one = people(1, { guests: 1, moderators: 1 });
    one.board({ wish: 'covered' });
    one.stand('seat0', 'excluded');
    one.card('seat0', 'a', 'ausgeschlossen');
    one.card('guest0', 'a', 'Gast');
    one.card('moderator0', 'a', 'Moderation');
    one.board({ wish: 'shown' });
    expect(texts(one)).toEqual(['Gast']);
  });

  it('loses the cards of somebody who is erased, told or not, and nobody else’s', () => {
    const one = people(2);
    one.board({ wish: 'covered' });
    one.card('seat0', 'a', 'bleibt');
    one.card('seat1', 'a', 'geht');
    one.board({ wish: 'shown' });
    one.card('seat1', 'b', 'geht auch');
    one.erase('seat1');
    expect(fact(one)).toMatchObject({ people: 1, written: 1 });
    expect(texts(one)).toEqual(['bleibt']);
    expect(JSON.stringify(one.ledger())).not.toContain('seat1');
  });

  it('tells each card once and in the end all that fit, whatever happens in which order', () => {
    const act = fc.oneof(
      fc.record({ seat: fc.nat(3), id: fc.nat(4), text: fc.option(fc.constantFrom('x', 'y', '')) }),
      fc.constantFrom<BoardState>('covered', 'shown', 'closed'),
      fc.constant('restart' as const),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), fc.option(fc.integer({ min: 1, max: 3 })), (acts, limit) => {
        const one = people(4);
        one.board({ wish: 'covered', limit });
        let before: readonly string[] = [];
        for (const happens of acts) {
          if (happens === 'restart') one.restart();
          else if (typeof happens === 'string') one.board({ wish: happens });
          else one.card(`seat${happens.seat}`, `c${happens.id}`, happens.text);
          const now = fact(one)?.cards.map(({ id, text }) => `${id}:${text}`) ?? [];
          expect(now).toEqual(expect.arrayContaining([...before]));
          before = now;
        }
        const keys = Object.keys(one.ledger().boards?.[item]?.cards ?? {});
        const counts = Map.groupBy(keys, (key) => key.split('/')[0]);
        for (const [, all] of counts) expect(all.length).toBeLessThanOrEqual(limit ?? 50);
        expect(new Set(before).size).toBe(keys.length);
      }),
    );
  });
});
