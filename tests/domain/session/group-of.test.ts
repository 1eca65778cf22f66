import { expect, it } from 'vitest';
import type { GroupId, SeatId } from '../../../src/domain/ids.ts';
import { groupOf, type SmallGroup } from '../../../src/domain/session/small-group.ts';

const group = (id: string, members: readonly string[], former: readonly string[] = []): SmallGroup => ({
  ...{ id: id as GroupId, name: id, place: '', order: id, begun: false, opened: false, into: null },
  members: new Set(members as readonly SeatId[]),
  former: new Set(former as readonly SeatId[]),
});

it('a seat sits in the group that has it now, not in one that it has left, or in none', () => {
  const groups = [group('one', ['ada'], ['bea']), group('two', ['bea'])];
  expect(groupOf(groups, 'bea' as SeatId)?.id).toBe('two');
  expect(groupOf(groups, 'cem' as SeatId)).toBeNull();
});
