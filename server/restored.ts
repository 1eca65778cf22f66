import { eraseSeat } from '../src/domain/teller/erase-seat.ts';
import type { Claims } from '../src/protocol/token.ts';
import type { MemberRow } from './storage/space-storage.ts';
import type { Erased, RosterRow, Storage } from './storage/storage.ts';

/** The notes that say when a copy was made, and from when to when the relay has forgotten what happened. */
const copiedNote = 'copied-at';
const lostNote = 'lost';

/**
 * How far every epoch is raised: above any number of rebuilds since the copy was made, so that every device with an
 * older copy of a document begins anew instead of being refused for what it has seen and the relay has not.
 */
const epochStep = 1_000;

/** Milliseconds by which a token may have been issued before the copy and its seat be missing in it all the same. */
const leeway = 5_000;

/** Notes in a fresh copy when it was made (milliseconds since 1970). */
export const markCopied = (storage: Storage, at: number): Promise<void> => storage.writeNote(copiedNote, String(at));

/** Makes of a copy what a relay may run on: new epochs, and without what has been erased since. */
export const adoptCopy = async (storage: Storage, { sessions, seats, spaces }: Erased, now: number): Promise<void> => {
  await storage.raiseEpochs(epochStep);
  for (const session of sessions)
    if ((await storage.findSession(session)) !== null) await storage.eraseSession(session);
  for (const space of spaces) if ((await storage.findSpace(space)) !== null) await storage.eraseSpace(space);
  for (const [session, seat] of seats)
    await storage.eraseSeat({ session, seat, ledger: eraseSeat(await storage.loadLedger(session), seat) });
  const copiedAt = Number((await storage.readNote(copiedNote)) ?? now);
  await storage.writeNote(lostNote, `${copiedAt}-${now}`);
};

/** Whether a token was issued in the time that the relay has forgotten. */
const isOfLostTime = async (storage: Pick<Storage, 'readNote'>, issuedAt: number): Promise<boolean> => {
  const [from = 0, to = 0] = ((await storage.readNote(lostNote)) ?? '').split('-').map(Number);
  return issuedAt >= from - leeway && issuedAt <= to;
};

type SeatsAndNotes = Pick<Storage, 'readNote' | 'findSession' | 'putSeats'>;

/**
 * The seat of a token that was issued in the time a restored relay has forgotten: we signed it, so there was one, and
 * what its tablet holds must find its way back. Without a name, which stood in the roster alone. Null for all others.
 */
export const seatOfLostTime = async (storage: SeatsAndNotes, claims: Claims): Promise<RosterRow | null> => {
  const { principal, generation, issuedAt } = claims;
  const { session, seat, role } = principal;
  const at = issuedAt * 1000;
  if (session === null || !(await isOfLostTime(storage, at)) || (await storage.findSession(session)) === null)
    return null;
  const row = { session, seat, role, name: null, perspective: null, generation, locked: false, joinedAt: at };
  await storage.putSeats([row]);
  return row;
};

/** The same of a space's member. */
export const memberOfLostTime = async (
  storage: Pick<Storage, 'readNote' | 'findSpace' | 'putMember'>,
  { principal, generation, issuedAt }: Claims,
): Promise<MemberRow | null> => {
  const { space, seat, role, group } = principal;
  const joinedAt = issuedAt * 1000;
  if (space === null || !(await isOfLostTime(storage, joinedAt)) || (await storage.findSpace(space)) === null)
    return null;
  const row = { space, seat, role, group, name: null, generation, locked: false, joinedAt };
  await storage.putMember(row);
  return row;
};
