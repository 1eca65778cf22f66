import { createId, type SeatId, type SessionId, type SpaceId } from '../domain/ids.ts';
import { emptyLedger } from '../domain/teller/ledger.ts';
import type { LocalRow, SeatRow } from './database.ts';
import type { Device } from './device.ts';

export interface LocalBeginning {
  readonly title: string;
  readonly date: string;
  readonly practice: boolean;
  /** The county's space whose session it is to be. */
  readonly space?: SpaceId | undefined;
  /** What was counted before, where the session comes from a file. */
  readonly counted?: Pick<LocalRow, 'ledger' | 'carried' | 'roster'>;
}

/** Begins a session on this device: its id, the moderator's seat and the secret for handing it over are made here. */
export const beginSession = async (
  { database, sessions, random }: Device,
  { title, date, practice, space, counted = { ledger: emptyLedger } }: LocalBeginning,
): Promise<SeatRow> => {
  const sessionId = createId<SessionId>(random);
  const seatId = createId<SeatId>(random);
  await database.locals.put({ session: sessionId, key: createId<never>(random), ...counted });
  const { carried } = counted;
  const isFixed = [carried?.rounds, carried?.polls, carried?.boards, carried?.ballots].some(
    (facts) => (facts?.size ?? 0) > 0,
  );
  const seat = { sessionId, seatId, role: 'moderator', token: '', expiresAt: '' } as const;
  await sessions.remember({
    ...seat,
    title,
    date,
    practice,
    local: true,
    fromFile: isFixed,
    ...(space !== undefined && { space }),
  });
  const row = sessions.find(sessionId, ['moderator']);
  if (row === null) throw new Error('a seat that was just remembered is missing');
  return row;
};
