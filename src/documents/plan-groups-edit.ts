import type * as Y from 'yjs';
import type { GroupId, SeatId } from '../domain/ids.ts';
import type { Placing, SmallGroup } from '../domain/session/small-group.ts';
import { removeEntry, restoreEntry, setIfNew, writeFields } from './field-table.ts';
import { planRoots } from './plan-roots.ts';

/** Adds a small group or changes fields of one. Who sits in it is said by `placeSeat`. */
export const putGroup = (
  doc: Y.Doc,
  { id, ...fields }: Partial<Omit<SmallGroup, 'members' | 'former'>> & Pick<SmallGroup, 'id'>,
): void => doc.transact(() => writeFields(planRoots(doc).groups, id, fields));

/** Dissolves a small group. Its sheet stays, and who sat in it sits there again when it is taken back. */
export const removeGroup = (doc: Y.Doc, id: GroupId): void => removeEntry(planRoots(doc).groups, id);

/** Takes the removal of a small group back. */
export const restoreGroup = (doc: Y.Doc, id: GroupId): void => restoreEntry(planRoots(doc).groups, id);

/**
 * Seats somebody in a small group, and in no other; null: in none. Who leaves a sheet that was begun is remembered there
 * (SPEC D71): what they wrote without a network may still arrive.
 */
export const placeSeat = (doc: Y.Doc, seat: SeatId, group: GroupId | null): void =>
  doc.transact(() => {
    const { groups, members, former } = planRoots(doc);
    const before = members.get(seat);
    if (typeof before === 'string' && before !== group && groups.get(`${before}/begun`) === true)
      setIfNew(former, `${before}/${seat}`, true);
    setIfNew(members, seat, group);
  });

/** Says with whom somebody goes together, or that they stay where they are. */
export const putPlacing = (doc: Y.Doc, seat: SeatId, placing: Partial<Placing>): void =>
  doc.transact(() => writeFields(planRoots(doc).placing, seat, placing));
