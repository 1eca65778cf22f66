import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { Reader } from './reader.ts';
import { type Id, type ItemStruct, refs, type Struct } from './structs.ts';
import { passValue } from './values.ts';

/** The values of one content, asked for from the front to the back, so that each is passed over once. */
class Values {
  readonly bytes: Uint8Array;
  readonly #reader: Reader;
  /** Values in front of the reader; -1: it has not begun. */
  #passed = -1;
  readonly #from: number;

  constructor(bytes: Uint8Array, { from, to }: ItemStruct['content']) {
    this.bytes = bytes;
    this.#from = from;
    this.#reader = new Reader(bytes.subarray(0, to));
  }

  slice(from: number, to: number): Uint8Array {
    if (this.#passed < 0) {
      this.#reader.skip(this.#from);
      this.#reader.number();
      this.#passed = 0;
    }
    this.#passTo(from);
    const start = this.#reader.at;
    this.#passTo(to);
    return this.bytes.subarray(start, this.#reader.at);
  }

  #passTo(value: number): void {
    for (; this.#passed < value; this.#passed += 1) passValue(this.#reader);
  }
}

/** Pieces compared for one message, and how much of a seat's work each of them counts for. */
const mostPieces = 10_000;
const stepsEach = 5;

/**
 * Whether what comes again says what is stored, as far as that is still known: a device whose disk was put back uses its
 * clocks a second time, and a forger claims to have written something else. What was deleted says nothing any more.
 * What is known is never applied again, so that after so many pieces nobody has to look further.
 */
export class Known {
  readonly #doc: Y.Doc;
  readonly #bytes: Uint8Array;
  #pieces = 0;

  constructor(doc: Y.Doc, bytes: Uint8Array) {
    this.#doc = doc;
    this.#bytes = bytes;
  }

  /** What the comparing has cost, in siblings looked through. */
  get steps(): number {
    return this.#pieces * stepsEach;
  }

  /** Whether a value says what is stored under its key, whoever has written that. */
  isSameValue({ content: stored }: Y.Item, { content }: ItemStruct): boolean {
    this.#pieces += 1;
    if (!(stored instanceof Y.ContentAny) || content.ref !== refs.any) return false;
    return isSameValues(stored.arr, new Values(this.#bytes, content).slice(0, content.length));
  }

  /** `struct` begins on known ground. */
  agrees(client: number, struct: Struct): boolean {
    const structs = this.#doc.store.clients.get(client) ?? [];
    if (struct.kind !== 'item' || struct.content.ref === refs.deleted || structs.length === 0) return true;
    const end = struct.clock + struct.length;
    const values = new Values(this.#bytes, struct.content);
    for (let index = Y.findIndexSS(structs, struct.clock); this.#pieces < mostPieces; index += 1) {
      const stored = structs[index];
      if (stored === undefined || stored.id.clock >= end) return true;
      this.#pieces += 1;
      if (stored.deleted || !(stored instanceof Y.Item)) continue;
      if (!isSamePlace(this.#doc, stored, struct) || !isSameContent(stored, struct, values)) return false;
    }
    return true;
  }
}

const isSameId = (a: Id | null, b: Id | null): boolean =>
  a === null || b === null ? a === b : a.client === b.client && a.clock === b.clock;

/** Pieces of one item stand one behind the other, however it was cut here or there. */
const isSamePlace = (doc: Y.Doc, stored: Y.Item, struct: ItemStruct): boolean => {
  const at = Math.max(stored.id.clock, struct.clock);
  const before = { client: stored.id.client, clock: at - 1 };
  const origin = at === struct.clock ? struct.origin : before;
  if (!isSameId(origin, at === stored.id.clock ? stored.origin : before)) return false;
  if (!isSameId(struct.right, stored.rightOrigin)) return false;
  if (struct.parent === null || at > struct.clock) return true;
  const holder = stored.parent instanceof Y.AbstractType ? stored.parent : null;
  const isSameParent =
    typeof struct.parent === 'string'
      ? holder !== null && doc.share.get(struct.parent) === holder
      : isSameId(struct.parent, holder?._item?.id ?? null);
  return isSameParent && struct.key === stored.parentSub;
};

const types = [Y.Array, Y.Map, Y.Text];

const isSameContent = (stored: Y.Item, struct: ItemStruct, values: Values): boolean => {
  const { content } = stored;
  const from = Math.max(stored.id.clock, struct.clock);
  const to = Math.min(stored.id.clock + stored.length, struct.clock + struct.length);
  const [mine, theirs] = [
    [from - stored.id.clock, to - stored.id.clock],
    [from - struct.clock, to - struct.clock],
  ] as const;
  if (content instanceof Y.ContentString)
    return struct.content.text !== null && isSameText(content.str.slice(...mine), struct.content.text.slice(...theirs));
  if (content instanceof Y.ContentAny)
    return struct.content.ref === refs.any && isSameValues(content.arr.slice(...mine), values.slice(...theirs));
  if (!(content instanceof Y.ContentType)) return true;
  const type = types[values.bytes[struct.content.from] ?? types.length];
  return struct.content.ref === refs.type && type !== undefined && content.type instanceof type;
};

const isHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;
const replacement = 0xfffd;

/** A letter of two halves that was cut in one document stands there as two replacement characters. */
const isSameText = (a: string, b: string): boolean => {
  if (a === b) return true;
  for (let at = 0; at < a.length; at += 1) {
    const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)];
    const isCut = (one === replacement && isHalf(other)) || (other === replacement && isHalf(one));
    if (one !== other && !isCut) return false;
  }
  return true;
};

const printValues = (values: readonly unknown[]): Uint8Array =>
  encoding.encode((encoder) => {
    for (const value of values) encoding.writeAny(encoder, value as never);
  });

const isSameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

const isSameValues = (values: readonly unknown[], bytes: Uint8Array): boolean => {
  const wanted = printValues(values);
  if (isSameBytes(wanted, bytes)) return true;
  // The same number may have been written in more bytes than it needs.
  const decoder = decoding.createDecoder(bytes);
  return isSameBytes(wanted, printValues(values.map(() => decoding.readAny(decoder))));
};
