import type { SeatId, SessionId } from '../domain/ids.ts';
import type { Perspective } from '../domain/session/perspective.ts';
import type { Via } from '../domain/session/seat.ts';
import type { Shelf } from './shelf.ts';
import { createCell, type Watched } from './watched.ts';

/** The seat of somebody without a device of their own: what they say is recorded here, in a sheet that is theirs alone. */
export interface ProxyRow {
  /** `sessionId/seatId` */
  readonly key: string;
  readonly sessionId: SessionId;
  readonly seatId: SeatId;
  readonly via: Via;
  /** The place at the tablet or the number of the form: 1, 2, … by `via`. People keep it over all rounds. */
  readonly number: number;
  readonly perspective: Perspective | null;
  /** Empty until a relay knows the seat. */
  readonly token: string;
  /** Recorded by another device first: there may be two of one number, and people know theirs by tablet and number. */
  readonly elsewhere?: true;
  /** Removed here; kept until the relay has heard of it. */
  readonly gone?: true;
}

/** The seats recorded on this device, over all sessions. Watch it to draw them. */
export interface Proxies extends Watched<readonly ProxyRow[]> {
  /** False: it is only in memory, and that must be said. */
  readonly put: (row: ProxyRow) => Promise<boolean>;
  readonly remove: (key: string) => Promise<void>;
  readonly forget: (session: SessionId) => Promise<void>;
  /** Reads again what another window has written. */
  readonly refresh: () => Promise<void>;
}

const inOrder = (rows: readonly ProxyRow[]): readonly ProxyRow[] =>
  [...rows].sort((a, b) => (a.via < b.via ? -1 : a.via > b.via ? 1 : a.number - b.number));

/** Reads what this device remembers and keeps it at hand. */
export const loadProxies = async (shelf: Shelf<ProxyRow>): Promise<Proxies> => {
  const cell = createCell<readonly ProxyRow[]>(inOrder(await shelf.all()));
  const without = (isLeaving: (row: ProxyRow) => boolean) => cell.getSnapshot().filter((row) => !isLeaving(row));
  return {
    subscribe: cell.subscribe,
    getSnapshot: cell.getSnapshot,
    put: (row) => {
      cell.set(inOrder([...without(({ key }) => key === row.key), row]));
      return shelf.put(row);
    },
    remove: (key) => {
      cell.set(without((row) => row.key === key));
      return shelf.remove(key);
    },
    forget: async (session) => {
      const leaving = cell.getSnapshot().filter(({ sessionId }) => sessionId === session);
      cell.set(without(({ sessionId }) => sessionId === session));
      await Promise.all(leaving.map(({ key }) => shelf.remove(key)));
    },
    refresh: async () => cell.set(inOrder(await shelf.all())),
  };
};
