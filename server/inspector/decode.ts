import { decodeContent } from './decode-content.ts';
import { Reader, TooMuch, Unreadable } from './reader.ts';
import { type Decoded, type Id, merge, type Range, type Section, type Struct } from './structs.ts';

const skipInfo = 10;
const originBit = 128;
const rightBit = 64;
const keyBit = 32;

const highestClient = 2 ** 32 - 1;
const highestClock = 2 ** 31 - 1;

/** Longest name of a key or root: they stay in a document for ever. */
const longestKey = 512;

/** Takes an update apart with rules stricter than Yjs's own. Throws `Unreadable` or `TooMuch`, nothing else. */
export const decode = (bytes: Uint8Array, mostStructs: number): Decoded => {
  const reader = new Reader(bytes);
  const sections: Section[] = [];
  const seen = new Set<number>();
  let budget = mostStructs;
  // A section has at least a count, a client, a clock and one struct of two bytes.
  for (let left = reader.count(5); left > 0; left -= 1) {
    const count = reader.count(2);
    budget -= count;
    if (budget < 0) throw new TooMuch();
    const client = reader.atMost(highestClient);
    // Of two sections for one client the stock decoder keeps the last, other readers see both.
    if (count === 0 || seen.has(client)) throw new Unreadable();
    seen.add(client);
    sections.push({ client, structs: decodeStructs(reader, client, count) });
  }
  const deletes = decodeDeletes(reader, budget);
  if (reader.left > 0) throw new Unreadable();
  return { sections, deletes };
};

const decodeStructs = (reader: Reader, client: number, count: number): readonly Struct[] => {
  const structs: Struct[] = [];
  let clock = reader.atMost(highestClock);
  for (let left = count; left > 0; left -= 1) {
    const struct = decodeStruct(reader, client, clock);
    clock += struct.length;
    if (struct.length === 0 || clock > highestClock) throw new Unreadable();
    structs.push(struct);
  }
  return structs;
};

const decodeStruct = (reader: Reader, client: number, clock: number): Struct => {
  const info = reader.byte();
  if (info === 0) return { kind: 'gc', clock, length: reader.number() };
  if (info === skipInfo) return { kind: 'skip', clock, length: reader.number() };
  const origin = (info & originBit) > 0 ? decodeId(reader, client, clock) : null;
  const right = (info & rightBit) > 0 ? decodeId(reader, client, clock) : null;
  const standsAlone = origin === null && right === null;
  const parent = standsAlone ? decodeParent(reader, client, clock) : null;
  const key = standsAlone && (info & keyBit) > 0 ? decodeKey(reader) : null;
  const content = decodeContent(reader, info & 31);
  return { kind: 'item', clock, length: content.length, origin, right, parent, key, content };
};

/** A reference to what is not older than the struct itself can never be resolved. */
const decodeId = (reader: Reader, ownClient: number, ownClock: number): Id => {
  const client = reader.atMost(highestClient);
  const clock = reader.atMost(highestClock);
  if (client === ownClient && clock >= ownClock) throw new Unreadable();
  return { client, clock };
};

const decodeParent = (reader: Reader, client: number, clock: number): string | Id =>
  reader.atMost(1) === 1 ? decodeKey(reader) : decodeId(reader, client, clock);

const decodeKey = (reader: Reader): string => {
  const key = reader.text();
  if (key.length > longestKey) throw new TooMuch();
  return key;
};

const decodeDeletes = (reader: Reader, mostRanges: number): ReadonlyMap<number, readonly Range[]> => {
  const deletes = new Map<number, readonly Range[]>();
  let budget = mostRanges;
  for (let left = reader.count(2); left > 0; left -= 1) {
    const client = reader.atMost(highestClient);
    const count = reader.count(2);
    budget -= count;
    if (budget < 0) throw new TooMuch();
    if (deletes.has(client)) throw new Unreadable();
    deletes.set(client, merge(Array.from({ length: count }, () => decodeRange(reader))));
  }
  return deletes;
};

const decodeRange = (reader: Reader): Range => {
  const from = reader.atMost(highestClock);
  const length = reader.atMost(highestClock);
  if (length === 0 || from + length > highestClock) throw new Unreadable();
  return { from, to: from + length };
};
