import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { SeatId, SessionId, SpaceId } from '../src/domain/ids.ts';
import { type CloseReason, closeCodes } from '../src/protocol/close-codes.ts';
import { printName } from '../src/protocol/document-name.ts';
import type { Limits } from '../src/protocol/limits.ts';
import { type Facts, noFacts, restsOnFacts } from '../src/protocol/rights.ts';
import { selectProtocol } from '../src/protocol/version.ts';
import { Admissions, isMember } from './admissions.ts';
import { createAllowance } from './allowance.ts';
import type { Doorkeeper } from './doorkeeper.ts';
import { keepAlive } from './frames.ts';
import { type Admitted, decide, isOwnOrigin, offeredProtocols, recognize, type Visitor } from './handshake.ts';
import { hangUp } from './http/hang-up.ts';
import type { Metrics } from './metrics.ts';
import type { Peer } from './peer.ts';
import type { Hold, Rooms } from './rooms.ts';
import type { SessionFacts } from './session-facts.ts';
import { scopeOf } from './storage/storage.ts';
import type { Tellers } from './tellers.ts';

export interface RelayParts {
  readonly rooms: Rooms;
  readonly tellers: Tellers;
  readonly facts: SessionFacts;
  readonly doorkeeper: Doorkeeper;
  readonly limits: Limits;
  readonly metrics: Metrics;
  readonly clock: () => number;
  readonly publicUrl: () => URL;
  readonly trustProxy: boolean;
  readonly onFault: (fault: unknown) => void;
}

/** Stock clients take 30 quiet seconds for a dead relay; a dead tablet is noticed within two of these. */
const keepAlivePause = 20_000;
/**
 * How often slow readers and tokens that run out are looked after: a token is dead within a second, also with a look that
 * comes late, and a reader that has drained waits for no longer than it takes to notice. A look costs one pass over the
 * sockets.
 */
const catchUpPause = 250;

/** Milliseconds for hearing that the relay goes; whoever does not answer by then is cut off, because somebody waits for it to end. */
const goodbye = 1_000;

/** The sync sockets: from the upgrade to a peer in a room, and back out. */
export class Relay {
  readonly #parts: RelayParts;
  readonly #server: WebSocketServer;
  /** Open sockets; false for those that have not answered the last ping. */
  readonly #alive = new Map<WebSocket, boolean>();
  readonly #admitted: Admissions;
  /** Sessions and spaces, as `scopeOf` prints them. */
  readonly #erased = new Set<string>();
  readonly #erasedSeats = new Set<string>();
  readonly #timers: readonly NodeJS.Timeout[];
  #isClosing = false;

