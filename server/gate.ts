import type * as Y from 'yjs';
import type { SeatId } from '../src/domain/ids.ts';
import type { CloseReason } from '../src/protocol/close-codes.ts';
import type { DocumentName } from '../src/protocol/document-name.ts';
import type { Limits } from '../src/protocol/limits.ts';
import { inspect, type Ownership, type Taken } from './inspector/inspect.ts';
import { type Roots, rootsOf } from './inspector/policy.ts';
import type { Peer } from './peer.ts';
import type { Owners } from './storage/storage.ts';

/** What becomes of a write: what the inspector leaves of it, or the reason for which its sender is closed. */
export type Judgement =
  | Taken
  | {
      readonly kind: 'refuse';
      readonly reason: Extract<CloseReason, 'forbidden' | 'tooLarge' | 'unreadable' | 'rate'>;
    };

export interface GateParts {
  readonly limits: Limits;
  readonly clock: () => number;
}

/** What a seat has used up in this room. */
interface Account {
  strikes: number;
  /** Work left of this minute's, as of `at`. */
  conflicts: number;
  at: number;
  clients: number;
}

/**
 * What a message has cost, in siblings looked through. A byte that came for nothing (known, forbidden, unreadable) costs one:
 * reading it takes as long. What has changed the document is bounded by the document's own size.
 */
const workOf = (verdict: ReturnType<typeof inspect>, { length }: Uint8Array): number =>
  verdict.kind === 'refuse' ? length : verdict.conflicts + Math.max(0, length - (verdict.update?.length ?? 0));

/** The inspector in front of one document, with what it must remember: whose a client is, and who has tried what. */
export class Gate {
  readonly #name: DocumentName;
  readonly #doc: Y.Doc;
  readonly #parts: GateParts;
  readonly #roots: { readonly office: Roots; readonly others: Roots };
  readonly #owners: Map<number, SeatId>;
  readonly #accounts = new Map<SeatId, Account>();
  #claimed = new Map<number, SeatId>();

  constructor(name: DocumentName, doc: Y.Doc, owners: Owners, parts: GateParts) {
    this.#name = name;
    this.#doc = doc;
    this.#parts = parts;
    this.#roots = { office: rootsOf(name, true), others: rootsOf(name, false) };
    this.#owners = new Map(owners);
    for (const seat of owners.values()) this.#accountOf(seat).clients += 1;
  }

  /** Judges a write; what it claims belongs to its sender at once. `room`: bytes the document may still grow by. */
  judge(peer: Peer, kind: 'step2' | 'update', update: Uint8Array, room: number): Judgement {
    const { limits } = this.#parts;
    const account = this.#accountOf(peer.seat);
    // Before anything is read: whoever has used up a minute's work is not looked at.
    if (!this.#affords(account, 0)) return { kind: 'refuse', reason: 'rate' };
    // Only who may write has a whole document to bring; a reader's answer says what it has deleted, and that is little.
    const isWhole = kind === 'step2' && peer.access === 'write';
    const verdict = inspect(
      this.#doc,
      update,
      {
        access: peer.access,
        roots: peer.office ? this.#roots.office : this.#roots.others,
        ownerOf: (client) => this.#ownerOf(peer, client),
      },
      {
        update: isWhole ? limits.frameBytes : limits.updateBytes,
        structs: isWhole ? limits.stepStructs : limits.updateStructs,
        clients: limits.clientsPerSeat,
        conflicts: limits.conflicts,
        room,
      },
    );
    const affords = this.#affords(account, workOf(verdict, update));
    if (verdict.kind === 'refuse') return verdict;
    if (!affords) return { kind: 'refuse', reason: 'rate' };
    if (verdict.issues.length > 0) account.strikes += 1;
    if (account.strikes >= limits.strikes) return { kind: 'refuse', reason: 'forbidden' };
    if (account.clients + verdict.claims.length > limits.clientsPerSeat) return { kind: 'refuse', reason: 'tooLarge' };
    for (const client of verdict.claims) this.#claim(client, peer.seat, account);
    return verdict;
  }

  /** Whose a client is; undefined for one that nobody has claimed. */
  ownerOf(client: number): SeatId | undefined {
    return this.#owners.get(client);
  }

  /** What has been claimed since the last call: it has to become durable with the update that claimed it. */
  takeClaimed(): Owners {
    const claimed = this.#claimed;
    this.#claimed = new Map();
    return claimed;
  }

  #ownerOf(peer: Peer, client: number): Ownership {
    const owner = this.#owners.get(client);
    if (owner === peer.seat) return 'own';
    // In a notebook of a group everybody writes everywhere, and a file brings what another device has written meanwhile.
    if (owner !== undefined) return this.#isCarried() ? 'deliver' : 'foreign';
    // Under its own number the relay itself writes here.
    if (client === this.#doc.clientID) return 'foreign';
    // A seat's document is written by that seat alone. Elsewhere somebody may bring what another device could not.
    return this.#name.kind === 'seat' || client === peer.client ? 'claim' : 'deliver';
  }

  /** Whether it goes from hand to hand among those who write in it (SPEC P162). */
  #isCarried(): boolean {
    return this.#name.kind === 'notebook' || this.#name.kind === 'photos';
  }

  #claim(client: number, seat: SeatId, account: Account): void {
    this.#owners.set(client, seat);
    this.#claimed.set(client, seat);
    account.clients += 1;
  }

  #accountOf(seat: SeatId): Account {
    const known = this.#accounts.get(seat);
    if (known !== undefined) return known;
    const { limits, clock } = this.#parts;
    const account = { strikes: 0, conflicts: limits.conflictsPerMinute, at: clock(), clients: 0 };
    this.#accounts.set(seat, account);
    return account;
  }

  #affords(account: Account, conflicts: number): boolean {
    const { limits, clock } = this.#parts;
    const now = clock();
    // A clock that was set back refills nothing, and takes nothing away.
    const refill = (Math.max(0, now - account.at) / 60_000) * limits.conflictsPerMinute;
    account.conflicts = Math.min(limits.conflictsPerMinute, account.conflicts + refill) - conflicts;
    account.at = now;
    return account.conflicts >= 0;
  }
}
