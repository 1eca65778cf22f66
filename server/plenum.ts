import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import type { RandomBytes, SeatId, SessionId, SpaceId } from '../src/domain/ids.ts';
import type { Limits } from '../src/protocol/limits.ts';
import { type Config, publicUrlOf } from './config.ts';
import { createDoorkeeper } from './doorkeeper.ts';
import { Erasures } from './erasures.ts';
import { FileCare } from './file-care.ts';
import { Files } from './files.ts';
import { createApi } from './http/api.ts';
import { createHttp } from './http/http.ts';
import { printSecurityText } from './http/security-text.ts';
import { createStaticFiles } from './http/static-files.ts';
import { testInspector } from './inspector/self-test.ts';
import { GroupJournal, type Journal } from './journal.ts';
import { startKeyCare } from './key-care.ts';
import { type Keyring, openKeyring } from './keyring.ts';
import { createLocks } from './locks.ts';
import type { Log } from './log.ts';
import { type Gauges, Metrics } from './metrics.ts';
import { nameOfGroup } from './name-of-group.ts';
import { Passes } from './passes.ts';
import { Relay } from './relay.ts';
import { startRetention } from './retention.ts';
import { Rooms } from './rooms.ts';
import { SessionFacts } from './session-facts.ts';
import { Sessions } from './sessions.ts';
import { SpaceResults } from './space-results.ts';
import { Spaces } from './spaces.ts';
import type { Storage } from './storage/storage.ts';
import { createSurveys } from './surveys.ts';
import { Tellers } from './tellers.ts';
import { createTransfers } from './transfers.ts';
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

type FaultTo = (event: string) => (fault: unknown) => void;

/** The documents in memory and who counts them; each tells the other what it must know. */
const createDocuments = (
  { storage, limits, log, clock, random, idle }: PlenumParts,
  journal: Journal,
  metrics: Metrics,
  onFault: FaultTo,
) => {
  const rooms: Rooms = new Rooms({
    storage,
    journal,
    limits,
    clock,
    idle,
    onLoad: (room) => {
      facts.loaded(room);
      results.loaded(room);
    },
    onChange: (room) => {
      tellers.changed(room);
      facts.changed(room);
      results.changed(room);
    },
    onFail: (room) => tellers.failed(room),
    onRefusal: (reason) => log.note('refused', { reason }),
    onIssue: (document, issue) => log.note('neutralised', { document, issue }),
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
    onOpened: (session) => void storage.touchSession(session, clock()).catch(onFault('touch')),
    onPublication: () => metrics.add('publications_total'),
    onFault: onFault('teller'),
  });
  const facts = new SessionFacts(rooms);
  const telling = { rooms, storage, clock, pause: limits.resultsPause, onFault: onFault('results') };
  const results: SpaceResults = new SpaceResults(telling);
  return { rooms, tellers, facts, results };
};

const createCore = async (parts: PlenumParts) => {
  const { storage, limits, log, clock, random, config } = parts;
  testInspector();
  const metrics = new Metrics();
  const onFault: FaultTo = (event) => (fault) => {
    metrics.add('faults_total');
    log.fault(event, fault);
  };
  const keyring = await openKeyring(storage, { random, clock });
  const doorkeeper = createDoorkeeper(keyring, storage, clock);
  const journal = new GroupJournal({
    storage,
    onCommit: (documents, milliseconds) => metrics.commit(documents, milliseconds),
    onFault: onFault('commit'),
  });
  const { rooms, tellers, facts, results } = createDocuments(parts, journal, metrics, onFault);
  // The port may be the system's choice: the address is known for certain only after listening.
  const address = { current: publicUrlOf(config, config.port) };
  const relay = new Relay({
    rooms,
    tellers,
    facts,
    doorkeeper,
    limits,
    metrics,
    clock,
    publicUrl: () => address.current,
    trustProxy: config.trustProxy,
    onFault: onFault('socket'),
  });
  const onErase = async (session: SessionId): Promise<void> => {
    relay.erase(session);
    await journal.drained();
  };
  const onRoster = (session: SessionId): void => tellers.rosterChanged(session);
  const onTaken = (session: SessionId, seat: SeatId): void => relay.closeSeat(session, seat);
  const sessions = new Sessions({ storage, rooms, keyring, limits, clock, random, onRoster, onTaken, onErase });
  const onEraseSpace = async (space: SpaceId): Promise<void> => {
    relay.eraseSpace(space);
    // Its sessions stay with those who lead them; its office has nothing to do there any more.
    const { lockMember } = createLocks(storage, relay);
    for (const { seat } of await storage.listMembers(space)) await lockMember(space, seat);
    await journal.drained();
  };
  const spaces = new Spaces({ storage, keyring, limits, clock, random, onErase: onEraseSpace });
  const fileCare = new FileCare({ storage, rooms, clock, grace: limits.fileGrace, log });
  const erasures = new Erasures({ storage, rooms, journal, relay, tellers, results, fileCare, log, clock });
  const files = new Files({
    storage,
    limits,
    metrics,
    clock,
    random,
    factsOf: (session) => facts.judge(session, (known) => known),
    isTold: (session, file) => fileCare.isTold(session, file),
  });
  return {
    files,
    fileCare,
    metrics,
    keyring,
    doorkeeper,
    journal,
    rooms,
    tellers,
    facts,
    results,
    relay,
    sessions,
    spaces,
    erasures,
    address,
    onFault,
  };
};