  constructor(parts: RelayParts) {
    this.#parts = parts;
    this.#admitted = new Admissions(parts.limits.socketsPerSeat);
    this.#server = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      perMessageDeflate: false,
      // Twice the limit, so that somewhat too large messages hear our code; beyond, ws itself hangs up (1009).
      maxPayload: 2 * parts.limits.frameBytes,
      handleProtocols: (protocols) => selectProtocol(protocols),
    });
    parts.facts.listen((session, facts) => this.#reconsider(session, facts));
    this.#timers = [
      setInterval(() => this.#keepAlive(), keepAlivePause).unref(),
      setInterval(() => this.#catchUp(), catchUpPause).unref(),
    ];
  }

  get size(): number {
    return this.#alive.size;
  }

  /** Takes over a request for an upgrade; `path` is what stands behind `/sync/`. */
  upgrade(path: string, request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const isOwn = isOwnOrigin(request, this.#parts.publicUrl(), this.#parts.trustProxy);
    if (this.#isClosing || !isOwn) {
      hangUp(socket, isOwn ? '503 Service Unavailable' : '403 Forbidden');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (opened) => {
      // Nothing is read before it is decided who speaks; what has arrived waits in the operating system.
      opened.pause();
      this.#alive.set(opened, true);
      opened.on('pong', () => this.#alive.set(opened, true));
      opened.on('error', () => opened.terminate());
      opened.on('close', () => this.#alive.delete(opened));
      this.#welcome(path, request, opened).catch((fault: unknown) => {
        this.#parts.onFault(fault);
        this.#dismiss(opened, 'fault');
      });
    });
  }

  /** Closes the sockets of one seat, e.g. because its tokens were withdrawn. */
  closeSeat(session: SessionId, seat: SeatId): void {
    this.#dismissAll('token', ({ principal }) => principal.session === session && principal.seat === seat);
  }

  /** Closes the sockets of one member of a space. */
  closeMember(space: SpaceId, seat: SeatId): void {
    this.#dismissAll('token', isMember(space, seat));
  }

  hasMember = (space: SpaceId, seat: SeatId): boolean => !this.#admitted.socketsOf(isMember(space, seat)).next().done;

  /** Closes the sockets whose token was signed by one of these keys. */
  closeKeys(keys: readonly string[]): void {
    this.#dismissAll('token', ({ key }) => keys.includes(key));
  }

  /** The person is gone: ends their document and closes their sockets; whoever comes later with their seat hears the same. */
  eraseSeat(session: SessionId, seat: SeatId): void {
    this.#erasedSeats.add(`${session}/${seat}`);
    this.#parts.rooms.endAll(
      (name) => name.kind === 'seat' && name.session === session && name.seat === seat,
      'erased',
    );
    this.#dismissAll('erased', ({ principal }) => principal.session === session && principal.seat === seat);
  }

  #dismissAll(reason: CloseReason, isMeant: (admission: Admitted) => boolean): void {
    for (const socket of this.#admitted.socketsOf(isMeant)) this.#dismiss(socket, reason);
  }

  #isErased({ name, principal: { session, seat } }: Admitted): boolean {
    return this.#erased.has(scopeOf(printName(name))) || this.#erasedSeats.has(`${session}/${seat}`);
  }

  /** The session is gone: ends its rooms; whoever comes later hears the same. */
  erase(session: SessionId): void {
    this.#parts.tellers.stop(session);
    this.#endScope(`session/${session}`);
  }

  /** The space is gone: the same. */
  eraseSpace(space: SpaceId): void {
    this.#endScope(`space/${space}`);
  }

  #endScope(scope: string): void {
    this.#erased.add(scope);
    this.#parts.rooms.endAll((name) => scopeOf(printName(name)) === scope, 'erased');
  }

  /** Stops reading; what has been read can still be committed and acknowledged. */
  pause(): void {
    this.#isClosing = true;
    for (const timer of this.#timers) clearInterval(timer);
    for (const socket of this.#alive.keys()) socket.pause();
  }

  /** Tells everybody to try again and waits until they have heard it, at most a second. */
  async close(): Promise<void> {
    const gone = [...this.#alive.keys()].map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    for (const socket of this.#alive.keys()) this.#dismiss(socket, 'restart');
    const patience = setTimeout(() => {
      for (const socket of this.#alive.keys()) socket.terminate();
    }, goodbye);
    await Promise.all(gone);
    clearTimeout(patience);
    this.#server.close();
  }

  async #welcome(path: string, request: IncomingMessage, socket: WebSocket): Promise<void> {
    const { limits, rooms, doorkeeper } = this.#parts;
    if (this.#alive.size > limits.sockets) return this.#dismiss(socket, 'rate');
    const visitor = await recognize(path, offeredProtocols(request), doorkeeper);
    if (visitor.kind === 'denied') return this.#dismiss(socket, visitor.reason);
    const admission = await this.#admit(socket, visitor);
    if (admission === null) return;
    const hold = await rooms.open(admission.name);
    const { epoch, token } = admission.offer;
    let isSeated = false;
    try {
      // What was withdrawn between the first look and the registering has found no socket to close.
      const isStillKnown = (await doorkeeper.identify(token)).kind !== 'unknown';
      if (this.#isErased(admission)) this.#dismiss(socket, 'erased');
      else if (!isStillKnown) this.#dismiss(socket, 'token');
      else if (epoch !== null && epoch < hold.room.epoch) this.#dismiss(socket, 'epoch', String(hold.room.epoch));
      else if (socket.readyState === socket.OPEN) {
        this.#seat(socket, admission, hold);
        isSeated = true;
      }
    } finally {
      if (!isSeated) hold.release();
    }
  }

  /** Decides and registers in one turn: from then on a change of the facts reaches the socket. Null: dismissed. */
  async #admit(socket: WebSocket, visitor: Visitor): Promise<Admitted | null> {
    const judge = (facts: Facts): Admitted | null => {
      const decision = decide(visitor, facts);
      if (decision.kind === 'denied') this.#dismiss(socket, decision.reason);
      else if (this.#admitted.register(socket, decision)) return decision;
      else this.#dismiss(socket, 'rate');
      return null;
    };
    const { name, principal } = visitor;
    const isOwn = restsOnFacts(name) && name.session === principal.session;
    return isOwn ? this.#parts.facts.judge(name.session, judge) : judge(noFacts);
  }

  /** Closes the sockets whose right is no longer the one they were let in with. */
  #reconsider(session: SessionId, facts: Facts): void {
    for (const [socket, admission] of this.#admitted) {
      if (admission.principal.session !== session || !restsOnFacts(admission.name)) continue;
      const decision = decide(admission, facts);
      if (decision.kind === 'denied') this.#dismiss(socket, decision.reason);
      else if (decision.access !== admission.access) this.#dismiss(socket, 'rights');
    }
  }

  #seat(socket: WebSocket, admission: Admitted, { room, release }: Hold): void {
    const { limits, tellers, metrics } = this.#parts;
    const { name } = admission;
    const peer = this.#peerOf(socket, admission);
    const allowance = createAllowance(limits.messagesPerSecond, limits.messagesAtOnce, () => performance.now());
    const silence = setTimeout(() => this.#dismiss(socket, 'rate'), limits.handshake);
    socket.on('message', (data: RawData, isBinary: boolean) => {
      clearTimeout(silence);
      if (socket.readyState !== socket.OPEN) return;
      const frame = data as Buffer;
      metrics.add('messages_received_total');
      metrics.add('bytes_received_total', frame.length);
      if (!isBinary) this.#dismiss(socket, 'unreadable');
      else if (frame.length > limits.frameBytes) this.#dismiss(socket, 'tooLarge');
      else if (!allowance.take()) this.#dismiss(socket, 'rate');
      else room.receive(peer, frame);
    });
    socket.on('close', () => {
      clearTimeout(silence);
      room.leave(peer);
      release();
      if ('session' in name) tellers.depart(name.session, name);
    });
    room.join(peer);
    if ('session' in name) tellers.arrive(name.session, name, admission.principal.seat);
    socket.resume();
  }

  #peerOf(socket: WebSocket, { principal, access, offer }: Admitted): Peer {
    const { metrics } = this.#parts;
    return {
      seat: principal.seat,
      access,
      client: offer.client,
      plenum: offer.plenum,
      office: principal.role === 'office',
      wall: principal.role === 'projector',
      unsent: () => socket.bufferedAmount,
      send: (frame) => {
        if (socket.readyState !== socket.OPEN) return;
        metrics.add('frames_sent_total');
        metrics.add('bytes_sent_total', frame.length);
        socket.send(frame, { binary: true });
      },
      close: (reason, detail) => this.#dismiss(socket, reason, detail),
    };
  }

  #dismiss(socket: WebSocket, reason: CloseReason, detail: string = reason): void {
    if (socket.readyState !== socket.OPEN) return;
    this.#parts.metrics.closed(reason);
    socket.close(closeCodes[reason], detail);
    // The closing handshake has to be read, whatever else is thrown away.
    socket.resume();
  }

  #keepAlive(): void {
    for (const [socket, isAlive] of this.#alive) {
      if (!isAlive) {
        socket.terminate();
        continue;
      }
      this.#alive.set(socket, false);
      socket.ping();
      if (this.#admitted.has(socket) && socket.readyState === socket.OPEN) socket.send(keepAlive, { binary: true });
    }
  }

  #catchUp(): void {
    const now = this.#parts.clock();
    // The device renews and dials again; whoever cannot renew has no right to stay.
    this.#dismissAll('token', ({ expiresAt }) => expiresAt <= now);
    for (const room of this.#parts.rooms.rooms()) room.catchUp();
  }
}
