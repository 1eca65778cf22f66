import type { SeatId, SessionId } from '../../src/domain/ids.ts';
import type { PassRow, RosterRow, Storage } from './storage.ts';

type Seats = Pick<
  Storage,
  'putSeats' | 'findSeat' | 'listRoster' | 'lockSeat' | 'putPass' | 'findPass' | 'listPasses' | 'isSeatErased'
>;

const seatKey = (session: string, seat: string): string => `${session}/${seat}`;

/** Who sits where, and the ways that lead to one seat. */
export const createMemorySeats = (): Seats & {
  eraseSeat(seat: Pick<RosterRow, 'session' | 'seat'>): void;
  /** All of a session, which is erased. */
  forget(session: SessionId): void;
  /** The seats of a session that is handed over once more. */
  replaceRoster(session: SessionId, rows: readonly RosterRow[]): void;
  listErasedSeats(): readonly (readonly [SessionId, SeatId])[];
} => {
  const roster = new Map<string, RosterRow>();
  const passes = new Map<string, PassRow>();
  const erasedSeats = new Set<string>();
  const put = (row: RosterRow): void => void roster.set(seatKey(row.session, row.seat), row);
  const forgetRoster = (session: SessionId): void => {
    for (const [key, row] of roster) if (row.session === session) roster.delete(key);
  };
  return {
    putSeats: async (rows) => {
      for (const row of rows) {
        const key = seatKey(row.session, row.seat);
        const known = roster.get(key);
        const isLate = known !== undefined && known.generation > row.generation;
        if (!erasedSeats.has(key))
          roster.set(key, isLate ? { ...row, generation: known.generation, locked: known.locked } : row);
      }
    },
    findSeat: async (session, seat) => roster.get(seatKey(session, seat)) ?? null,
    listRoster: async (session) => [...roster.values()].filter((row) => row.session === session),
    lockSeat: async (session, seat) => {
      const key = seatKey(session, seat);
      const [row, pass] = [roster.get(key), passes.get(key)];
      if (row !== undefined) roster.set(key, { ...row, generation: row.generation + 1, locked: true });
      if (pass !== undefined) passes.set(key, { ...pass, code: null });
      return row !== undefined || pass !== undefined;
    },
    putPass: async (row) => {
      const isInTheWay = (pass: PassRow) =>
        !(pass.session === row.session && pass.seat === row.seat) &&
        ((pass.code !== null && pass.code === row.code) ||
          (pass.session === row.session && pass.person !== null && pass.person === row.person));
      if ([...passes.values()].some(isInTheWay)) return false;
      passes.set(seatKey(row.session, row.seat), row);
      return true;
    },
    findPass: async (code) => [...passes.values()].find((row) => row.code === code) ?? null,
    listPasses: async (session) => [...passes.values()].filter((row) => row.session === session),
    isSeatErased: async (session, seat) => erasedSeats.has(seatKey(session, seat)),
    eraseSeat: ({ session, seat }) => {
      const key = seatKey(session, seat);
      roster.delete(key);
      passes.delete(key);
      erasedSeats.add(key);
    },
    forget: (session) => {
      forgetRoster(session);
      for (const [key, row] of passes) if (row.session === session) passes.delete(key);
    },
    replaceRoster: (session, rows) => {
      forgetRoster(session);
      for (const row of rows) put(row);
    },
    listErasedSeats: () => [...erasedSeats].map((key) => key.split('/') as [SessionId, SeatId]),
  };
};
