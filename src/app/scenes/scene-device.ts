import type { SeatRow } from '../../device/database.ts';
import { type Device, openDevice } from '../../device/device.ts';
import { createCell } from '../../device/watched.ts';
import { type SceneRole, sceneSession, seatOf } from './meeting.ts';

/** What the relay of a scene answers to a path below `api/`; undefined: nobody answers. */
export type Answers = (path: string) => unknown;

/** A refusal, as the relay words it. */
export class Refusal {
  readonly error: string;
  readonly status: number;
  constructor(error: string, status: number) {
    this.error = error;
    this.status = status;
  }
}

const asResponse = (value: unknown): Response => {
  if (value === undefined) throw new TypeError('no network');
  if (value instanceof Refusal)
    return new Response(JSON.stringify({ error: value.error, message: '' }), { status: value.status });
  return new Response(JSON.stringify(value));
};

export interface DeviceWish {
  readonly answers?: Answers;
  /** What this device has of the scene's session. */
  readonly roles?: readonly SceneRole[];
  readonly seat?: Partial<SeatRow>;
  /** Fills the tables before anything is drawn. */
  readonly prepare?: (device: Device) => Promise<unknown>;
  readonly forgets?: boolean;
}

const base = 'https://plenum.example-kreis.de/';

/** A device in memory that no other scene and nothing real shares, and a relay that answers what the scene says. */
export const openSceneDevice = async (wish: DeviceWish = {}): Promise<Device> => {
  const { answers = () => undefined, roles = [], seat = {}, prepare, forgets = false } = wish;
  const device = await openDevice({
    base,
    now: Date.now,
    indexedDB: null,
    IDBKeyRange: null,
    fetch: async (input) => asResponse(answers(new URL(String(input)).pathname.replace(/^\/(?:api\/)?/u, ''))),
  });
  const status = createCell<{ readonly kind: 'durable' }>({ kind: 'durable' });
  const kept: Device = forgets ? device : { ...device, database: { ...device.database, status } };
  for (const role of roles)
    await kept.sessions.remember({
      ...{ sessionId: sceneSession, seatId: seatOf(role), role, token: 'token', expiresAt: '2100-01-01T00:00:00Z' },
      ...{ title: 'Steuerungsgruppe Sozialplanung', date: '2027-05-13', ...seat },
    });
  await prepare?.(kept);
  return kept;
};
