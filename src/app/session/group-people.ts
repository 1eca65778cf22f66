import type { GroupPerson } from '../../domain/groups/making.ts';
import { layerOf } from '../../domain/session/role.ts';
import type { RoomRow } from '../../features/moderation/room-order.ts';
import { useModerationWords } from '../../words/moderation.ts';

/** Everybody who can sit in a group, called by name, by perspective with a number, or by a number alone. */
export function useGroupPeople(rows: readonly RoomRow[]): readonly GroupPerson[] {
  const { room } = useModerationWords();
  const taking = rows.filter(
    ({ role, standing }) =>
      (role === 'participant' || role === 'guest') && layerOf(role, standing ?? undefined) !== 'none',
  );
  const met = new Map<string, number>();
  const labelOf = ({ name, perspective }: RoomRow, index: number): string => {
    if (name?.trim()) return name.trim();
    if (perspective === null) return room.nameless(index + 1);
    const number = (met.get(perspective) ?? 0) + 1;
    met.set(perspective, number);
    return `${perspective} ${number}`;
  };
  return taking.map((row, index) => ({
    seat: row.seatId,
    label: labelOf(row, index),
    perspective: row.perspectiveKey ?? null,
    present: row.present,
  }));
}
