import type { SeatId, SessionId, SpaceId } from '../src/domain/ids.ts';
import type { Relay } from './relay.ts';
import type { Storage } from './storage/storage.ts';

/** Withdraws tokens, and closes the sockets that were opened with them. */
export const createLocks = (
  storage: Pick<Storage, 'lockSeat' | 'lockMember' | 'listSessionsOf'>,
  relay: Pick<Relay, 'closeSeat' | 'closeMember'>,
) => {
  /** All tokens of a seat. False when there is no such seat. */
  const lockSeat = async (session: SessionId, seat: SeatId): Promise<boolean> => {
    const isLocked = await storage.lockSeat(session, seat);
    relay.closeSeat(session, seat);
    return isLocked;
  };
  /** All tokens of a space's member, and of the same seat in the sessions of that space. False when there is none. */
  const lockMember = async (space: SpaceId, seat: SeatId): Promise<boolean> => {
    const isLocked = await storage.lockMember(space, seat);
    relay.closeMember(space, seat);
    for (const { session } of await storage.listSessionsOf(space)) await lockSeat(session, seat);
    return isLocked;
  };
  return { lockSeat, lockMember };
};
