import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import type { RandomBytes, SeatId, SessionId } from '../src/domain/ids.ts';
import type { Limits } from '../src/protocol/limits.ts';
import { type Config, publicUrlOf } from './config.ts';
import { createDoorkeeper } from './doorkeeper.ts';
import { createApi } from './http/api.ts';
import { createHttp } from './http/http.ts';
import { createStaticFiles } from './http/static-files.ts';
import { createJournal } from './journal.ts';
import { type Keyring, openKeyring } from './keyring.ts';
import type { Log } from './log.ts';
import { Metrics } from './metrics.ts';
import { Relay } from './relay.ts';
import { Rooms } from './rooms.ts';
import { Sessions } from './sessions.ts';
import type { Storage } from './storage/storage.ts';
import { Tellers } from './tellers.ts';
import { createWrongTries } from './wrong-tries.ts';

export interface PlenumParts {
  readonly config: Config;
  readonly storage: Storage;
  readonly limits: Limits;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly random: RandomBytes;
  /** Folder of the built app. */
  readonly dist: string;
  /** Milliseconds after which an unused room, or a session nobody is connected to, leaves the memory. */
  readonly idle: number;
}

/** A running relay. */
export interface Plenum {
  readonly port: number;
  readonly publicUrl: URL;
  readonly sessions: Sessions;
  readonly keyring: Keyring;
  /** Finishes what has been received, tells everybody to try again, and ends. The storage stays open. */
  close(): Promise<void>;
}

const createCore = async ({ storage, limits, log, clock, random, idle, config }: PlenumParts) => {
  const metrics = new Metrics();
  const keyring = await openKeyring(storage, random);
  const doorkeeper = createDoorkeeper(keyring, storage, clock);
  const onFault = (event: string) => (fault: unknown) => {
    metrics.add('faults_total');
    log.fault(event, fault);
  };
  const journal = createJournal({
    storage,
    onCommit: (documents, milliseconds) => metrics.commit(documents, milliseconds),
    onFault: onFault('commit'),
  });
  const rooms: Rooms = new Rooms({
    storage,
    journal,
    limits,
    clock,
    idle,
    onChange: (room) => tellers.changed(room),
    onFail: (room) => tellers.failed(room),
    onRefusal: (reason) => log.note('refused', { reason }),
    onFault: onFault('room'),
  });
  const tellers: Tellers = new Tellers({
    rooms,
    journal,
    storage,
    clock,
    random,
    idle,
    pause: limits.tellerPause,
    onPublication: () => metrics.add('publications_total'),
    onFault: onFault('teller'),
  });
  const address = { current: publicUrlOf(config, config.port) };
  const relay = new Relay({
    rooms,
    tellers,
    doorkeeper,
    limits,
    metrics,
    clock,
    publicUrl: () => address.current,
    trustProxy: config.trustProxy,
    onFault: onFault('socket'),
  });
  const sessions = new Sessions({
    storage,
    rooms,
    keyring,
    limits,
    clock,
    random,
    onRoster: (session) => tellers.rosterChanged(session),
    onErase: async (session) => {
      relay.erase(session);
      await journal.drained();
    },
  });
  return { metrics, keyring, doorkeeper, journal, rooms, tellers, relay, sessions, address, onFault };
};

type Core = Awaited<ReturnType<typeof createCore>>;

const createServer = (
  { config, storage, limits, clock, dist }: PlenumParts,
  { sessions, doorkeeper, relay, tellers, rooms, metrics, address, onFault }: Core,
): Server => {
  const addressOf = ({ headers, socket }: IncomingMessage): string => {
    const forwarded = config.trustProxy
      ? String(headers['x-forwarded-for'] ?? '')
          .split(',')
          .at(-1)
          ?.trim()
      : undefined;
    return forwarded === undefined || forwarded === '' ? (socket.remoteAddress ?? '') : forwarded;
  };
  const withdraw = async (session: SessionId, seat: SeatId): Promise<void> => {
    const row = await storage.findSeat(session, seat);
    if (row !== null) await storage.putSeats([{ ...row, generation: row.generation + 1 }]);
    relay.closeSeat(session, seat);
  };
  const gauges = () => {
    const { rss, heapUsed } = process.memoryUsage();
    const { user, system } = process.cpuUsage();
    return {
      sockets: { help: 'Open sync sockets.', value: relay.size },
      rooms: { help: 'Documents in memory.', value: [...rooms.rooms()].length },
      sessions_active: { help: 'Sessions with somebody connected.', value: tellers.size },
      resident_bytes: { help: 'Memory of the process.', value: rss },
      heap_bytes: { help: 'Heap in use.', value: heapUsed },
      cpu_seconds: { help: 'Processor time since the start.', value: (user + system) / 1e6 },
    };
  };
  return createHttp({
    basePath: config.basePath,
    tls: config.tls,
    api: createApi({
      sessions,
      storage,
      doorkeeper,
      limits,
      wrongTries: createWrongTries(limits, clock),
      createKey: config.createKey,
      publicUrl: () => address.current,
      addressOf,
      withdraw,
    }),
    files: createStaticFiles(dist),
    upgrade: (document, request, socket, head) => relay.upgrade(document, request, socket, head),
    ping: () => storage.ping(),
    metrics: () => metrics.print(gauges()),
    onFault: onFault('request'),
  });
};

/** Puts the relay together and listens. Rejects when the port is taken. */
export const startPlenum = async (parts: PlenumParts): Promise<Plenum> => {
  const core = await createCore(parts);
  const server = createServer(parts, core);
  server.listen(parts.config.port, parts.config.host);
  await once(server, 'listening');
  const bound = server.address();
  const port = bound === null || typeof bound === 'string' ? parts.config.port : bound.port;
  core.address.current = publicUrlOf(parts.config, port);
  return {
    port,
    publicUrl: core.address.current,
    sessions: core.sessions,
    keyring: core.keyring,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      core.relay.pause();
      core.tellers.stopAll();
      await core.journal.drained();
      await core.relay.close();
      server.closeAllConnections();
      await closed;
      core.rooms.endAll(() => true, 'restart');
    },
  };
};
