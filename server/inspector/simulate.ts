import * as Y from 'yjs';
import type { Conflicts } from './conflicts.ts';
import { Arrival, deepest, type Found, type Ground, type Place } from './ground.ts';
import type { Known } from './known.ts';
import type { Roots } from './policy.ts';
import { type Id, type ItemStruct, type Range, refs, type Section, type Struct } from './structs.ts';

/** Why something was not taken as it was. */
export type Issue =
  | 'forbidden-root'
  /** Only an office writes there. */
  | 'office-root'
  /** Something else stands under this key, and stays. */
  | 'once-root'
  | 'content'
  | 'shape'
  | 'depth'
  | 'neighbours'
  | 'parent'
  | 'foreign-client'
  /** Something else stands at these clocks already. */
  | 'clock-reuse';

/** What is known while one message is tried out, and what was found wrong with it. */
export interface Simulation {
  readonly known: Known;
  readonly ground: Ground;
  readonly conflicts: Conflicts;
  readonly roots: Roots;
  readonly issues: Issue[];
  /** What the same message deletes. */
  readonly deletes: ReadonlyMap<number, readonly Range[]>;
  /** Something cannot be taken before other parts come. */
  hasGap: boolean;
}

/** A section that may be taken, and whose it is. */
export interface Admitted extends Section {
  /** Its client is nobody's: somebody brings what another device has written. */
  readonly delivered: boolean;
}

/** A section being taken in. */
interface Cursor extends Admitted {
  at: number;
}

/** A section that waits until another client's clock is known. */
interface Waiting {
  readonly clock: number;
  readonly cursor: Cursor;
}

/**
 * Takes the sections in as Yjs would, without recursion: each as far as everything it refers to is known, waking those
 * that waited for it. What is left at the end waits for something that is not in this message.
 */
export const simulate = (simulation: Simulation, sections: readonly Admitted[]): void => {
  const ready: Cursor[] = sections.map((section) => ({ ...section, at: 0 })).reverse();
  const waiting = new Map<number, Waiting[]>();
  for (let cursor = ready.pop(); cursor !== undefined; cursor = ready.pop()) {
    const missing = advance(simulation, cursor);
    if (missing !== null) wait(waiting, missing, cursor);
    const sleepers = waiting.get(cursor.client);
    const next = simulation.ground.next(cursor.client);
    while (sleepers !== undefined && (sleepers.at(-1)?.clock ?? next) < next) {
      const woken = sleepers.pop();
      if (woken !== undefined) ready.push(woken.cursor);
    }
  }
  for (const sleepers of waiting.values()) if (sleepers.length > 0) simulation.hasGap = true;
};

/** Puts a section to sleep, the list sorted so that the one with the least wish is woken first. */
const wait = (waiting: Map<number, Waiting[]>, { client, clock }: Id, cursor: Cursor): void => {
  const sleepers = waiting.get(client) ?? [];
  waiting.set(client, sleepers);
  let [low, high] = [0, sleepers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sleepers[middle]?.clock ?? 0) > clock) low = middle + 1;
    else high = middle;
  }
  sleepers.splice(low, 0, { clock, cursor });
};

/** Goes on until the end of the section or the first thing that is not known yet. */
const advance = (simulation: Simulation, cursor: Cursor): Id | null => {
  const { ground } = simulation;
  for (; cursor.at < cursor.structs.length; cursor.at += 1) {
    const struct = cursor.structs[cursor.at];
    if (struct === undefined) return null;
    const next = ground.next(cursor.client);
    if (struct.clock < next && !simulation.known.agrees(cursor.client, struct)) {
      // Whoever means other things by the same clocks builds on ground that is not there: nothing behind it is taken.
      simulation.issues.push('clock-reuse');
      return null;
    }
    if (struct.clock + struct.length <= next) continue;
    if (struct.clock > next || struct.kind === 'skip') {
      // A hole: whatever comes behind it needs what was left out.
      simulation.hasGap = true;
      return null;
    }
    const missing = struct.kind === 'item' ? missingOf(ground, struct, struct.clock < next) : null;
    if (missing !== null) return missing;
    const arrival = arrive(simulation, cursor, struct, next);
    if (arrival === null) return null;
    ground.add(arrival);
  }
  return null;
};

/** The first thing it refers to that is not known. What overlaps with the known stands where the known stands. */
const missingOf = (ground: Ground, { origin, right, parent }: ItemStruct, overlaps: boolean): Id | null => {
  const wanted = overlaps ? [right] : [origin, right, typeof parent === 'string' ? null : parent];
  return wanted.find((id) => id !== null && id.clock >= ground.next(id.client)) ?? null;
};

