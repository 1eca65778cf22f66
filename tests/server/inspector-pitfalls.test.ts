import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { inspect, type Policy } from '../../server/inspector/inspect.ts';
import { admit, anybody, docWith, forge, wide } from '../support/inspection.ts';

/* Each test is an attack that works on stock Yjs, or a trap that an inspector has fallen into before. */

const victim = 100;
const attacker = 300;
/** May write everything but `other`, never under the victim's client. */
const limited: Policy = {
  access: 'write',
  roots: (root) => (root === 'other' ? 'none' : 'any'),
  ownerOf: (client) => (client === victim ? 'foreign' : 'claim'),
};
const votes = (): Y.Doc => docWith((doc) => doc.getMap('other').set('vote', 1), victim);

/** One section with structs, no deletes. */
const section = (client: number, clock: number, ...structs: readonly (readonly (number | string | Uint8Array)[])[]) =>
  forge(1, structs.length, client, clock, ...structs.flat(), 0);
/** A first byte above 127 is still one byte. */
const info = (bits: number): Uint8Array => Uint8Array.of(bits);
const one = Uint8Array.of(1, 125, 1);

test('a delete of what somebody will write later is dropped, not kept', () => {
  const doc = votes();
  const future = forge(0, 1, victim, 1, 1, 50);
  expect(admit(doc, future, limited)).toMatchObject({ update: null, hasGap: true });
  doc.getMap('other').set('vote', 2);
  expect(doc.getMap('other').get('vote')).toBe(2);
  expect(doc.store.pendingDs).toBeNull();
});

test('an insertion beside what does not exist yet is dropped, not kept', () => {
  const doc = votes();
  expect(admit(doc, section(attacker, 0, [info(136), victim, 5, one]), limited)).toMatchObject({
    update: null,
    hasGap: true,
  });
  for (let turn = 0; turn < 9; turn += 1) doc.getMap('other').set(`k${turn}`, turn);
  expect([doc.store.pendingStructs, Y.getState(doc.store, attacker)]).toEqual([null, 0]);
});

test('nobody fills up another’s clocks in advance', () => {
  const doc = votes();
  expect(admit(doc, section(victim, 1, [0, 50]), limited)).toMatchObject({ update: null, issues: ['foreign-client'] });
  for (let turn = 0; turn < 50; turn += 1) doc.getMap('other').set(`k${turn}`, turn);
  expect(doc.getMap('other').size).toBe(51);
});

test('a struct that begins on known ground and claims another place is not taken, and the one that tells the truth is', () => {
  const doc = docWith((fresh) => fresh.getText('text').insert(0, 'ab'), attacker);
  const copyOf = () => docWith((fresh) => Y.applyUpdate(fresh, Y.encodeStateAsUpdate(doc)));
  const lies = [
    section(attacker, 1, [4, 1, 'other', 'bXY']),
    section(attacker, 1, [36, 1, 'map', 'key', 'bXY']),
    section(attacker, 0, [4, 1, 'other', 'abXY']),
  ];
  for (const lie of lies) {
    const copy = copyOf();
    expect(admit(copy, lie, limited)).toMatchObject({ update: null, issues: ['clock-reuse'], hasGap: false });
    expect([copy.getText('text').toString(), copy.getText('other').toString()]).toEqual(['ab', '']);
  }
  const copy = copyOf();
  expect(admit(copy, section(attacker, 0, [4, 1, 'text', 'abXY']), limited)).toMatchObject({ issues: [] });
  expect(copy.getText('text').toString()).toBe('abXY');
});

test('neighbours of two lists or two keys are no place', () => {
  const doc = docWith((fresh) => {
    fresh.getMap('map').set('a', 1);
    fresh.getMap('map').set('b', 1);
  }, victim);
  const between = section(attacker, 0, [info(200), victim, 0, victim, 1, one]);
  expect(admit(doc, between, limited)).toMatchObject({ issues: ['neighbours'] });
  expect(doc.getMap('map').toJSON()).toEqual({ a: 1, b: 1 });
});

