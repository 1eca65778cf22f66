import * as Y from 'yjs';
import { applyTaken } from '../../server/inspector/apply.ts';
import { inspect, type Policy } from '../../server/inspector/inspect.ts';
import { type Roots, rootsOf } from '../../server/inspector/policy.ts';
import type { GroupId, SessionId } from '../../src/domain/ids.ts';
import { bytesOfState, wide } from '../support/inspection.ts';
import { createDice, type Dice } from './dice.ts';
import type { Playground } from './edits.ts';
import { announced, editAsAttacker, forgeUpdate, setScene, victims } from './forgery.ts';
import type { FuzzTally } from './tally.ts';

const isVictim = (client: number): boolean => victims.some((victim) => victim === client);

/**
 * Where the attack takes place. In any document the attacker may write everything but `other`, under clients that are
 * not the victims'; on a group's sheet the text and the marks, and brings whatever nobody owns.
 */
const policies: Readonly<Record<Playground, Policy>> = {
  anything: {
    access: 'write',
    roots: (root) => (root === 'other' ? 'none' : 'any'),
    ownerOf: (client) => (isVictim(client) ? 'foreign' : 'claim'),
  },
  sheet: {
    access: 'write',
    roots: rootsOf({ kind: 'group', session: 's' as SessionId, group: 'g' as GroupId }, false),
    ownerOf: (client) => (isVictim(client) ? 'foreign' : client === announced ? 'claim' : 'deliver'),
  },
};

const open = (state: Uint8Array): Y.Doc => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc;
};

type SharedType = NonNullable<ReturnType<Y.Doc['share']['get']>>;

/** Every item under a root with what became of it, in order. Throws when the inner lists are not lists. */
const inventory = (type: SharedType | undefined, seen = new Set<Y.Item>()): string => {
  if (type === undefined) return '';
  const heads = [...type._map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, firstOf(item)] as const);
  return [['', type._start] as const, ...heads].map(([key, head]) => `${key}(${chain(type, head, seen)})`).join();
};

const firstOf = (item: Y.Item): Y.Item => {
  let first = item;
  for (let steps = 0; first.left !== null; steps += 1) {
    if (steps > 10_000) throw new Error('a list is a circle');
    first = first.left;
  }
  return first;
};

const chain = (type: SharedType, head: Y.Item | null, seen: Set<Y.Item>): string => {
  let list = '';
  for (let item = head; item !== null; item = item.right) {
    if (seen.has(item) || item.parent !== type) throw new Error('an item stands in two lists');
    seen.add(item);
    const inside = item.content instanceof Y.ContentType ? inventory(item.content.type, seen) : '';
    const units = Array.from(
      { length: item.length },
      (_, at) => `${item.id.client}:${item.id.clock + at}${item.deleted ? 'x' : ''}`,
    );
    list += `${units.join(' ')} ${inside}`;
  }
  return list;
};

const rootsOfScene = ['list', 'map', 'marks', 'new', 'other', 'text'];
/** Everything the attacker may not touch. */
const ofForbidden = (doc: Y.Doc, roots: Roots): string =>
  rootsOfScene.map((root) => (roots(root) === 'none' ? `${root} ${inventory(doc.share.get(root))}` : '')).join();
const ofAll = (doc: Y.Doc): string => [...doc.share.values()].map((type) => inventory(type)).join();
const clocksOf = (doc: Y.Doc): string => victims.map((client) => Y.getState(doc.store, client)).join();
const hasPending = ({ store }: Y.Doc): boolean => store.pendingStructs !== null || store.pendingDs !== null;

/** What stock Yjs would have done: the same forbidden things, nothing, or an exception. */
const askStock = (state: Uint8Array, update: Uint8Array, roots: Roots): 'harmless' | 'forbidden' | 'throws' => {
  const doc = open(state);
  const before = [ofForbidden(doc, roots), clocksOf(doc)].join();
  try {
    Y.applyUpdate(doc, update);
    return [ofForbidden(doc, roots), clocksOf(doc)].join() === before && !hasPending(doc) ? 'harmless' : 'forbidden';
  } catch {
    return 'throws';
  }
};

/** The victims go on writing; whatever was parked would take effect now. */
const goOn = (doc: Y.Doc, home: Uint8Array): void => {
  for (const client of victims) {
    const device = open(home);
    device.clientID = client;
    const before = Y.encodeStateVector(device);
    device.transact(() => {
      for (let turn = 0; turn < 6; turn += 1) device.getMap('other').set(`later${client}-${turn}`, turn);
    });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(device, before));
    for (let turn = 0; turn < 6; turn += 1)
      if (doc.getMap('other').get(`later${client}-${turn}`) !== turn) throw new Error('a later write was lost');
  }
};

/** Somebody tidies up: what was let in can be removed again, with everything in it. */
const clear = (doc: Y.Doc): void => {
  doc.transact(() => {
    doc.getMap('map').clear();
    doc.getMap('marks').clear();
    doc.getText('text').delete(0, doc.getText('text').length);
    doc.getArray('list').delete(0, doc.getArray('list').length);
  });
  if (hasPending(open(Y.encodeStateAsUpdate(doc)))) throw new Error('what is left cannot be read again');
};

/** One message against one scene, judged by what it changes in a real document. */
export const playHostile = (seed: number, tally: FuzzTally): void => {
  const dice = createDice(seed);
  const playground: Playground = dice.chance(0.5) ? 'sheet' : 'anything';
  const state = setScene(dice, playground);
  for (let turn = 0; turn < 10; turn += 1) attack(dice, state, playground, tally);
};

const attack = (dice: Dice, state: Uint8Array, playground: Playground, tally: FuzzTally): void => {
  const doc = open(state);
  const policy = policies[playground];
  const { roots } = policy;
  const kind = dice.roll(10);
  const update =
    kind < 7
      ? forgeUpdate(dice, Y.decodeStateVector(Y.encodeStateVector(doc)))
      : editAsAttacker(dice, state, kind < 9 ? 'forbidden' : playground);
  const before = [ofForbidden(doc, roots), clocksOf(doc)].join();
  tally.count('hostile messages');
  if (playground === 'sheet') tally.count('hostile messages on a sheet');
  const verdict = tally.time('hostile', () => inspect(doc, update, policy, wide));
  const stock = askStock(state, update, roots);
  tally.count(`hostile: stock ${stock}`);
  if (verdict.kind === 'refuse') {
    tally.count(`hostile: refused ${verdict.reason}`);
    if (kind === 9) throw new Error('a permitted edit was refused');
    return;
  }
  applyTaken(doc, verdict, null);
  tally.count(
    `hostile: ${verdict.issues.length > 0 ? 'neutralised' : verdict.update === null ? 'without effect' : 'taken'}`,
  );
  if ([ofForbidden(doc, roots), clocksOf(doc)].join() !== before) throw new Error('something forbidden was changed');
  if (hasPending(doc)) throw new Error('something is pending');
  ofAll(doc);
  if (kind === 9) {
    const plainly = open(state);
    Y.applyUpdate(plainly, update);
    if (verdict.issues.length > 0 || bytesOfState(plainly) !== bytesOfState(doc))
      throw new Error('a permitted edit was changed');
    tally.count('hostile: permitted edits');
  }
  const again = open(Y.encodeStateAsUpdate(doc));
  if (hasPending(again) || ofForbidden(again, roots) !== ofForbidden(doc, roots))
    throw new Error('what was taken cannot be read again');
  goOn(doc, state);
  clear(again);
};
