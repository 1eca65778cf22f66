import { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { createCell, type Watched } from '../device/watched.ts';
import type { OwnLate } from '../domain/teller/own-late.ts';
import { type DocumentName, printName } from '../protocol/document-name.ts';
import { decodePlenumMessage, encodeClock, isWrite, messageTypes, syncKinds } from '../protocol/messages.ts';
import { plenumProtocol, printOffer } from '../protocol/version.ts';
import { type Connection, type ConnectionEvent, deniedReasonOf, nextConnection, offline } from './connection.ts';
import { dialPause } from './dial-pause.ts';
import type { Environment } from './environment.ts';
import { type Elsewhere, othersIn } from './presence.ts';
import { countReceipt, countWrite, freshReceipts, isSettled, missChange, type Receipts } from './receipts.ts';
import type { RelayClock } from './relay-clock.ts';

/** What asking for a new token came to. `offline`: ask again later. */
export type Renewal = 'renewed' | 'offline' | 'refused';

/** Which document is linked, and who is told what the relay says of it. */
export interface RelayLinkWish {
  readonly environment: Environment;
  readonly name: DocumentName;
  readonly doc: Y.Doc;
  readonly epoch: number;
  readonly token: () => string;
  readonly renew: () => Promise<Renewal>;
  readonly clock: RelayClock;
  /** The relay holds a newer epoch: this copy must not be merged into it. */
  readonly onEpoch: (epoch: number) => void;
  /** The data was erased; the device removes its copy. */
  readonly onErased: () => void;
  /** A write was not taken as it was. */
  readonly onNotTaken: (reason: string) => void;
  /** What of a seat's own document came after closing. Missing where nobody wants to know. */
  readonly onLate?: (late: OwnLate) => void;
}

/** The link of one document to its relay: dials again by itself, until it is refused or closed. */
export interface RelayLink {
  readonly connection: Watched<Connection>;
  /** Tells whenever receipts or sent writes have changed. */
  readonly settled: Watched<boolean>;
  readonly isOwn: (origin: unknown) => boolean;
  /** Who else is where in the text. */
  readonly others: Watched<readonly Elsewhere[]>;
  /** Tells the others where this window is; null: nowhere. */
  readonly point: (place: string | null) => void;
  /** Dials; call it after the local copy is read, so that step 2 brings what was written offline. */
  readonly connect: () => void;
  readonly close: () => void;
}

/** What the relay says beside the stock protocol. */
const ownMessages = Object.values(messageTypes).filter((type) => type >= messageTypes.receipt);

/** Milliseconds between two questions for the time; they also show that the line is alive. */
const clockPause = 20_000;
/** Milliseconds for an answer when the device says that it has no network. Otherwise a dead line is noticed after 30 s. */
const doubtPause = 2_000;
/** Questions asked at once after connecting. */
const firstQuestions = 4;
/** Milliseconds until the next attempt when a token could not be renewed for want of a network. */
const renewPause = 3_000;

/** A link that has not dialled yet. */
export const createRelayLink = (wish: RelayLinkWish): RelayLink => new Link(wish);

class Link implements RelayLink {
  readonly #wish: RelayLinkWish;
  readonly #connection = createCell<Connection>(offline);
  readonly #settled = createCell(false);
  readonly #others = createCell<readonly Elsewhere[]>([]);
  readonly #provider: WebsocketProvider;
  readonly #awareness: Awareness;
  readonly #stop: (() => void)[] = [];
  #receipts: Receipts = freshReceipts;
  #questions = 0;
  #hasRenewed = false;
  #isClosed = false;
  /** Since when nobody has answered, by this device's clock; null: somebody does. */
  #silentSince: number | null = null;
  readonly #chance = Math.random();

  constructor(wish: RelayLinkWish) {
    this.#wish = wish;
    const { environment, name, doc } = wish;
    this.#awareness = new Awareness(doc);
    // Presence belongs to shared texts only; a null state is never sent.
    this.#awareness.setLocalState(null);
    this.#awareness.on('change', () => this.#others.set(othersIn(this.#awareness)));
    this.#provider = new WebsocketProvider(socketBase(environment.base), printName(name), doc, {
      connect: false,
      disableBc: true,
      awareness: this.#awareness,
      protocols: this.#offer(),
      WebSocketPolyfill: this.#countingSocket(),
      maxBackoffTime: dialPause(0, this.#chance),
    });
    for (const type of ownMessages)
      this.#provider.messageHandlers[type] = (_encoder, decoder) => this.#onMessage(type, decoder);
    this.#listen();
  }

  get connection(): Watched<Connection> {
    return this.#connection;
  }

  get settled(): Watched<boolean> {
    return this.#settled;
  }

  get others(): Watched<readonly Elsewhere[]> {
    return this.#others;
  }

  isOwn = (origin: unknown): boolean => origin === this.#provider;

  point = (place: string | null): void => this.#awareness.setLocalState(place === null ? null : { cursor: place });

  connect = (): void => {
    if (this.#isClosed) return;
    const provider = this.#provider;
    provider.protocols = this.#offer();
    provider.wsUnsuccessfulReconnects = 0;
    provider.connect();
    // Events may have gone by before anybody listened: the provider itself knows what is.
    if (provider.wsconnecting) this.#move({ kind: 'dialled' });
    if (provider.wsconnected) this.#move({ kind: 'opened' });
    if (provider.synced) this.#move({ kind: 'synced' });
  };

  close = (): void => {
    if (this.#isClosed) return;
    this.#isClosed = true;
    for (const stop of this.#stop) stop();
    // The provider says goodbye for the document's client, and throws when Yjs has given it a new one meanwhile.
    this.#awareness.meta.set(this.#wish.doc.clientID, { clock: 0, lastUpdated: 0 });
    this.#provider.destroy();
    this.#awareness.destroy();
  };

  #offer(): string[] {
    return printOffer({ token: this.#wish.token(), epoch: this.#wish.epoch, client: this.#wish.doc.clientID });
  }

  #listen(): void {
    const { environment, doc } = this.#wish;
    const provider = this.#provider;
    provider.on('status', ({ status }) => {
      if (status === 'connecting') this.#move({ kind: 'dialled' });
      else if (status === 'connected') this.#onOpened();
      else this.#move({ kind: 'lost' });
    });
    provider.on('connection-close', () => this.#onSilence());
    provider.on('sync', (isSynced) => {
      if (!isSynced) return;
      this.#hasRenewed = false;
      this.#silentSince = null;
      this.#move({ kind: 'synced' });
      // Neither this device nor the relay has what this waits for, e.g. because a row of the disk could not be read.
      if (doc.store.pendingStructs !== null) this.#wish.onNotTaken('gap');
    });
    provider.on('closed', ({ code, reason }) => this.#onDenied(code, reason));
    // Registered after the provider's own listener: a change that made no frame by now never will on this socket.
    let sentBefore = 0;
    const onUpdate = (_update: Uint8Array, origin: unknown) => {
      if (!this.isOwn(origin) && this.#receipts.sent === sentBefore) this.#count(missChange(this.#receipts));
      sentBefore = this.#receipts.sent;
    };
    const noteSent = () => {
      sentBefore = this.#receipts.sent;
    };
    doc.on('beforeTransaction', noteSent);
    doc.on('update', onUpdate);
    const timer = setInterval(() => this.#askTime(), clockPause);
    const stopWaking = environment.onWake(() => {
      if (provider.shouldConnect) this.connect();
    });
    this.#stop.push(
      environment.onDoubt(() => this.#doubt()),
      () => doc.off('beforeTransaction', noteSent),
      () => doc.off('update', onUpdate),
      () => clearInterval(timer),
      stopWaking,
    );
  }

  /** The provider is told how long to wait before it reckons with it. */
  #onSilence(): void {
    const now = this.#wish.environment.now();
    this.#silentSince ??= now;
    this.#provider.maxBackoffTime = dialPause(now - this.#silentSince, this.#chance);
    this.#move({ kind: 'lost' });
  }

  #move(event: ConnectionEvent): void {
    if (this.#isClosed) return;
    this.#connection.set(nextConnection(this.#connection.getSnapshot(), event));
  }

  #count(receipts: Receipts): void {
    this.#receipts = receipts;
    this.#settled.set(isSettled(receipts));
  }

  #onOpened(): void {
    this.#move({ kind: 'opened' });
    this.#questions = 0;
    this.#askTime();
  }

  /** Whether it was asked: a line that speaks the stock protocol alone has no answer. */
  #askTime(): boolean {
    const { ws, wsconnected } = this.#provider;
    const isHeard = wsconnected && ws?.protocol === plenumProtocol;
    if (isHeard) ws.send(new Uint8Array(encodeClock(this.#wish.environment.now(), 0)));
    return isHeard;
  }

  /** Asks whether anybody is there, and hangs up when nobody is: what people read of their work must not lag behind. */
  #doubt(): void {
    const { ws, wsLastMessageReceived } = this.#provider;
    if (!this.#askTime()) return;
    const timer = setTimeout(() => {
      if (this.#provider.ws !== ws || this.#provider.wsLastMessageReceived !== wsLastMessageReceived) return;
      this.#provider.disconnect();
      this.connect();
    }, doubtPause);
    this.#stop.push(() => clearTimeout(timer));
  }

  #onMessage(type: number, decoder: Parameters<typeof decodePlenumMessage>[1]): void {
    const message = readMessage(type, decoder);
    const { clock, onNotTaken, onLate } = this.#wish;
    // Not to be read: the line is cut and dialled again rather than trusted.
    if (message === null) this.#provider.ws?.close();
    else if (message.type === 'receipt') this.#count(countReceipt(this.#receipts, message.writes));
    else if (message.type === 'refusal') onNotTaken(message.reason);
    else if (message.type === 'greeting') clock.hear(message.now);
    else if (message.type === 'late') onLate?.(message.late);
    else {
      clock.measure(message.sent, message.now);
      this.#questions += 1;
      if (this.#questions < firstQuestions) this.#askTime();
    }
  }

  #onDenied(code: number, text: string): void {
    const reason = deniedReasonOf(code);
    const epoch = Number(text);
    if (reason === 'token') void this.#renew();
    else if (reason === 'epoch' && Number.isSafeInteger(epoch) && epoch > this.#wish.epoch) this.#wish.onEpoch(epoch);
    else this.#move({ kind: 'refused', reason });
    if (reason === 'erased') this.#wish.onErased();
  }

  /** Once: a relay that refuses the token it has just made would be asked for ever. */
  async #renew(): Promise<void> {
    if (!this.#hasRenewed) this.#move({ kind: 'dialled' });
    const renewal = this.#hasRenewed ? 'refused' : await this.#wish.renew();
    if (this.#isClosed) return;
    if (renewal === 'refused') this.#move({ kind: 'refused', reason: 'token' });
    else if (renewal === 'renewed') {
      this.#hasRenewed = true;
      this.connect();
    } else {
      this.#move({ kind: 'lost' });
      const timer = setTimeout(() => this.connect(), renewPause);
      this.#stop.push(() => clearTimeout(timer));
    }
  }

  /** A socket that tells every write it is handed; a new socket begins a new count, as it does at the relay. */
  #countingSocket(): typeof WebSocket {
    const onSocket = () => this.#count(freshReceipts);
    const onWrite = (isStep2: boolean) => this.#count(countWrite(this.#receipts, isStep2));
    return class extends this.#wish.environment.WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols);
        onSocket();
      }

      override send(frame: Parameters<WebSocket['send']>[0]): void {
        super.send(frame);
        if (frame instanceof Uint8Array && isWrite(frame)) onWrite(frame[1] === syncKinds.step2);
      }
    };
  }
}

const readMessage = (type: number, decoder: Parameters<typeof decodePlenumMessage>[1]) => {
  try {
    return decodePlenumMessage(type, decoder);
  } catch {
    return null;
  }
};

/** `https://host/plenum/` → `wss://host/plenum/sync` */
const socketBase = (base: string): string => new URL('sync', base).href.replace(/^http/, 'ws');