test('what decoders read differently is no update', () => {
  const doc = new Y.Doc();
  const text = [4, 1, 'text', 'a'] as const;
  const ambiguous = {
    'two sections of one client': forge(2, 1, 7, 0, ...text, 1, 7, 1, ...text, 0),
    'two delete sections of one client': forge(0, 2, 7, 1, 0, 1, 7, 1, 0, 1),
    'Skip with stray bits': section(7, 0, [42, 1], text),
    'GC with stray bits': section(7, 0, [32, 1], text),
    'no structs': forge(1, 0, 7, 0, 0),
    'a text of no length': section(7, 0, [4, 1, 'text', '']),
    'a gap of no length': section(7, 0, [0, 0], text),
    'a delete of no length': forge(0, 1, 7, 1, 0, 0),
    'values of no length': section(7, 0, [8, 1, 'list', 0]),
    'a parent that is neither name nor id': section(7, 0, [4, 2, 'text', 'a']),
    'a reference to itself': section(7, 3, [info(132), 7, 3, 'a']),
    'a client beyond 32 bits': section(2 ** 32, 0, text),
    'clocks beyond 31 bits': section(7, 0, [0, 2 ** 31], text),
    'letters that are none': section(7, 0, [4, 1, 'text', Uint8Array.of(2, 0xc3, 0x28)]),
    'a text longer than what is left': section(7, 0, [4, 1, 'text', Uint8Array.of(2, 97)]),
    'more values than bytes': section(7, 0, [8, 1, 'list', 33_000_000, Uint8Array.of(126)]),
    'more structs than bytes': forge(1, 33_000_000, 7, 0, ...text, 0),
    'more deletes than bytes': forge(0, 1, 7, 33_000_000, 0, 1),
    'a byte too many': forge(0, 0, 0),
    nothing: Uint8Array.of(),
  };
  for (const [name, bytes] of Object.entries(ambiguous))
    expect([name, inspect(doc, bytes, anybody, wide)]).toEqual([name, { kind: 'refuse', reason: 'unreadable' }]);
});

test('known structs with unknown neighbours are not passed on', () => {
  const doc = docWith((fresh) => fresh.getText('text').insert(0, 'ab'), attacker);
  const known = section(attacker, 0, [info(132), 999, 5, 'ab']);
  expect(admit(doc, known, limited)).toMatchObject({ update: null, hasGap: false, issues: ['clock-reuse'] });
});

test('an update that has to wait creates no root, and neither does one that is refused', () => {
  const doc = votes();
  const waits = section(7, 5, [4, 1, 'new', 'a']);
  const broken = forge(1, 2, 7, 0, 4, 1, 'newer', 'a', 99, 0);
  for (const update of [waits, broken]) admit(doc, update);
  expect([...doc.share.keys()]).toEqual(['other']);
});

test('what follows a hole waits for what was left out', () => {
  const doc = new Y.Doc();
  expect(admit(doc, section(7, 0, [10, 3], [4, 1, 'text', 'a']))).toMatchObject({ update: null, hasGap: true });
  expect(Y.getState(doc.store, 7)).toBe(0);
});

test('a forbidden struct becomes a gap of equal length, what it carried too, and what comes later fits', () => {
  const device = docWith(() => undefined, attacker);
  const doc = new Y.Doc();
  device.getMap('other').set('inner', new Y.Map([['x', 1]]));
  device.getText('other text').insert(0, 'frei');
  expect(admit(doc, Y.encodeStateAsUpdate(device), limited)).toMatchObject({
    issues: ['forbidden-root'],
    hasGap: false,
  });
  expect([doc.share.has('other'), doc.getText('other text').toString()]).toEqual([false, 'frei']);
  device.getMap('map').set('later', true);
  expect(admit(doc, Y.encodeStateAsUpdate(device), limited)).toMatchObject({ issues: [], hasGap: false });
  expect([doc.getMap('map').toJSON(), Y.getState(doc.store, attacker)]).toEqual([
    { later: true },
    Y.getState(device.store, attacker),
  ]);
});

