import type { SessionId } from '../src/domain/ids.ts';
import { seatedAs } from '../src/domain/session/role.ts';
import type { HandedSeat } from '../src/protocol/opening.ts';
import type { RosterRow } from './storage/storage.ts';

/** The row of a seat that was made on a device. */
export const rosterRow = (session: SessionId, seat: HandedSeat, joinedAt: number): RosterRow => ({
  session,
  seat: seat.seatId,
  role: seatedAs(seat.role, seat.perspective),
  name: null,
  perspective: seat.perspective,
  ...(seat.via !== null && { via: seat.via }),
  ...(seat.number !== null && { number: seat.number }),
  generation: 1,
  locked: false,
  joinedAt,
});

/** Whoever comes with a device takes their seat with them: the device that recorded for them hears no more of it. */
export const asOwn = (row: RosterRow | null): RosterRow | null => {
  if (row?.via === undefined) return row;
  const { via: _, number: __, ...own } = row;
  return { ...own, generation: row.generation + 1 };
};
