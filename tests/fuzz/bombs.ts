import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { inspect, type Verdict } from '../../server/inspector/inspect.ts';
import { anybody, forge, wide } from '../support/inspection.ts';

/** Messages that block stock Yjs for seconds, fill its memory, or poison every device. */
export interface Bomb {
  readonly name: string;
  readonly messages: readonly Uint8Array[];
}

const many = <Value>(length: number, make: (at: number) => Value): readonly Value[] =>
  Array.from({ length }, (_, at) => make(at));

const structs = (
  sections: readonly (readonly [client: number, clock: number, structs: readonly Uint8Array[]])[],
): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, sections.length);
    for (const [client, clock, list] of sections) {
      for (const number of [list.length, client, clock]) encoding.writeVarUint(encoder, number);
      for (const struct of list) encoding.writeUint8Array(encoder, struct);
    }
    encoding.writeVarUint(encoder, 0);
  });

const onKey = forge(40, 1, 'k', 'k', 1, Uint8Array.of(126));
const inText = forge(4, 1, 'text', 'a');
const behind = (client: number, clock: number): Uint8Array => forge(Uint8Array.of(132), client, clock, 'a');

export const bombs: readonly Bomb[] = [
  { name: '9 bytes that claim 33 million structs', messages: [forge(1, 33_000_000, 7, 0)] },
  { name: '7 bytes that claim 500 million deletes', messages: [forge(0, 1, 7, 500_000_000)] },
  {
    name: 'format V2 instead of V1',
    messages: [Uint8Array.of(0, 0, 6, 255, 255, 255, 255, 15, 0, 0, 0, 1, 0, 0, 255, 255, 3)],
  },
  {
    name: '200 kB: 60 clients, all at once on one key',
    messages: [structs(many(60, (client) => [client + 1, 0, many(330, () => onKey)] as const))],
  },
  {
    name: '210 kB: 60 clients on one key, their order forced by what they refer to',
    messages: [
      structs(
        many(60, (client) => {
          const first = client === 0 ? inText : behind(client, 330);
          return [client + 1, 0, [...many(330, () => onKey), first]] as const;
        }),
      ),
    ],
  },
  {
    name: '190 kB: 60 clients, all at once at the beginning of one text',
    messages: [structs(many(60, (client) => [client + 1, 0, many(330, () => inText)] as const))],
  },
  {
    name: '1.6 MB: 4 000 messages whose beginning is missing',
    messages: many(4_000, (at) => structs([[7, 10 + at * 40, many(40, () => inText)]])),
  },
  {
    name: '60 kB: 1 000 clients, of which two wait for each other 5 000 times',
    messages: [
      structs([
        ...many(998, (at) => [at + 10, 0, [behind(2, 4_999)]] as const),
        [1, 0, [inText, ...many(4_999, (at) => behind(2, at))]],
        [2, 0, many(5_000, (at) => behind(1, at))],
      ]),
    ],
  },
  {
    name: '40 kB: arrays 5 000 deep',
    messages: [structs([[7, 0, [forge(7, 1, 'list', 0), ...many(4_999, (at) => forge(7, 0, 7, at, 0))]]])],
  },
  {
    name: '200 kB: one value 100 000 deep',
    messages: [
      structs([
        [7, 0, [forge(8, 1, 'list', 1, Uint8Array.from(many(100_000, () => [117, 1]).flat()), Uint8Array.of(126))]],
      ]),
    ],
  },
  {
    name: '250 kB: 80 000 deleted ranges of nobody',
    messages: [forge(0, 1, 7, 80_000, Buffer.concat(many(80_000, (at) => forge(160_000 - 2 * at, 1))))],
  },
  {
    name: '240 kB: 40 000 clients with one letter',
    messages: [structs(many(30_000, (at) => [at, 0, [inText]] as const))],
  },
];

/** What becomes of a bomb in a fresh document, and the milliseconds it took. */
export const explode = ({
  messages,
}: Bomb): { readonly verdicts: readonly Verdict[]; readonly milliseconds: number } => {
  const doc = new Y.Doc();
  const started = performance.now();
  const verdicts = messages.map((message) => inspect(doc, message, anybody, wide));
  return { verdicts, milliseconds: performance.now() - started };
};
