import { expect, test } from 'vitest';
import { givePlace } from '../../src/app/lead/speaker-place.ts';
import type { AgendaItemId, SeatId } from '../../src/domain/ids.ts';

const item = 'talk' as AgendaItemId;

/** A relay that keeps places, with those that were withdrawn. */
const keeping = (...withdrawn: readonly string[]) => {
  const kept = new Set<SeatId>();
  const keep = async (seat: SeatId) => {
    if (withdrawn.includes(seat)) return { ok: false, reason: 'id-taken' } as const;
    kept.add(seat);
    return { ok: true, value: { code: `code of ${seat}`, url: '' } } as const;
  };
  return { kept, keep };
};

test('P180 two moderators who make a speaker’s link at once mean the same place, also the next one after it was withdrawn', async () => {
  for (const withdrawn of [[], ['talk-s1'], ['talk-s1', 'talk-s2']]) {
    const { kept, keep } = keeping(...withdrawn);
    const [first, second] = await Promise.all([givePlace(null, item, keep), givePlace(null, item, keep)]);
    expect(first).toEqual(second);
    expect([...kept]).toEqual([`talk-s${withdrawn.length + 1}`]);
    expect(first).toMatchObject({ ok: true, value: { seat: `talk-s${withdrawn.length + 1}` } });
  }
});

test('P180 a link that is known stays; what the relay refuses for another reason is told, and nothing else is tried', async () => {
  const { kept, keep } = keeping('old');
  expect(await givePlace('mine' as SeatId, item, keep)).toMatchObject({ value: { seat: 'mine' } });
  expect(await givePlace('old' as SeatId, item, keep)).toMatchObject({ value: { seat: 'talk-s1' } });
  expect([...kept]).toEqual(['mine', 'talk-s1']);
  const tried: SeatId[] = [];
  const full = async (seat: SeatId) => {
    tried.push(seat);
    return { ok: false, reason: 'session-full' } as const;
  };
  expect(await givePlace(null, item, full)).toEqual({ ok: false, reason: 'session-full' });
  expect(tried).toEqual(['talk-s1']);
});
