import type { RandomBytes } from '../domain/ids.ts';
import { type Api, type ApiPlace, createApi } from './api.ts';
import { type Database, type DatabasePlace, openDatabase } from './database.ts';
import { loadProxies, type Proxies } from './proxies.ts';
import { randomBytes } from './random.ts';
import { loadSessions, type Sessions } from './sessions.ts';

/** Everything that belongs to this device: made once, when the app starts. */
export interface Device {
  readonly database: Database;
  readonly sessions: Sessions;
  readonly proxies: Proxies;
  readonly api: Api;
  /** Where the relay is, for calls that are loaded later. */
  readonly relay: ApiPlace;
  readonly random: RandomBytes;
  readonly now: () => number;
}

/** What a device is opened with. */
export interface DevicePlace extends DatabasePlace {
  readonly base: string;
  readonly fetch: typeof fetch;
  readonly now: () => number;
}

/** Opens the device. Never fails; `database.status` says whether it remembers anything. */
export const openDevice = async (place: DevicePlace): Promise<Device> => {
  const database = await openDatabase(place);
  const sessions = await loadSessions(database.seats, place.now);
  const proxies = await loadProxies(database.proxies);
  return { database, sessions, proxies, api: createApi(place), relay: place, random: randomBytes, now: place.now };
};
