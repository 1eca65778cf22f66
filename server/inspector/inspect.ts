import * as Y from 'yjs';
import type { CloseReason } from '../../src/protocol/close-codes.ts';
import type { Access } from '../../src/protocol/rights.ts';
import { Conflicts } from './conflicts.ts';
import { decode } from './decode.ts';
import { judgeDeletes } from './deletes.ts';
import { encode } from './encode.ts';
import { Ground } from './ground.ts';
import { Known } from './known.ts';
import type { Roots } from './policy.ts';
import { TooMuch, Unreadable } from './reader.ts';
import { type Admitted, type Issue, type Simulation, simulate } from './simulate.ts';
import type { Section } from './structs.ts';

/** Whose the clocks of a client are, seen from who sends: claimed with this message, only delivered, or another's. */
export type Ownership = 'own' | 'claim' | 'deliver' | 'foreign';

/** What the sender may do in this document. */
export interface Policy {
  readonly access: Access;
  readonly roots: Roots;
  readonly ownerOf: (client: number) => Ownership;
}

/** What one update may cost at most. */
export interface InspectorLimits {
  /** Bytes of this update. */
  readonly update: number;
  /** Bytes the document may still grow by. */
  readonly room: number;
  /** Structs and deleted ranges of this update. */
  readonly structs: number;
  /** Clients with something new in this update. */
  readonly clients: number;
  /** Siblings that Yjs may have to look through for this update. */
  readonly conflicts: number;
}

/** What is left of an update: our own bytes, and what they will have done to the document. */
export interface Taken {
  readonly kind: 'take';
  /** Null: without effect. */
  readonly update: Uint8Array | null;
  /** Parts are missing: they have to be asked for. */
  readonly hasGap: boolean;
  /** What was not taken as it was. */
  readonly issues: readonly Issue[];
  /** Clients that belong to the sender from now on. */
  readonly claims: readonly number[];
  /** Siblings counted against `conflicts`. */
  readonly conflicts: number;
  /** The first unknown clock of every client in it, once it has been applied. */
  readonly after: ReadonlyMap<number, number>;
}

/** What becomes of an incoming update: the permitted rest is taken, or the code that closes its socket. */
export type Verdict =
  | Taken
  | { readonly kind: 'refuse'; readonly reason: Extract<CloseReason, 'forbidden' | 'tooLarge' | 'unreadable'> };

const refuse = (reason: Extract<Verdict, { kind: 'refuse' }>['reason']): Verdict => ({ kind: 'refuse', reason });

const nothing: Taken = {
  kind: 'take',
  update: null,
  hasGap: false,
  issues: [],
  claims: [],
  conflicts: 0,
  after: new Map(),
};

/**
 * The one place every incoming update passes before anything is done with it. Looks only, changes nothing, calls neither
 * Yjs's decoder nor its integration, never throws: whatever it does not understand is refused.
 */
export const inspect = (doc: Y.Doc, update: Uint8Array, policy: Policy, limits: InspectorLimits): Verdict => {
  if (update.length > limits.update) return refuse('tooLarge');
  try {
    return judge(doc, update, policy, limits);
  } catch (fault) {
    return refuse(fault instanceof TooMuch || !(fault instanceof Unreadable) ? 'tooLarge' : 'unreadable');
  }
};

const judge = (doc: Y.Doc, bytes: Uint8Array, policy: Policy, limits: InspectorLimits): Verdict => {
  const decoded = decode(bytes, limits.structs);
  const ground = new Ground(doc);
  const conflicts = new Conflicts(ground, limits.conflicts);
  const issues: Issue[] = [];
  const known = new Known(doc, bytes);
  const { sections, claims } = admit({ doc, known, policy, issues }, decoded.sections);
  if (sections.length > limits.clients) throw new TooMuch();
  const simulation: Simulation = {
    known,
    ground,
    conflicts,
    roots: policy.roots,
    issues,
    deletes: decoded.deletes,
    hasGap: false,
  };
  simulate(simulation, sections);
  const deletes = judgeDeletes(simulation, decoded.deletes);
  const hasEffect = ground.arrivals.size > 0 || deletes.size > 0;
  const { hasGap } = simulation;
  // A reader whose copy differs has changed nothing: it hears of it and begins with a fresh one.
  const isForbidden = hasEffect || hasGap || issues.some((issue) => issue !== 'clock-reuse');
  if (policy.access !== 'write' && isForbidden) return refuse('forbidden');
  const steps = conflicts.steps + known.steps;
  if (!hasEffect) return { ...nothing, hasGap, issues, conflicts: steps };
  const update = encode(bytes, ground.arrivals, deletes);
  if (update.length > limits.room) return refuse('tooLarge');
  const after = new Map([...ground.arrivals.keys()].map((client) => [client, ground.next(client)]));
  const claimed = claims.filter((client) => after.has(client));
  return { kind: 'take', update, hasGap, issues, claims: claimed, conflicts: steps, after };
};

interface Entrance {
  readonly doc: Y.Doc;
  readonly known: Known;
  readonly policy: Policy;
  readonly issues: Issue[];
}

/** Only sections with news, and only of clients whose clocks the sender may fill. */
const admit = (
  { doc, known, policy: { ownerOf, access }, issues }: Entrance,
  all: readonly Section[],
): { readonly sections: readonly Admitted[]; readonly claims: readonly number[] } => {
  const sections: Admitted[] = [];
  const claims: number[] = [];
  for (const section of all) {
    const last = section.structs.findLast(({ kind }) => kind !== 'skip');
    if (last === undefined) continue;
    if (last.clock + last.length <= Y.getState(doc.store, section.client)) {
      if (!section.structs.every((struct) => known.agrees(section.client, struct))) issues.push('clock-reuse');
      continue;
    }
    const owner = access === 'write' ? ownerOf(section.client) : 'deliver';
    // Dropped as a whole, never filled up: these clocks are somebody else's.
    if (owner === 'foreign') issues.push('foreign-client');
    else sections.push({ ...section, delivered: owner === 'deliver' });
    if (owner === 'claim') claims.push(section.client);
  }
  return { sections, claims };
};