test('a forbidden delete is dropped and the permitted one beside it taken', () => {
  const doc = docWith((fresh) => {
    fresh.getMap('other').set('vote', 1);
    fresh.getMap('map').set('mine', 1);
  }, victim);
  expect(admit(doc, forge(0, 1, victim, 1, 0, 2), limited)).toMatchObject({ issues: ['forbidden-root'] });
  expect([doc.getMap('other').size, doc.getMap('map').size]).toEqual([1, 0]);
});

test('poison for every device is neutralised: BigInt, bytes, prototype keys, deep values, subdocuments, XML, formats', () => {
  const any = (value: Uint8Array) => [8, 1, 'list', 1, value] as const;
  const deep = Uint8Array.from([...Array.from({ length: 13 }, () => [117, 1]).flat(), 126]);
  const poisons = {
    bigint: any(Uint8Array.of(122, 0, 0, 0, 0, 0, 0, 0, 1)),
    bytes: any(Uint8Array.of(116, 1, 9)),
    prototype: any(Uint8Array.from([118, 1, 9, ...Buffer.from('__proto__'), 126])),
    deep: any(deep),
    subdocument: [9, 1, 'list', 'guid', Uint8Array.of(118, 0)],
    xml: [7, 1, 'list', 3, 'p'],
    format: [6, 1, 'text', 'bold', 'true'],
    embed: [5, 1, 'text', '{}'],
    json: [2, 1, 'list', 1, '1'],
    binary: [3, 1, 'list', Uint8Array.of(1, 7)],
  } as const;
  for (const [name, poison] of Object.entries(poisons)) {
    const doc = new Y.Doc();
    expect([name, admit(doc, section(7, 0, poison, [4, 1, 'text', 'gut']))]).toMatchObject([
      name,
      { issues: ['content'] },
    ]);
    expect([doc.getArray('list').length, doc.getText('text').toString()]).toEqual([0, 'gut']);
  }
});

test('several living values under one key are neutralised: a cut between them makes Yjs throw when their map goes', () => {
  const doc = new Y.Doc();
  const torn = section(
    7,
    0,
    [7, 1, 'list', 1],
    [40, 0, 7, 0, 'key', 2, Uint8Array.of(126, 126)],
    [info(136), 7, 1, one],
  );
  expect(admit(doc, torn)).toMatchObject({ issues: ['shape'] });
  expect(admit(doc, forge(0, 1, 7, 1, 0, 1))).toMatchObject({ issues: [], hasGap: false });
  expect(doc.getArray('list').length).toBe(0);
});

test('several values under one key that are a deleted past are taken as they are', () => {
  const device = docWith(() => undefined, 7);
  device.gc = false;
  for (let turn = 0; turn < 4; turn += 1) device.getMap('map').set('key', turn);
  const doc = new Y.Doc();
  expect(admit(doc, Y.encodeStateAsUpdate(device))).toMatchObject({ issues: [], hasGap: false });
  expect(doc.getMap('map').toJSON()).toEqual({ key: 3 });
});

test('the same Yjs wrote and reads the documents: a known update has a known verdict', () => {
  // Two copies of Yjs in one process would make every item look collected.
  const doc = docWith((fresh) => fresh.getText('text').insert(0, 'a'), 1);
  const more = docWith((fresh) => Y.applyUpdate(fresh, Y.encodeStateAsUpdate(doc)), 2);
  more.getText('text').insert(1, 'b');
  expect(admit(doc, Y.encodeStateAsUpdate(more))).toMatchObject({
    claims: [],
    conflicts: 1 + 5,
    after: new Map([[2, 1]]),
  });
  expect(doc.getText('text').toString()).toBe('ab');
});
