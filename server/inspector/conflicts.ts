import { Arrival, type Ground, type Place, type SharedType } from './ground.ts';
import { TooMuch } from './reader.ts';
import type { Id } from './structs.ts';

/** The neighbours in one list (all of a type without key, or what was ever set under one key) as this message leaves them. */
interface List {
  /** What stands right of an id, where this message has changed it. */
  readonly after: Map<string, Id>;
  /** Its first element, once this message has put one there. */
  head: Id | null;
  added: number;
  /** Elements in the document; counted when wanted. */
  stored: number | null;
  /** Something was put where only Yjs's own conflict rules know the place: neighbours are no longer certain. */
  isBlurred: boolean;
}

const name = ({ client, clock }: Id): string => `${client}:${clock}`;
const isSame = (a: Id | null, b: Id | null): boolean =>
  a === null || b === null ? a === b : a.client === b.client && a.clock === b.clock;

/**
 * Counts what Yjs will have to search. Between two adjacent neighbours an item is put at once; everywhere else Yjs looks
 * through its siblings, and a message made of such items costs the square of its length. What is counted is never less
 * than what Yjs looks at: the whole list for each item whose neighbours are not certainly adjacent.
 */
export class Conflicts {
  readonly #ground: Ground;
  readonly #most: number;
  readonly #lists = new Map<Place['parent'], Map<string | null, List>>();
  #steps = 0;

  constructor(ground: Ground, most: number) {
    this.#ground = ground;
    this.#most = most;
  }

  get steps(): number {
    return this.#steps;
  }

  /** Counts one arrival. Throws `TooMuch` when all together would take too long. */
  count(arrival: Arrival, place: Place, left: Id | null, right: Id | null): void {
    const list = this.#listOf(place);
    const isCertain = !list.isBlurred && this.#isBetween(list, place, left, right);
    this.#steps += isCertain ? 1 : 1 + this.#lengthOf(list, place);
    if (this.#steps > this.#most) throw new TooMuch();
    if (!isCertain) list.isBlurred = true;
    else {
      arrival.next = right;
      if (left === null) list.head = arrival;
      else list.after.set(name(left), arrival);
    }
    list.added += 1;
  }

  #listOf({ parent, key }: Place): List {
    let lists = this.#lists.get(parent);
    if (lists === undefined) {
      lists = new Map();
      this.#lists.set(parent, lists);
    }
    let list = lists.get(key);
    if (list === undefined) {
      list = { after: new Map(), head: null, added: 0, stored: null, isBlurred: false };
      lists.set(key, list);
    }
    return list;
  }

  #isBetween(list: List, place: Place, left: Id | null, right: Id | null): boolean {
    if (left !== null) return isSame(this.#rightOf(list, left), right);
    const head = list.head ?? headOf(place);
    // Under a key Yjs walks back to the first element ever set whenever it is told no left neighbour.
    return place.key === null ? isSame(head, right) : head === null && right === null;
  }

  #rightOf(list: List, left: Id): Id | null {
    const changed = list.after.get(name(left));
    if (changed !== undefined) return changed;
    const found = this.#ground.find(left);
    if (found === 'collected') return null;
    const [clock, next] =
      found instanceof Arrival ? [found.clock, found.next] : [found.id.clock, found.right?.id ?? null];
    const isEnd = left.clock === clock + found.length - 1;
    return isEnd ? next : { client: left.client, clock: left.clock + 1 };
  }

  #lengthOf(list: List, place: Place): number {
    list.stored ??= countStored(place, this.#most - this.#steps);
    return list.stored + list.added;
  }
}

const typeOf = ({ parent }: Place): SharedType | null =>
  typeof parent === 'string' || parent instanceof Arrival ? null : parent;

const headOf = (place: Place): Id | null => {
  const type = typeOf(place);
  if (type === null) return null;
  // Under a key only whether there is any matters.
  const some = place.key === null ? type._start : type._map.get(place.key);
  return some?.id ?? null;
};

const countStored = (place: Place, most: number): number => {
  const type = typeOf(place);
  if (type === null) return 0;
  let count = 0;
  let item = place.key === null ? type._start : (type._map.get(place.key) ?? null);
  while (item !== null && count <= most) {
    count += 1;
    item = place.key === null ? item.right : item.left;
  }
  return count;
};
