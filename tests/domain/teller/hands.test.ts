import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { isUp, turnedHand } from '../../../src/domain/signals/hand.ts';
import { ledgerBody, seatsIn } from '../../../src/protocol/ledger.ts';
import { type Meeting, meeting } from '../../support/meeting.ts';

const order = (one: Meeting) =>
  [...one.desk().seats.values()]
    .flatMap(({ seat, hand }) => (hand === undefined ? [] : [{ seat, at: hand.at }]))
    .sort((a, b) => a.at - b.at)
    .map(({ seat, at }) => `${at} ${seat}`);
const room = () => meeting({ participants: 4, proposals: 1, guests: 1 });

describe('raised hands', () => {
  it('stand on the desk in the order in which they came, guests among them, and nowhere else', () => {
    const one = room();
    for (const seat of ['seat2', 'guest0', 'seat0']) one.hand(seat, 1);
    expect(order(one)).toEqual(['1 seat2', '2 guest0', '3 seat0']);
    expect(JSON.stringify([...one.tally().rounds, one.tally().people])).not.toMatch(/seat2|hand/u);
  });

  it('go down by their seat or by who moderates, and up again behind the others', () => {
    const one = room();
    for (const seat of ['seat0', 'seat1', 'seat2']) one.hand(seat, 1);
    one.take('seat0', 1);
    one.hand('seat1', 1, false);
    expect(order(one)).toEqual(['1 seat2']);
    one.hand('seat0', 2);
    expect(order(one)).toEqual(['1 seat2', '2 seat0']);
  });

  it('keep their order over a restart, and leave with a person', () => {
    const one = room();
    for (const seat of ['seat3', 'seat1', 'seat0']) one.hand(seat, 1);
    one.restart();
    expect(order(one)).toEqual(['1 seat3', '2 seat1', '3 seat0']);
    one.erase('seat1');
    expect(order(one)).toEqual(['1 seat3', '2 seat0']);
    expect(JSON.stringify(one.ledger())).not.toContain('seat1');
  });

  it('P40 are handed over with everybody who has one', () => {
    const one = room();
    one.hand('seat3', 2);
    const ledger = v.parse(ledgerBody, JSON.parse(JSON.stringify(one.ledger())));
    expect(ledger.hands).toEqual({ seat3: { raise: 2, turn: 1 } });
    expect([...seatsIn(ledger)]).toEqual(['seat3']);
    expect(v.is(ledgerBody, { ...ledger, hands: { seat3: { raise: 0, turn: 1 } } })).toBe(false);
  });

  it('change nothing in the memory of the teller while nobody raises one', () => {
    const one = room();
    one.done('seat0');
    expect(one.ledger()).not.toHaveProperty('hands');
    one.hand('seat0', 1);
    const before = one.ledger();
    one.done('seat0');
    expect(one.ledger()).toBe(before);
  });

  it('are answered for good: only the next raising is up', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 20 }), fc.nat(30), (turns, taken) => {
        const hand = turns.reduce<ReturnType<typeof turnedHand> | undefined>(
          (one, up) => turnedHand(one, undefined, up),
          undefined,
        );
        const answered = hand === undefined ? taken : Math.max(taken, hand.raise);
        expect(isUp(hand, answered)).toBe(false);
        expect(isUp(turnedHand(hand, answered, true), answered)).toBe(true);
        expect(isUp(turnedHand(hand, answered, false), answered)).toBe(false);
      }),
    );
  });
});
