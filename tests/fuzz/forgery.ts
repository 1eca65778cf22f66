import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { Dice } from './dice.ts';
import { editSomehow, type Playground } from './edits.ts';

/** The clients of the scene: two victims, and those under which the attacker may write. */
export const victims = [100, 200] as const;
const attackers = [50, 150, 300];
/** The client under which the attacker's connection writes. */
export const announced = 300;

/** A document in which the victims and an attacker have written, `other` being a root the attacker may not touch now. */
export const setScene = (dice: Dice, playground: Playground = 'anything'): Uint8Array => {
  const docs = [...victims, ...attackers.slice(1)].map((client) => {
    const doc = new Y.Doc({ gc: dice.chance(0.7) });
    doc.clientID = client;
    return doc;
  });
  for (let turn = 8; turn > 0; turn -= 1) {
    const doc = dice.pick(docs);
    editSomehow(dice, doc, playground);
    const victim = docs[dice.roll(victims.length)] ?? doc;
    victim.getMap('other').set(dice.pick(['a', 'b', 'c']), dice.roll(9));
    if (dice.chance(0.3)) victim.getMap('other').set('in', new Y.Map([['deep', 1]]));
    for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
  }
  return Y.encodeStateAsUpdate(docs[0] ?? new Y.Doc());
};

interface Pen {
  readonly dice: Dice;
  readonly encoder: encoding.Encoder;
  readonly vector: ReadonlyMap<number, number>;
}

const someClient = ({ dice }: Pen): number =>
  dice.chance(0.9) ? dice.pick([...attackers, ...victims]) : dice.roll(2 ** 32);

/** Mostly what exists, often the edge, sometimes what does not exist yet. */
const someClock = ({ dice, vector }: Pen, client: number): number => {
  const state = vector.get(client) ?? 0;
  return dice.pick([
    dice.roll(state + 1),
    dice.roll(state + 1),
    Math.max(0, state - 1),
    state,
    state + dice.roll(4),
    dice.roll(30),
  ]);
};

const writeId = (pen: Pen): void => {
  const client = someClient(pen);
  encoding.writeVarUint(pen.encoder, client);
  encoding.writeVarUint(pen.encoder, someClock(pen, client));
};

const json =
  (value: unknown) =>
  (encoder: encoding.Encoder): void =>
    encoding.writeVarString(encoder, JSON.stringify(value));

/** By Yjs's number; what Yjs knows, and a little of what it does not. */
const contents: readonly (readonly [ref: number, write: (encoder: encoding.Encoder) => void])[] = [
  [1, (encoder) => encoding.writeVarUint(encoder, 2)],
  [
    2,
    (encoder) => {
      encoding.writeVarUint(encoder, 1);
      json(1)(encoder);
    },
  ],
  [3, (encoder) => encoding.writeVarUint8Array(encoder, Uint8Array.of(1, 2))],
  [4, (encoder) => encoding.writeVarString(encoder, 'abc')],
  [4, (encoder) => encoding.writeVarString(encoder, 'x👋y')],
  [4, (encoder) => encoding.writeVarString(encoder, '')],
  [5, json({ image: 1 })],
  [
    6,
    (encoder) => {
      encoding.writeVarString(encoder, 'bold');
      json(true)(encoder);
    },
  ],
  [7, (encoder) => encoding.writeVarUint(encoder, 0)],
  [7, (encoder) => encoding.writeVarUint(encoder, 1)],
  [7, (encoder) => encoding.writeVarUint(encoder, 2)],
  [
    7,
    (encoder) => {
      encoding.writeVarUint(encoder, 3);
      encoding.writeVarString(encoder, 'p');
    },
  ],
  [
    8,
    (encoder) => {
      encoding.writeVarUint(encoder, 1);
      encoding.writeAny(encoder, 5);
    },
  ],
  [
    8,
    (encoder) => {
      encoding.writeVarUint(encoder, 2);
      encoding.writeAny(encoder, 'a');
      encoding.writeAny(encoder, { b: [1] });
    },
  ],
  [
    8,
    (encoder) => {
      encoding.writeVarUint(encoder, 1);
      encoding.writeAny(encoder, 5n as never);
    },
  ],
  [8, (encoder) => encoding.writeVarUint(encoder, 0)],
  [
    9,
    (encoder) => {
      encoding.writeVarString(encoder, 'guid');
      encoding.writeAny(encoder, {});
    },
  ],
  [12, (encoder) => encoding.writeVarUint(encoder, 1)],
];

