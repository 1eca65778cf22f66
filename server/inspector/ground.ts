import * as Y from 'yjs';
import { type Id, type ItemStruct, refs } from './structs.ts';

/** A type of Yjs, of whatever kind. */
export type SharedType = NonNullable<ReturnType<Y.Doc['share']['get']>>;

/** The type something stands in: one of the document, a root that does not exist yet, or one of this message. */
export type Parent = SharedType | string | Arrival;

/** Where something stands. */
export interface Place {
  readonly parent: Parent;
  readonly key: string | null;
  readonly root: string;
  /** 1 directly in a root. */
  readonly depth: number;
}

/** What will be in the document after this message: an item in its place, or a gap of equal length (`place` null). */
export class Arrival {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
  readonly struct: ItemStruct | null;
  readonly place: Place | null;
  /** Clocks of the struct that the document has already. */
  readonly offset: number;
  readonly origin: Id | null;
  /** First clock of what stands right of it, as far as it is known. */
  next: Id | null = null;

  constructor(id: Id, length: number, item?: { struct: ItemStruct; place: Place; offset: number; origin: Id | null }) {
    this.client = id.client;
    this.clock = id.clock;
    this.length = length;
    this.struct = item?.struct ?? null;
    this.place = item?.place ?? null;
    this.offset = item?.offset ?? 0;
    this.origin = item?.origin ?? null;
  }
}

/** What stands at an id: of the document, of this message, or collected (nothing more is known of it). */
export type Found = Y.Item | Arrival | 'collected';

/** How far up parents are followed; nothing deeper is let in. */
export const deepest = 32;

const placeOfType = (type: SharedType): { root: string; depth: number } | null => {
  let top = type;
  for (let depth = 1; depth <= deepest; depth += 1) {
    const item = top._item;
    if (item === null) {
      const root = nameOf(top);
      return root === null ? null : { root, depth };
    }
    top = item.parent as SharedType;
  }
  return null;
};

const names = new WeakMap<SharedType, string>();

/** A root's name stands only in the document's table of roots. */
const nameOf = (type: SharedType): string | null => {
  const known = names.get(type);
  if (known !== undefined || type.doc === null) return known ?? null;
  for (const [name, root] of type.doc.share) {
    if (root !== type) continue;
    names.set(type, name);
    return name;
  }
  return null;
};

/** The document with what this message adds to it; the document itself is only read. */
export class Ground {
  readonly doc: Y.Doc;
  readonly #arrivals = new Map<number, Arrival[]>();
  readonly #next = new Map<number, number>();

  constructor(doc: Y.Doc) {
    this.doc = doc;
  }

  get arrivals(): ReadonlyMap<number, readonly Arrival[]> {
    return this.#arrivals;
  }

  /** The client's first clock that is not known, with this message. */
  next(client: number): number {
    return this.#next.get(client) ?? Y.getState(this.doc.store, client);
  }

  add(arrival: Arrival): void {
    const list = this.#arrivals.get(arrival.client);
    if (list === undefined) this.#arrivals.set(arrival.client, [arrival]);
    else list.push(arrival);
    this.#next.set(arrival.client, arrival.clock + arrival.length);
  }

  /** What stands at a clock below `next`. */
  find({ client, clock }: Id): Found {
    const arrival = this.findArrival(client, clock);
    if (arrival !== null) return arrival.place === null ? 'collected' : arrival;
    const structs = this.doc.store.clients.get(client) ?? [];
    const struct = structs[Y.findIndexSS(structs, clock)];
    return struct instanceof Y.Item ? struct : 'collected';
  }

  findArrival(client: number, clock: number): Arrival | null {
    const list = this.#arrivals.get(client);
    if (list === undefined || clock < (list[0]?.clock ?? 0)) return null;
    let [low, high] = [0, list.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((list[middle]?.clock ?? 0) <= clock) low = middle;
      else high = middle - 1;
    }
    return list[low] ?? null;
  }

  /** Where an item stands; null when that is beyond what may be. */
  placeOf(found: Y.Item | Arrival): Place | null {
    if (found instanceof Arrival) return found.place;
    const parent = found.parent as SharedType;
    const home = placeOfType(parent);
    return home === null ? null : { parent, key: found.parentSub, ...home };
  }

  /** The inside of a type, by the item that holds it. */
  insideOf(found: Y.Item | Arrival, key: string | null): Place | 'collected' | null {
    if (found instanceof Arrival) {
      if (found.struct?.content.ref !== refs.type || found.place === null) return null;
      return { parent: found, key, root: found.place.root, depth: found.place.depth + 1 };
    }
    const { content } = found;
    if (content instanceof Y.ContentDeleted) return 'collected';
    if (!(content instanceof Y.ContentType)) return null;
    const home = placeOfType(content.type);
    return home === null ? null : { parent: content.type, key, ...home };
  }

  rootPlace(root: string, key: string | null): Place {
    return { parent: this.doc.share.get(root) ?? root, key, root, depth: 1 };
  }
}
