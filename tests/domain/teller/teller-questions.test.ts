import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedSeats } from '../../../src/domain/teller/named-seats.ts';
import { type Meeting, meeting } from '../../support/meeting.ts';
import { item } from '../../support/meeting-table.ts';

const fact = (one: Meeting) => one.tally().boards.get(item);
const texts = (one: Meeting) => fact(one)?.cards.map(({ text }) => text);
const supportFor = (one: Meeting, text: string) => {
  const id = fact(one)?.cards.find((card) => card.text === text)?.id;
  return id === undefined ? undefined : (fact(one)?.support?.get(id) ?? 0);
};
const asked = (participants: number, wish: 'covered' | 'shown' = 'shown', guests = 0) => {
  const one = meeting({ participants, guests, moderators: 1, proposals: 0 });
  one.board({ kind: 'questions', wish });
  return one;
};

describe('questions to a speaker', () => {
  it('are told as soon as they are asked, under ids of nobody and without seats', () => {
    const one = asked(3);
    one.ask('seat0', 'a', 'Was kostet es?');
    expect(texts(one)).toEqual(['Was kostet es?']);
    expect(JSON.stringify(fact(one))).not.toMatch(/seat0|"a"|named":true/);
    expect(namedSeats(one.ledger())).toEqual(new Set());
  });

  it('carry a name only where its author wanted it, and only their own', () => {
    const one = asked(3);
    one.ask('seat0', 'a', 'Ohne Namen');
    one.ask('seat0', 'b', 'Mit Namen', true);
    one.ask('seat1', 'a', 'Auch ohne');
    expect(fact(one)?.cards.map(({ text, seat }) => [text, seat])).toEqual([
      ['Ohne Namen', undefined],
      ['Mit Namen', 'seat0'],
      ['Auch ohne', undefined],
    ]);
    expect(namedSeats(one.ledger())).toEqual(new Set(['seat0']));
  });

  it('are in no tally and no ledger while they are covered, and come all at once', () => {
    const one = asked(2, 'covered');
    one.ask('seat0', 'a', 'Was kostet es?', true);
    one.ask('seat1', 'a', 'Wer macht es?');
    expect(fact(one)).toMatchObject({ state: 'covered', written: 2, people: 2, cards: [] });
    expect(JSON.stringify([one.tally().boards.get(item), one.ledger()])).not.toMatch(/kostet|macht/);
    one.board({ wish: 'shown' });
    expect(texts(one)?.toSorted()).toEqual(['Was kostet es?', 'Wer macht es?']);
  });

  it('are supported once by everybody who counts, and by nobody who asked them', () => {
    const one = asked(3, 'shown', 1);
    one.ask('seat0', 'a', 'Was kostet es?');
    for (const seat of ['seat0', 'seat1', 'seat1', 'seat2', 'guest0', 'moderator0', 'stranger'])
      one.support(seat, 'Was kostet es?');
    expect(supportFor(one, 'Was kostet es?')).toBe(2);
    one.support('seat1', 'Was kostet es?', false);
    expect(supportFor(one, 'Was kostet es?')).toBe(1);
    one.stand('guest0', 'counted');
    expect(supportFor(one, 'Was kostet es?')).toBe(2);
    one.stand('seat2', 'excluded');
    expect(supportFor(one, 'Was kostet es?')).toBe(1);
    expect(JSON.stringify(fact(one))).not.toMatch(/seat|guest/);
  });

  it('that are laid together are supported once by who supports both, and not by those who asked them', () => {
    const one = asked(4);
    one.ask('seat0', 'a', 'Was kostet es?');
    one.ask('seat1', 'a', 'Wie teuer ist es?');
    for (const seat of ['seat1', 'seat2']) one.support(seat, 'Was kostet es?');
    for (const seat of ['seat0', 'seat2', 'seat3']) one.support(seat, 'Wie teuer ist es?');
    expect([supportFor(one, 'Was kostet es?'), supportFor(one, 'Wie teuer ist es?')]).toEqual([2, 3]);
    one.lay('Wie teuer ist es?', 'Was kostet es?');
    expect([supportFor(one, 'Was kostet es?'), supportFor(one, 'Wie teuer ist es?')]).toEqual([2, 0]);
  });

  it('keep their support when they are closed, also when somebody leaves, and count again when it goes on', () => {
    const one = asked(3);
    one.ask('seat0', 'a', 'Was kostet es?');
    one.support('seat1', 'Was kostet es?');
    one.board({ wish: 'closed' });
    one.support('seat2', 'Was kostet es?');
    one.restart();
    expect(supportFor(one, 'Was kostet es?')).toBe(1);
    one.erase('seat1');
    expect(supportFor(one, 'Was kostet es?')).toBe(1);
    one.board({ wish: 'shown' });
    expect(supportFor(one, 'Was kostet es?')).toBe(1);
    one.support('seat2', 'Was kostet es?', false);
    expect(supportFor(one, 'Was kostet es?')).toBe(0);
    one.erase('seat0');
    expect(texts(one)).toEqual([]);
  });

  it('hold the limit: what is too much is not told', () => {
    const one = meeting({ participants: 1, proposals: 0 });
    one.board({ kind: 'questions', wish: 'shown', limit: 1 });
    one.ask('seat0', 'a', 'Erste');
    one.ask('seat0', 'b', 'Zweite');
    expect(texts(one)).toEqual(['Erste']);
  });
});

it('support is never more than one of each who counts, whatever is supported, taken back and laid together', () => {
  const seat = fc.nat(4).map((index) => `seat${index}`);
  const text = fc.constantFrom('eins', 'zwei', 'drei');
  const act = fc.oneof(
    fc.tuple(fc.constant('support' as const), seat, text, fc.boolean()),
    fc.tuple(fc.constant('lay' as const), text, text),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const one = asked(5);
      const wanted = new Map<string, Set<string>>();
      const heads = new Map([
        ['eins', 'eins'],
        ['zwei', 'zwei'],
        ['drei', 'drei'],
      ]);
      for (const [index, name] of ['eins', 'zwei', 'drei'].entries()) one.ask(`seat${index}`, 'a', name);
      for (const [kind, a, b, on] of acts) {
        if (kind === 'support') {
          one.support(a, b, on as boolean);
          const set = wanted.get(b) ?? new Set();
          set[on === true ? 'add' : 'delete'](a);
          wanted.set(b, set);
        } else if (a !== b && heads.get(a) === a && heads.get(b) === b) {
          one.lay(a, b);
          for (const [name, head] of heads) if (head === a) heads.set(name, b);
        }
      }
      for (const head of new Set(heads.values())) {
        const group = [...heads].flatMap(([name, its]) => (its === head ? [name] : []));
        const askers = new Set(group.map((name) => `seat${['eins', 'zwei', 'drei'].indexOf(name)}`));
        const people = new Set(group.flatMap((name) => [...(wanted.get(name) ?? [])]));
        expect(supportFor(one, head)).toBe([...people].filter((who) => !askers.has(who)).length);
      }
    }),
  );
});
