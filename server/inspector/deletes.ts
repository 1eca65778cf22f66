import * as Y from 'yjs';
import type { Arrival, Ground } from './ground.ts';
import type { Roots } from './policy.ts';
import type { Simulation } from './simulate.ts';
import { merge, type Range, refs } from './structs.ts';

/**
 * What of the deletes has an effect and is allowed. Known and already gone: dropped, every step 2 carries the whole
 * past. Not known: dropped and asked for, because Yjs would keep it and delete what somebody writes later.
 */
export const judgeDeletes = (
  simulation: Simulation,
  deletes: ReadonlyMap<number, readonly Range[]>,
): ReadonlyMap<number, readonly Range[]> => {
  const { ground } = simulation;
  const effective = new Map<number, readonly Range[]>();
  for (const [client, ranges] of deletes) {
    const stored = Y.getState(ground.doc.store, client);
    const next = ground.next(client);
    const taken: Range[] = [];
    for (const { from, to } of ranges) {
      if (to > next) simulation.hasGap = true;
      if (from < stored) judgeStored(simulation, client, { from, to: Math.min(to, stored) }, taken);
      if (to > stored && from < next) judgeArrivals(ground, client, { from: Math.max(from, stored), to }, taken);
    }
    if (taken.length > 0) effective.set(client, merge(taken));
  }
  return effective;
};

const judgeStored = (simulation: Simulation, client: number, { from, to }: Range, taken: Range[]): void => {
  const { ground, roots, issues } = simulation;
  const structs = ground.doc.store.clients.get(client) ?? [];
  for (let index = Y.findIndexSS(structs, from); index < structs.length; index += 1) {
    const struct = structs[index];
    if (struct === undefined || struct.id.clock >= to) return;
    if (struct.deleted || !(struct instanceof Y.Item)) continue;
    const place = ground.placeOf(struct);
    // Of two equal values the one that has to go is taken away by the other's arrival.
    if (place !== null && roots(place.root) === 'once') continue;
    if (place === null || !mayDelete(roots, place.root)) issues.push('forbidden-root');
    else taken.push({ from: Math.max(from, struct.id.clock), to: Math.min(to, struct.id.clock + struct.length) });
  }
};

const mayDelete = (roots: Roots, root: string): boolean => roots(root) !== 'none' && roots(root) !== 'office';

/** Whoever may put something there may take it away in the same message. */
const judgeArrivals = (ground: Ground, client: number, { from, to }: Range, taken: Range[]): void => {
  for (let at = from; at < to; ) {
    const arrival = ground.findArrival(client, at);
    if (arrival === null || at >= arrival.clock + arrival.length) return;
    const end = Math.min(to, arrival.clock + arrival.length);
    if (isLive(arrival)) taken.push({ from: at, to: end });
    at = end;
  }
};

const isLive = ({ place, struct }: Arrival): boolean => place !== null && struct?.content.ref !== refs.deleted;
