import * as encoding from 'lib0/encoding';
import type { Arrival } from './ground.ts';
import { Reader } from './reader.ts';
import { type Id, type ItemStruct, type Range, refs } from './structs.ts';
import { passValue } from './values.ts';

type ByClient<Value> = ReadonlyMap<number, readonly Value[]>;

/** Our own bytes for what was let in: nothing else of the message is ever applied, stored or passed on. */
export const encode = (bytes: Uint8Array, arrivals: ByClient<Arrival>, deletes: ByClient<Range>): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, arrivals.size);
    // Highest client first, as Yjs writes it: its conflict rules then have least to move.
    for (const [client, list] of sorted(arrivals)) {
      const runs = joinGaps(list);
      encoding.writeVarUint(encoder, runs.length);
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, list[0]?.clock ?? 0);
      for (const run of runs) writeRun(encoder, bytes, run);
    }
    encoding.writeVarUint(encoder, deletes.size);
    for (const [client, ranges] of sorted(deletes)) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, ranges.length);
      for (const { from, to } of ranges) {
        encoding.writeVarUint(encoder, from);
        encoding.writeVarUint(encoder, to - from);
      }
    }
  });

const sorted = <Value>(map: ByClient<Value>): readonly (readonly [number, readonly Value[]])[] =>
  map.size < 2 ? [...map] : [...map].sort(([a], [b]) => b - a);

/** An item, or the length of a gap. */
type Run = Arrival | number;

const joinGaps = (list: readonly Arrival[]): readonly Run[] => {
  const runs: Run[] = [];
  for (const arrival of list) {
    const last = runs.at(-1);
    if (arrival.place !== null) runs.push(arrival);
    else if (typeof last === 'number') runs[runs.length - 1] = last + arrival.length;
    else runs.push(arrival.length);
  }
  return runs;
};

const writeRun = (encoder: encoding.Encoder, bytes: Uint8Array, run: Run): void => {
  if (typeof run === 'number') {
    encoding.writeUint8(encoder, 0);
    encoding.writeVarUint(encoder, run);
  } else if (run.struct !== null) writeItem(encoder, bytes, run, run.struct);
};

const writeId = (encoder: encoding.Encoder, { client, clock }: Id): void => {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
};

const writeItem = (encoder: encoding.Encoder, bytes: Uint8Array, arrival: Arrival, struct: ItemStruct): void => {
  const { origin, place, offset } = arrival;
  const { right, content, parent, key } = struct;
  const neighbours = (origin === null ? 0 : 128) | (right === null ? 0 : 64);
  encoding.writeUint8(encoder, content.ref | neighbours | (place?.key === null ? 0 : 32));
  if (origin !== null) writeId(encoder, origin);
  if (right !== null) writeId(encoder, right);
  if (neighbours === 0 && parent !== null) {
    encoding.writeVarUint(encoder, typeof parent === 'string' ? 1 : 0);
    if (typeof parent === 'string') encoding.writeVarString(encoder, parent);
    else writeId(encoder, parent);
    if (key !== null) encoding.writeVarString(encoder, key);
  }
  if (offset === 0) encoding.writeUint8Array(encoder, bytes.subarray(content.from, content.to));
  else writeRest(encoder, bytes, content, offset);
};

/** The content behind its first `offset` clocks. */
const writeRest = (
  encoder: encoding.Encoder,
  bytes: Uint8Array,
  content: ItemStruct['content'],
  offset: number,
): void => {
  if (content.ref === refs.text) {
    encoding.writeVarString(encoder, restOfText(content.text ?? '', offset));
    return;
  }
  encoding.writeVarUint(encoder, content.length - offset);
  if (content.ref !== refs.any) return;
  const reader = new Reader(bytes.subarray(0, content.to));
  reader.skip(content.from);
  reader.number();
  for (let left = offset; left > 0; left -= 1) passValue(reader);
  encoding.writeUint8Array(encoder, bytes.subarray(reader.at, content.to));
};

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

/** Half a letter becomes the replacement character, as in Yjs: on all devices the same. */
const restOfText = (text: string, offset: number): string =>
  isHigh(text.charCodeAt(offset - 1)) ? `\uFFFD${text.slice(offset + 1)}` : text.slice(offset);