const usual = contents.filter(([ref], at) => at === 3 || at === 4 || at === 12 || at === 13 || ref === 7);

const writeStruct = (pen: Pen): void => {
  const { dice, encoder } = pen;
  if (dice.chance(0.15)) {
    encoding.writeUint8(encoder, dice.chance(0.97) ? dice.pick([0, 10]) : dice.pick([32, 42]));
    encoding.writeVarUint(encoder, dice.chance(0.97) ? dice.pick([1, 1, 2, 5]) : 0);
    return;
  }
  const [ref, writeContent] = dice.pick(dice.chance(0.75) ? usual : contents);
  const [hasOrigin, hasRight, hasKey] = [dice.chance(0.4), dice.chance(0.25), dice.chance(0.5)];
  encoding.writeUint8(encoder, ref | (hasOrigin ? 128 : 0) | (hasRight ? 64 : 0) | (hasKey ? 32 : 0));
  if (hasOrigin) writeId(pen);
  if (hasRight) writeId(pen);
  if (!hasOrigin && !hasRight) {
    const byName = dice.chance(0.7);
    encoding.writeVarUint(encoder, byName ? 1 : 0);
    if (byName) encoding.writeVarString(encoder, dice.pick(['map', 'list', 'text', 'marks', 'other', 'other', 'new']));
    else writeId(pen);
    if (hasKey) encoding.writeVarString(encoder, dice.pick(['a', 'b', 'in', 'c']));
  }
  writeContent(encoder);
};

/** An update made by hand: everything that can be written down, whether it makes sense or not. */
export const forgeUpdate = (dice: Dice, vector: ReadonlyMap<number, number>): Uint8Array =>
  encoding.encode((encoder) => {
    const pen: Pen = { dice, encoder, vector };
    const sections = dice.roll(4);
    encoding.writeVarUint(encoder, sections);
    for (let section = 0; section < sections; section += 1) {
      const client = dice.chance(0.75) ? dice.pick(attackers) : someClient(pen);
      const structs = 1 + dice.roll(4);
      encoding.writeVarUint(encoder, structs);
      encoding.writeVarUint(encoder, client);
      const state = vector.get(client) ?? 0;
      encoding.writeVarUint(
        encoder,
        dice.chance(0.8) ? Math.max(0, state - dice.roll(2) * dice.roll(4)) : someClock(pen, client),
      );
      for (let struct = 0; struct < structs; struct += 1) writeStruct(pen);
    }
    const deletions = dice.roll(3);
    encoding.writeVarUint(encoder, deletions);
    for (let deletion = 0; deletion < deletions; deletion += 1) {
      const client = someClient(pen);
      const ranges = 1 + dice.roll(3);
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, ranges);
      for (let range = 0; range < ranges; range += 1) {
        encoding.writeVarUint(encoder, someClock(pen, client));
        encoding.writeVarUint(encoder, dice.chance(0.97) ? dice.pick([1, 1, 2, 3, 40]) : 0);
      }
    }
  });

/** An edit made with Yjs itself: of what the attacker may write there, or of what is forbidden. */
export const editAsAttacker = (dice: Dice, state: Uint8Array, what: Playground | 'forbidden'): Uint8Array => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  doc.clientID = dice.pick(attackers);
  const before = Y.encodeStateVector(doc);
  if (what === 'forbidden') editForbidden(dice, doc);
  else {
    doc.getText('text').insert(0, 'frei');
    const map = doc.getMap(what === 'sheet' ? 'marks' : 'map');
    map.set(dice.pick(['a', 'b']), dice.roll(100));
    if (dice.chance(0.5)) map.delete(dice.pick(['a', 'b', 'c']));
    const list = doc.getArray('list');
    if (what === 'anything') list.insert(dice.roll(list.length + 1), [dice.roll(9)]);
  }
  return Y.encodeStateAsUpdate(doc, before);
};

const editForbidden = (dice: Dice, doc: Y.Doc): void => {
  const other = doc.getMap<unknown>('other');
  if (dice.chance(0.5)) other.set(dice.pick(['a', 'z']), 'mine');
  else for (const key of other.keys()) other.delete(key);
  const inner = other.get('in');
  if (inner instanceof Y.Map) inner.set('deep', 'mine');
};
