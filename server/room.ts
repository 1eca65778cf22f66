import * as Y from 'yjs';
import type { CloseReason } from '../src/protocol/close-codes.ts';
import { type DocumentName, printName } from '../src/protocol/document-name.ts';
import type { Limits } from '../src/protocol/limits.ts';
import { encodeClock } from '../src/protocol/messages.ts';
import { Audience, type Change } from './audience.ts';
import { readFrame } from './frames.ts';
import { Gate } from './gate.ts';
import { applyTaken } from './inspector/apply.ts';
import type { Taken } from './inspector/inspect.ts';
import type { Issue } from './inspector/simulate.ts';
import type { Committed, Journal } from './journal.ts';
import type { Peer } from './peer.ts';
import { Presence } from './presence.ts';
import { RoomLog } from './room-log.ts';
import type { DocumentChange, StoredDocument } from './storage/storage.ts';
import type { Subscriber } from './subscriber.ts';

export interface RoomParts {
  readonly journal: Journal;
  readonly limits: Limits;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** A change has become durable. */
  readonly onChange: (room: Room) => void;
  /** What waited could not become durable: this room is dead, the log knows better. */
  readonly onFail: (room: Room) => void;
  readonly onRefusal: (reason: CloseReason) => void;
  /** A write was not taken as it was. */
  readonly onIssue: (document: DocumentName['kind'], issue: Issue) => void;
  readonly onFault: (fault: unknown) => void;
}

interface Write {
  readonly from: Subscriber;
  readonly kind: 'step2' | 'update';
  readonly update: Uint8Array;
}

type Edit = (doc: Y.Doc) => void;

/**
 * One document with the people connected to it. Incoming writes and the relay's own edits wait until the journal calls
 * `integrate`: then all of them go into the document in one transaction, whose one update is logged, and after the
 * commit (`settle`) sent to everybody. So what a client sent is never stored or passed on as it was, and nobody is ever
 * shown what the relay could still forget.
 */
export class Room implements Committed {
  readonly name: DocumentName;
  readonly epoch: number;
  /** Between two commits exactly what is durable. Only `integrate` writes to it. */
  readonly doc = new Y.Doc();
  readonly #parts: RoomParts;
  readonly #audience: Audience;
  readonly #gate: Gate;
  /** Only in shared texts; elsewhere nobody wants to know where stock clients are. */
  readonly #presence: Presence | null;
  /** Peers that were closed for what they sent: nothing more of them is taken in. Who just left is heard out. */
  readonly #refused = new WeakSet<Peer>();
  #writes: Write[] = [];
  #edits: Edit[] = [];
  #isCompacting = false;
  /** The state that is to stand in place of the log with the commit under way. */
  #compacted: Uint8Array | null = null;
  #isCommitting = false;
  #hasEnded = false;
  #change: Change | null = null;
  readonly log: RoomLog;

