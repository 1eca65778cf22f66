import type { SeatId, SessionId } from '../domain/ids.ts';
import type { Role } from '../domain/session/role.ts';
import type { JoinAnswer } from '../protocol/api.ts';
import type { SeatRow } from './database.ts';
import type { Shelf } from './shelf.ts';
import { createCell, type Watched } from './watched.ts';

/** What is told of a seat when it is remembered; what is left out stays as it was. */
export type SeatTidings = JoinAnswer & Partial<Omit<SeatRow, 'key' | keyof JoinAnswer | 'openedAt'>>;

/** The seats of this device, the last opened first. Watch it to draw them. */
export interface Sessions extends Watched<readonly SeatRow[]> {
  /** Keeps a seat with its token. False: it is only in memory, and that must be said. */
  readonly remember: (seat: SeatTidings) => Promise<boolean>;
  /**
   * Changes what is told of a known seat, e.g. the title read from the plan. Unknown ones are left alone. False: it is
   * only in memory.
   */
  readonly amend: (session: SessionId, seat: SeatId, change: Partial<SeatRow>) => Promise<boolean>;
  /** Forgets one seat, or all seats of the session. The local copies are removed by `eraseSession` of sync. */
  readonly forget: (session: SessionId, seat?: SeatId) => Promise<void>;
  /** Reads again what another window has written. */
  readonly refresh: () => Promise<void>;
  /** The seat of a session whose role stands first among the preferred; null when none of them is here. */
  readonly find: (session: SessionId, preferred: readonly Role[]) => SeatRow | null;
  /** The seat that was got with this invitation or code. */
  readonly findByInvite: (inviteOrCode: string) => SeatRow | null;
}

/** Which seat opens which screen, the best first. */
export const seatsFor = {
  participant: ['participant', 'guest'],
  lead: ['moderator'],
  prepare: ['moderator', 'office'],
  handed: ['moderator'],
  forms: ['moderator'],
  paper: ['moderator'],
  minutes: ['moderator', 'scribe', 'office', 'participant', 'guest'],
  wall: ['projector', 'moderator', 'office', 'scribe', 'participant', 'guest'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

const seatKey = (session: SessionId, seat: SeatId) => `${session}/${seat}`;

/** Reads what this device remembers and keeps it at hand, so that screens find a seat without waiting. */
export const loadSessions = async (shelf: Shelf<SeatRow>, now: () => number): Promise<Sessions> => {
  const sorted = (rows: readonly SeatRow[]) => [...rows].sort((a, b) => b.openedAt - a.openedAt);
  const cell = createCell<readonly SeatRow[]>(sorted(await shelf.all()));
  const known = (key: string) => cell.getSnapshot().find((row) => row.key === key);
  let writes = 0;
  const keep = async (row: SeatRow): Promise<boolean> => {
    writes += 1;
    cell.set(sorted([...cell.getSnapshot().filter(({ key }) => key !== row.key), row]));
    const isStored = await shelf.put(row);
    writes += 1;
    return isStored;
  };
  return {
    subscribe: cell.subscribe,
    getSnapshot: cell.getSnapshot,
    remember: (seat) => {
      const key = seatKey(seat.sessionId, seat.seatId);
      const blank = { title: '', date: '', practice: false };
      return keep({ ...blank, ...known(key), ...seat, key, openedAt: now() });
    },
    amend: async (session, seat, change) => {
      const row = known(seatKey(session, seat));
      return row === undefined ? false : keep({ ...row, ...change, key: row.key });
    },
    refresh: async () => {
      // What is written here meanwhile is newer than what was read.
      for (let before = -1; before !== writes; ) {
        before = writes;
        const rows = sorted(await shelf.all());
        if (before === writes) cell.set(rows);
      }
    },
    forget: async (session, seat) => {
      const isLeaving = (row: SeatRow) => row.sessionId === session && (seat === undefined || row.seatId === seat);
      const leaving = cell.getSnapshot().filter(isLeaving);
      cell.set(cell.getSnapshot().filter((row) => !isLeaving(row)));
      await Promise.all(leaving.map(({ key }) => shelf.remove(key)));
    },
    find: (session, preferred) => {
      const here = cell.getSnapshot().filter(({ sessionId }) => sessionId === session);
      return preferred.map((role) => here.find((row) => row.role === role)).find((row) => row !== undefined) ?? null;
    },
    findByInvite: (inviteOrCode) =>
      cell.getSnapshot().find(({ joinedWith }) => joinedWith?.toUpperCase() === inviteOrCode.toUpperCase()) ?? null,
  };
};