type Core = Awaited<ReturnType<typeof createCore>>;

/** The address a request came from; behind a proxy of ours the one that the proxy saw. */
const addressOf = ({ headers, socket }: IncomingMessage, trustProxy: boolean): string => {
  const forwarded = trustProxy ? String(headers['x-forwarded-for'] ?? '') : '';
  return forwarded.split(',').at(-1)?.trim() || (socket.remoteAddress ?? '');
};

const readGauges = ({ relay, rooms, tellers }: Core): Gauges => {
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

const createServer = ({ config, storage, limits, dist, random, clock }: PlenumParts, core: Core): Server => {
  const { sessions, spaces, erasures, doorkeeper, facts, relay, metrics, address, onFault } = core;
  return createHttp({
    basePath: config.basePath,
    tls: config.tls,
    api: createApi({
      sessions,
      passes: new Passes({ storage, random }),
      spaces,
      erasures,
      files: core.files,
      surveys: createSurveys({ storage, limits, clock, random, tellers: core.tellers, erasures }),
      storage,
      doorkeeper,
      limits,
      clock,
      wrongTries: createWrongTries(limits, () => performance.now()),
      createKey: config.createKey,
      publicUrl: () => address.current,
      namedInGroups: (session) => facts.judge(session, ({ named }) => named ?? new Set()),
      nameOfGroup: nameOfGroup(core.rooms),
      addressOf: (request) => addressOf(request, config.trustProxy),
      ...createLocks(storage, relay),
      isHere: (space, seat) => relay.hasMember(space, seat),
      random,
      transfers: createTransfers({ random, clock, life: limits.transfer }),
    }),
    files: createStaticFiles(dist),
    upgrade: (document, request, socket, head) => relay.upgrade(document, request, socket, head),
    patience: limits.handshake,
    ping: () => storage.ping(),
    metrics: () => metrics.print(readGauges(core)),
    securityText: () =>
      config.securityContact === null
        ? null
        : printSecurityText({ contact: config.securityContact, publicUrl: address.current, now: clock() }),
    onFault: onFault('request'),
  });
};

/** Puts the relay together and listens. Rejects when the port is taken. */
export const startPlenum = async (parts: PlenumParts): Promise<Plenum> => {
  const core = await createCore(parts);
  const { storage, clock, random, log, config } = parts;
  // Before anybody is let in: no token is signed by a key that is too old.
  const keyCare = await startKeyCare({
    storage,
    keyring: core.keyring,
    random,
    clock,
    retentionDays: config.retentionDays,
    onGone: (keys) => core.relay.closeKeys(keys),
    log,
    onFault: core.onFault('keys'),
  });
  // What was arriving when the last relay ended will not go on.
  await storage.dropArrival(null);
  const server = createServer(parts, core);
  server.listen(config.port, config.host);
  await once(server, 'listening');
  const bound = server.address();
  const port = bound === null || typeof bound === 'string' ? config.port : bound.port;
  core.address.current = publicUrlOf(config, port);
  const retention = startRetention({
    storage,
    clock,
    days: config.retentionDays,
    sessions: core.sessions,
    files: core.fileCare,
    log,
    onFault: core.onFault('retention'),
  });
  return {
    port,
    publicUrl: core.address.current,
    sessions: core.sessions,
    keyring: core.keyring,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      retention.stop();
      keyCare.stop();
      core.relay.pause();
      core.tellers.stopAll();
      await core.results.stop().catch(core.onFault('results'));
      await core.rooms.sweep();
      await core.relay.close();
      server.closeAllConnections();
      await closed;
      core.rooms.endAll(() => true, 'restart');
    },
  };
};
