import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProposalId, SeatId } from '../../../src/domain/ids.ts';
import { seatOrder } from '../../../src/domain/proposal/seat-order.ts';

const ids = (count: number) => Array.from({ length: count }, (_, index) => `p${index}` as ProposalId);
const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,22}$/);

describe('the order of a seat', () => {
  it('holds every proposal once and is the same again, in whatever order they come', () => {
    fc.assert(
      fc.property(id, fc.uniqueArray(id, { maxLength: 40 }), (seat, proposals) => {
        const order = seatOrder(seat as SeatId, proposals as ProposalId[]);
        expect([...order].sort()).toEqual([...proposals].sort());
        expect(seatOrder(seat as SeatId, [...(proposals as ProposalId[])].reverse())).toEqual(order);
      }),
    );
  });

  it('keeps the others in their order when a proposal comes or goes', () => {
    fc.assert(
      fc.property(id, fc.integer({ min: 0, max: 19 }), (seat, gone) => {
        const all = seatOrder(seat as SeatId, ids(20));
        const fewer = ids(20).filter((_, index) => index !== gone);
        expect(seatOrder(seat as SeatId, fewer)).toEqual(all.filter((one) => fewer.includes(one)));
      }),
    );
  });

  it('begins with every one of twelve proposals about equally often over 1200 seats', () => {
    const first = new Map<ProposalId, number>();
    for (let seat = 0; seat < 1_200; seat += 1) {
      const [one = 'p0' as ProposalId] = seatOrder(`seat${seat}` as SeatId, ids(12));
      first.set(one, (first.get(one) ?? 0) + 1);
    }
    expect(first.size).toBe(12);
    for (const count of first.values()) {
      expect(count).toBeGreaterThan(60);
      expect(count).toBeLessThan(150);
    }
  });
});