/** What comes of a struct; null: nothing, and its clocks stay free. */
const arrive = (
  simulation: Simulation,
  { client, delivered }: Admitted,
  struct: Struct,
  next: number,
): Arrival | null => {
  const offset = next - struct.clock;
  const id = { client, clock: next };
  const length = struct.length - offset;
  if (struct.kind !== 'item') return new Arrival(id, length);
  // Of an item whose beginning is known already only the rest is new, and it follows that beginning, whatever is claimed.
  const origin = offset > 0 ? { client, clock: next - 1 } : struct.origin;
  const place = resolve(simulation.ground, struct, origin);
  if (place === 'collected') return new Arrival(id, length);
  // A deleted past that stood behind a value would take it away.
  if (typeof place !== 'string' && isTombstone(simulation.roots, struct, place)) return new Arrival(id, length);
  const issue = typeof place === 'string' ? place : objectTo(simulation, struct, place);
  if (issue !== null || typeof place === 'string' || wouldTear(simulation, struct, place, id, length)) {
    simulation.issues.push(issue ?? 'shape');
    // Its author may be allowed what its bearer is not.
    return delivered && issue === 'office-root' ? null : new Arrival(id, length);
  }
  const arrival = new Arrival(id, length, { struct, place, offset, origin });
  simulation.conflicts.count(arrival, place, origin, struct.right);
  return arrival;
};

/**
 * Under one key Yjs puts one value after the other. Several in one struct exist only as a deleted past; were they alive,
 * a cut between them would leave a value that is neither the present nor deleted, on which Yjs throws when the type goes.
 */
const wouldTear = ({ deletes }: Simulation, { content }: ItemStruct, place: Place, id: Id, length: number): boolean =>
  place.key !== null &&
  length > 1 &&
  content.ref !== refs.deleted &&
  deletes.get(id.client)?.some(({ from, to }) => from <= id.clock && id.clock + length <= to) !== true;

/** Where an item will stand: told by its origin, else by its right neighbour, else by its parent. */
const resolve = (ground: Ground, struct: ItemStruct, origin: Id | null): Place | 'collected' | Issue => {
  const { right, parent, key } = struct;
  const left = origin === null ? null : ground.find(origin);
  const rightItem = right === null ? null : ground.find(right);
  if (left === 'collected' || rightItem === 'collected') return 'collected';
  if (left !== null) return besides(ground, left, rightItem);
  if (rightItem !== null) return ground.placeOf(rightItem) ?? 'depth';
  if (parent === null) return 'parent';
  if (typeof parent === 'string') return ground.rootPlace(parent, key);
  const holder: Found = ground.find(parent);
  return holder === 'collected' ? 'collected' : (ground.insideOf(holder, key) ?? 'parent');
};

const besides = (ground: Ground, left: Y.Item | Arrival, right: Y.Item | Arrival | null): Place | Issue => {
  const place = ground.placeOf(left);
  if (place === null) return 'depth';
  if (right === null) return place;
  // Neighbours in two lists: Yjs would put the item into the one and count it to the other.
  return parentOf(right) === parentOf(left) && keyOf(right) === keyOf(left) ? place : 'neighbours';
};

const parentOf = (found: Y.Item | Arrival): unknown =>
  found instanceof Y.Item ? found.parent : (found.place?.parent ?? found);
const keyOf = (found: Y.Item | Arrival): string | null =>
  found instanceof Y.Item ? found.parentSub : (found.place?.key ?? null);

const isTombstone = (roots: Roots, { content }: ItemStruct, { root }: Place): boolean =>
  roots(root) === 'once' && content.ref === refs.deleted;

/** Two devices that have not seen each other may both give the same value. */
const isOnce = ({ known }: Simulation, struct: ItemStruct, { parent, key }: Place): boolean => {
  const stored = typeof parent === 'string' || parent instanceof Arrival ? undefined : parent._map.get(key ?? '');
  return stored === undefined || stored.deleted || known.isSameValue(stored, struct);
};

const objectTo = (simulation: Simulation, struct: ItemStruct, place: Place): Issue | null => {
  const { content } = struct;
  const { root, key, depth } = place;
  const kind = simulation.roots(root);
  if (kind === 'none') return 'forbidden-root';
  if (kind === 'office') return 'office-root';
  if (!content.known) return 'content';
  if (depth > deepest) return 'depth';
  if (kind === 'any' || content.ref === refs.deleted) return null;
  const fits =
    kind === 'map' || kind === 'once'
      ? key !== null && content.ref === refs.any
      : key === null && content.ref === refs.text;
  if (!fits) return 'shape';
  return kind === 'once' && !isOnce(simulation, struct, place) ? 'once-root' : null;
};
