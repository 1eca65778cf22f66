import { bestOf, listSpaceSeats, spaceOffice } from '../device/space-seats.ts';
import type { SpaceId } from '../domain/ids.ts';
import type { Place } from './only-here.ts';
import { openSpace } from './open-space.ts';

/**
 * Whether the office of a county at the relay ends with this device (SPEC D406): no other one is in it. Where the relay does not
 * answer nobody knows, and that is asked about, too.
 */
export async function endsOffice(place: Place, space: SpaceId): Promise<boolean> {
  const { device } = place;
  const seats = (await listSpaceSeats(device)).filter(({ spaceId }) => spaceId === space);
  const seat = bestOf(seats);
  if (seat === null || seat.role !== 'office' || seat.local === true || seat.withdrawn === true) return false;
  const opened = openSpace({ ...place, seat });
  const members = await spaceOffice(device, opened).members();
  await opened.close();
  // Who is signed out already takes nothing away.
  if (!members.ok) return members.reason !== 'token-withdrawn';
  const own = new Set(seats.map(({ seatId }) => seatId));
  return !members.value.some(({ role, locked, seatId }) => role === 'office' && !locked && !own.has(seatId));
}