  constructor(name: DocumentName, stored: StoredDocument, parts: RoomParts) {
    this.name = name;
    this.epoch = stored.epoch;
    this.#parts = parts;
    const { seatBytes, documentBytes } = parts.limits;
    this.log = new RoomLog(stored.updates, name.kind === 'seat' ? seatBytes : documentBytes);
    this.doc.transact(() => {
      for (const update of stored.updates) Y.applyUpdate(this.doc, update);
    });
    this.#audience = new Audience(this.doc, parts.limits, parts.clock);
    this.#gate = new Gate(name, this.doc, stored.owners, parts);
    const ownerOf = (client: number) => this.#gate.ownerOf(client);
    this.#presence = name.kind === 'group' ? new Presence({ ...parts, peers: () => this.peers, ownerOf }) : null;
    this.doc.on(
      'update',
      (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { beforeState, deleteSet }: Y.Transaction) => {
        if (deleteSet.clients.size > 0) this.log.noteDeleted();
        // One transaction tells of itself once; should Yjs ever clean up in a second one, nothing of it may be lost.
        const earlier = this.#change;
        this.#change = {
          update: earlier === null ? update : Y.mergeUpdates([earlier.update, update]),
          before: earlier?.before ?? new Map(beforeState),
          only: null,
        };
      },
    );
  }

  get peers(): Iterable<Peer> {
    return this.#audience.peers;
  }

  join(peer: Peer): void {
    this.#audience.admit(peer, this.epoch);
    this.#presence?.tell(peer);
  }

  leave(peer: Peer): void {
    this.#audience.dismiss(peer);
    this.#presence?.leave(peer);
  }

  /** A message from outside; what it changes takes part in the next commit. */
  receive(peer: Peer, frame: Uint8Array): void {
    const from = this.#audience.find(peer);
    if (from === undefined) return;
    const message = readFrame(frame);
    switch (message?.type) {
      case undefined:
        this.#refuse(peer, 'unreadable');
        return;
      case 'clock':
        peer.send(encodeClock(message.sent, this.#parts.clock()));
        return;
      case 'presence':
        this.#presence?.hear(peer, message.states);
        return;
      case 'ask':
        if (message.vector.length > this.#parts.limits.updateBytes) {
          this.#refuse(peer, 'tooLarge');
          return;
        }
        this.#audience.ask(from, message.vector);
        break;
      case 'write':
        this.#writes.push({ from, kind: message.kind, update: message.update });
    }
    this.#parts.journal.mark(this);
  }

  /** A change of the relay's own, with the next commit. */
  edit(edit: Edit): void {
    this.#edits.push(edit);
    this.#parts.journal.mark(this);
  }

  /** Said to everybody who is here once the next commit is durable, and kept nowhere. Stock clients hear nothing of it. */
  say(frame: Uint8Array): void {
    this.#audience.say(frame);
    this.#parts.journal.mark(this);
  }

  /** Writes the whole state in place of the log with the next commit. What was deleted is gone from the disk then. */
  compact(): void {
    this.#isCompacting = true;
    this.#parts.journal.mark(this);
  }

  /** Whether the document is exactly what is durable. */
  get isSettled(): boolean {
    return !this.#isCommitting;
  }

  /** Whether nothing waits and nothing is under way. */
  isQuiet(): boolean {
    const waits = this.#writes.length > 0 || this.#edits.length > 0 || this.#audience.isWaiting();
    return !waits && !this.#isCommitting && !this.#isCompacting;
  }

  /** Looks after peers that fell behind. */
  catchUp(): void {
    if (this.#isCommitting) return;
    for (const peer of this.#audience.catchUp()) this.#refuse(peer, 'rate');
  }

  /** Ends the room: everybody is closed, what waits is not taken in any more. `detail` goes with the code. */
  end(reason: CloseReason, detail?: string): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#audience.dismissAll(reason, detail);
    this.doc.destroy();
  }

  integrate(): DocumentChange | null {
    if (this.#hasEnded) return null;
    this.#isCommitting = true;
    try {
      this.#takeAllIn();
      return this.#toStore();
    } catch (fault) {
      // Something broke off in the middle of a transaction: memory is no longer what the log says.
      this.#parts.onFault(fault);
      this.fail();
      return null;
    }
  }

  settle(): void {
    if (this.#hasEnded) return;
    this.#isCommitting = false;
    const change = this.#change;
    this.#change = null;
    if (this.#compacted !== null) this.log.replace(this.#compacted);
    else if (change !== null) this.log.append();
    this.#compacted = null;
    for (const peer of this.#audience.settle(change)) this.#refuse(peer, 'unreadable');
    if (change !== null) this.#parts.onChange(this);
  }

  leaveLog(): void {
    this.#compacted = null;
  }

  fail(): void {
    if (this.#hasEnded) return;
    this.end('fault');
    this.#parts.onFail(this);
  }

  #takeAllIn(): void {
    const sources = new Set<Peer | null>();
    const [writes, edits] = [this.#writes, this.#edits];
    this.#writes = [];
    this.#edits = [];
    this.#audience.sealWords();
    const [next] = writes;
    if (next !== undefined && next.update.length > this.log.room) this.log.weigh(Y.encodeStateAsUpdate(this.doc));
    this.doc.transact(() => {
      for (const [index, write] of writes.entries()) {
        // Weighed is only between transactions, when what was overwritten has been cleared away: the rest waits for that.
        if (index > 0 && write.update.length > this.log.room) {
          this.#writes = [...writes.slice(index), ...this.#writes];
          this.#parts.journal.mark(this);
          break;
        }
        if (this.#takeIn(write)) sources.add(write.from.peer);
      }
      for (const edit of edits) edit(this.doc);
    });
    const [only] = sources;
    if (this.#change !== null && edits.length === 0 && sources.size === 1)
      this.#change = { ...this.#change, only: only ?? null };
  }

  /** Whether the write has changed something. */
  #takeIn({ from, kind, update }: Write): boolean {
    if (this.#refused.has(from.peer)) return false;
    const verdict = this.#gate.judge(from.peer, kind, update, this.log.room);
    if (verdict.kind === 'refuse') {
      this.#refuse(from.peer, verdict.reason);
      return false;
    }
    this.#apply(verdict, from.peer);
    from.take(kind, verdict.hasGap ? 'gap' : 'whole');
    const [issue] = verdict.issues;
    if (issue !== undefined) {
      from.object(issue);
      this.#parts.onIssue(this.name.kind, issue);
    }
    this.log.take(verdict.update?.length ?? 0);
    return verdict.update !== null;
  }

  /** Who sent what the inspector misjudged does not come back with it; all others do, to a room from the log. */
  #apply(taken: Taken, peer: Peer): void {
    try {
      applyTaken(this.doc, taken, peer);
    } catch (fault) {
      this.#refuse(peer, 'forbidden');
      throw fault;
    }
  }

  #toStore(): DocumentChange | null {
    const document = printName(this.name);
    const owners = this.#gate.takeClaimed();
    if (this.#isCompacting) {
      this.#isCompacting = false;
      const state = Y.encodeStateAsUpdate(this.doc);
      this.#compacted = state;
      return { kind: 'replace', document, state, update: this.#change?.update ?? null, owners };
    }
    if (this.#change === null) return null;
    return { kind: 'append', document, update: this.#change.update, owners };
  }

  #refuse(peer: Peer, reason: CloseReason): void {
    this.#refused.add(peer);
    this.#parts.onRefusal(reason);
    this.#audience.dismiss(peer, reason);
    this.#presence?.leave(peer);
  }
}
