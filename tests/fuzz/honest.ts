import * as Y from 'yjs';
import { applyTaken } from '../../server/inspector/apply.ts';
import { inspect, type Ownership } from '../../server/inspector/inspect.ts';
import { type Roots, rootsOf } from '../../server/inspector/policy.ts';
import type { GroupId, SessionId } from '../../src/domain/ids.ts';
import { bytesOfState, plain, wide } from '../support/inspection.ts';
import { createDice, type Dice } from './dice.ts';
import { createUndo, editSomehow, type Playground } from './edits.ts';
import type { FuzzTally } from './tally.ts';

/** Somebody's device: a document, what it has not sent yet, and whether it is connected. */
interface Device {
  doc: Y.Doc;
  undo: Y.UndoManager;
  outbox: Uint8Array[];
  online: boolean;
}

interface Server {
  readonly doc: Y.Doc;
  /** What Yjs makes of the very same messages, without an inspector. */
  readonly stock: Y.Doc;
  readonly owners: Map<number, number>;
  readonly playground: Playground;
  /** As in a seat's document every client is its sender's; otherwise only the one a connection announced. */
  readonly ownDocuments: boolean;
}

/** A group's sheet takes what the relay takes there; elsewhere everything the inspector knows. */
const rootsIn: Readonly<Record<Playground, Roots>> = {
  anything: () => 'any',
  sheet: rootsOf({ kind: 'group', session: 's' as SessionId, group: 'g' as GroupId }, false),
};

const boot = (dice: Dice, state: Uint8Array | null, gc: boolean): Device => {
  const doc = new Y.Doc({ gc });
  doc.clientID = dice.roll(2 ** 32);
  if (state !== null) Y.applyUpdate(doc, state, 'disk');
  const device: Device = { doc, undo: createUndo(doc), outbox: [], online: false };
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'net' && origin !== 'disk') device.outbox.push(update);
  });
  return device;
};

/**
 * One session: devices that write, go offline, reload under a new client, undo and come back. Throws when something
 * honest was refused or neutralised, or when the inspected document is not the one Yjs would have made.
 */
export const playHonest = (seed: number, tally: FuzzTally): void => {
  const dice = createDice(seed);
  const gc = dice.chance(0.7);
  const server: Server = {
    doc: new Y.Doc({ gc }),
    stock: new Y.Doc({ gc }),
    owners: new Map(),
    playground: dice.chance(0.5) ? 'sheet' : 'anything',
    ownDocuments: dice.chance(0.5),
  };
  const devices = Array.from({ length: 1 + dice.roll(4) }, () => boot(dice, null, gc));
  for (let turn = 4 + dice.roll(20); turn > 0; turn -= 1) {
    const at = dice.roll(devices.length);
    const device = devices[at];
    if (device !== undefined) devices[at] = act(dice, server, devices, device, at, gc, tally);
  }
  for (const [at, device] of devices.entries()) reconnect(server, device, at, tally);
  for (const [at, device] of devices.entries()) reconnect(server, device, at, tally);
  tally.count('honest sessions');
  if (server.playground === 'sheet') tally.count('honest sessions on a sheet');
  const expected = plain(server.doc);
  const all = [server.stock, ...devices.map(({ doc }) => doc)];
  if (all.some((doc) => plain(doc) !== expected)) throw new Error(`seed ${seed}: documents differ`);
  if (bytesOfState(server.doc) !== bytesOfState(server.stock)) tally.count('honest sessions with other bytes');
};

const act = (
  dice: Dice,
  server: Server,
  devices: readonly Device[],
  device: Device,
  at: number,
  gc: boolean,
  tally: FuzzTally,
): Device => {
  switch (dice.roll(13)) {
    case 0:
      device.online = false;
      break;
    case 1:
      return boot(dice, Y.encodeStateAsUpdate(device.doc), gc);
    case 2:
      device.undo.undo();
      break;
    case 3:
      device.undo.redo();
      break;
    case 4:
      reconnect(server, device, at, tally);
      break;
    case 5:
      handOver(dice, server, devices, device, tally);
      break;
    default:
      editSomehow(dice, device.doc, server.playground);
  }
  // Now and then somebody types between dialling and the first exchange: a gap that heals.
  if (device.online || dice.chance(0.05)) send(server, device, at, tally);
  if (dice.chance(0.7)) for (const other of devices) if (other.online) hear(server, other);
  return device;
};

/** What a device that was never connected has written goes with a file to another one, which delivers it. */
const handOver = (dice: Dice, server: Server, devices: readonly Device[], device: Device, tally: FuzzTally): void => {
  const { doc, online } = device;
  const other = dice.pick(devices);
  const isUnknown = [...doc.store.clients.keys()].every((client) => !server.owners.has(client));
  if (server.ownDocuments || other === device || online || !isUnknown || doc.store.clients.size === 0) return;
  // As a file is read: one change of the other device, sent like its own.
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(doc), 'file');
  tally.count('files handed over');
};

const send = (server: Server, device: Device, seat: number, tally: FuzzTally): void => {
  const outbox = device.outbox;
  device.outbox = [];
  if (outbox.some((update) => deliver(server, device, update, seat, tally))) {
    tally.count('gaps healed');
    bring(server, device, seat, tally);
  }
};

const hear = (server: Server, { doc }: Device): void => {
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server.doc, Y.encodeStateVector(doc)), 'net');
};

const bring = (server: Server, device: Device, seat: number, tally: FuzzTally): void => {
  const { doc } = device;
  // Every other time everything, also what is known: structs have grown together since and begin on known ground.
  const isWhole = Y.getState(doc.store, doc.clientID) % 2 === 0;
  const step2 = Y.encodeStateAsUpdate(doc, isWhole ? undefined : Y.encodeStateVector(server.doc));
  if (deliver(server, device, step2, seat, tally)) throw new Error('something is missing in a whole document');
};

const reconnect = (server: Server, device: Device, seat: number, tally: FuzzTally): void => {
  device.online = true;
  device.outbox = [];
  bring(server, device, seat, tally);
  hear(server, device);
};

/** True when parts are missing. */
const deliver = (server: Server, { doc }: Device, update: Uint8Array, seat: number, tally: FuzzTally): boolean => {
  const ownerOf = (client: number): Ownership => {
    const owner = server.owners.get(client);
    if (owner === undefined) return server.ownDocuments || client === doc.clientID ? 'claim' : 'deliver';
    return owner === seat ? 'own' : 'foreign';
  };
  const verdict = tally.time(update.length < 100 ? 'small' : 'large', () =>
    inspect(server.doc, update, { access: 'write', roots: rootsIn[server.playground], ownerOf }, wide),
  );
  tally.count('honest messages');
  if (verdict.kind === 'refuse') throw new Error(`an honest message was refused: ${verdict.reason}`);
  if (verdict.issues.length > 0) throw new Error(`an honest message was changed: ${verdict.issues.join()}`);
  for (const client of verdict.claims) server.owners.set(client, seat);
  applyTaken(server.doc, verdict, null);
  Y.applyUpdate(server.stock, update);
  return verdict.hasGap;
};
