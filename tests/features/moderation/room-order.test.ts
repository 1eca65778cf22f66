import { describe, expect, test } from 'vitest';
import type { SeatId } from '../../../src/domain/ids.ts';
import { type RoomRow, roomOrder } from '../../../src/features/moderation/room-order.ts';

const row = (seatId: string, fields: Partial<RoomRow> = {}): RoomRow => ({
  seatId: seatId as SeatId,
  name: seatId,
  perspective: 'Politik',
  role: 'participant',
  standing: null,
  present: true,
  locked: false,
  judged: 0,
  total: 0,
  finished: false,
  ...fields,
});

const nameless = (number: number) => `Platz ${number}`;
const names = (rows: readonly { readonly label: string }[]) => rows.map(({ label }) => label);

describe('the order of the room', () => {
  test('those with the fewest judgements come first, those not connected apart', () => {
    const open = { total: 12 };
    const order = roomOrder(
      [
        row('fast', { ...open, judged: 11 }),
        row('done', { ...open, judged: 12, finished: true }),
        row('slow', { ...open, judged: 2 }),
        row('lost', { ...open, judged: 1, present: false }),
      ],
      nameless,
    );
    expect([names(order.missing), names(order.away), names(order.settled)]).toEqual([
      ['slow', 'fast'],
      ['lost'],
      ['done'],
    ]);
    expect(order.present).toBe(3);
  });

  test('while no round is open nobody is missing', () => {
    const order = roomOrder([row('here'), row('gone', { present: false })], nameless);
    // As the wall counts: whoever does not count is named beside it.
    const more = [row('here'), row('guest', { role: 'guest' }), row('out', { standing: 'excluded' })];
    expect(roomOrder(more, nameless)).toMatchObject({ present: 1, uncounted: 2 });
    expect([order.missing, order.away, names(order.settled), names(order.absent)]).toEqual([
      [],
      [],
      ['here'],
      ['gone'],
    ]);
  });

  test('guests stand apart until they are admitted, excluded ones do not count', () => {
    const order = roomOrder(
      [
        row('guest', { role: 'guest' }),
        row('admitted', { role: 'guest', standing: 'counted' }),
        row('out', { standing: 'excluded' }),
      ],
      nameless,
    );
    expect([names(order.guests), names(order.settled), names(order.excluded)]).toEqual([
      ['guest'],
      ['admitted'],
      ['out'],
    ]);
  });

  test('who leads, writes minutes or projects is not listed', () => {
    const roles = ['moderator', 'scribe', 'office', 'projector'] as const;
    const order = roomOrder(
      roles.map((role) => row(role, { role })),
      nameless,
    );
    expect([order.present, order.settled, order.excluded]).toEqual([0, [], []]);
  });

  test('without a name the perspective stands for the person, without both a number', () => {
    const order = roomOrder([row('a', { name: ' ' }), row('b', { name: null, perspective: null })], nameless);
    expect(order.settled.map(({ label, about }) => [label, about])).toEqual([
      ['Platz 2', null],
      ['Politik', null],
    ]);
  });

  test('several without a name who share a perspective are numbered in the order of coming', () => {
    const unnamed = (id: string, perspective: string) => row(id, { name: null, perspective });
    const people = Array.from({ length: 10 }, (_, index) => unnamed(`t${9 - index}`, 'Träger'));
    const order = roomOrder([...people, row('Bea', { perspective: 'Träger' }), unnamed('p', 'Politik')], nameless);
    const numbers = Array.from({ length: 10 }, (_, index) => `Träger ${index + 1}`);
    expect(names(order.settled)).toEqual(['Bea', 'Politik', ...numbers]);
    expect(order.settled.find(({ seatId }) => seatId === 't9')?.label).toBe('Träger 1');
  });
});
