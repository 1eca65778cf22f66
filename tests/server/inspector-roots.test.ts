import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Policy } from '../../server/inspector/inspect.ts';
import { rootsOf } from '../../server/inspector/policy.ts';
import type { GroupId, ProposalId, SessionId, SpaceId } from '../../src/domain/ids.ts';
import { admit, anybody, docWith, forge, stateOf } from '../support/inspection.ts';

/* Who may write what into which root. */

test('the documents of a session take what their storey writes, and nothing else', () => {
  const session = 's' as SessionId;
  const plan: Policy = { ...anybody, roots: rootsOf({ kind: 'plan', session }, false) };
  const sheet: Policy = { ...anybody, roots: rootsOf({ kind: 'group', session, group: 'g' as GroupId }, false) };
  const proposals: Policy = { ...anybody, roots: rootsOf({ kind: 'proposals', session }, false) };
  const id = 'p1' as ProposalId;
  const write = (policy: Policy, fill: (doc: Y.Doc) => void) => admit(new Y.Doc(), stateOf(fill), policy);
  expect(write(plan, (doc) => doc.getMap('session').set('title', 'a'))).toMatchObject({ issues: [] });
  expect(write(plan, (doc) => doc.getMap('sessions').set('title', 'a'))).toMatchObject({ issues: ['forbidden-root'] });
  expect(write(plan, (doc) => doc.getMap('session').set('title', new Y.Map()))).toMatchObject({ issues: ['shape'] });
  expect(write(plan, (doc) => doc.getArray('session').push([1]))).toMatchObject({ issues: ['shape'] });
  expect(write(sheet, (doc) => doc.getText('text').insert(0, 'a'))).toMatchObject({ issues: [] });
  expect(write(sheet, (doc) => doc.getMap('marks').set('a', { deep: 1 }))).toMatchObject({ issues: [] });
  expect(write(sheet, (doc) => doc.getMap('marks').set('a', new Y.Text()))).toMatchObject({ issues: ['shape'] });
  expect(write(sheet, (doc) => doc.getText('text').format(0, 0, { bold: true }))).toMatchObject({ update: null });
  expect(write(sheet, (doc) => doc.getText('text').insert(0, 'a', { bold: true }))).toMatchObject({
    issues: expect.arrayContaining(['content']),
  });
  expect(write(sheet, (doc) => doc.getText('other').insert(0, 'a'))).toMatchObject({ issues: ['forbidden-root'] });
  expect(write(proposals, (doc) => doc.getText(`problem/${id}`).insert(0, 'a'))).toMatchObject({ issues: [] });
  expect(write(proposals, (doc) => doc.getMap(`problem/${id}`).set('a', 1))).toMatchObject({ issues: ['shape'] });
  expect(write(proposals, (doc) => doc.getText('problem/a/b').insert(0, 'a'))).toMatchObject({
    issues: ['forbidden-root'],
  });
});

test('what only an office may write is taken from the office still, when a group has tried to deliver it before', () => {
  const name = { kind: 'submissions', space: 'c' as SpaceId, group: 'g' as GroupId } as const;
  const office = docWith((doc) => doc.getMap('decided').set('act', 1), 7);
  office.getMap('acts').set('mine', 1);
  const doc = new Y.Doc();
  const group: Policy = { ...anybody, roots: rootsOf(name, false), ownerOf: () => 'deliver' };
  expect(admit(doc, Y.encodeStateAsUpdate(office), group)).toMatchObject({ issues: ['office-root'], update: null });
  // Its own clocks a group fills up with what is forbidden: a gap, and what comes behind it fits.
  const forger = docWith((own) => own.getMap('decided').set('forged', 1), 8);
  forger.getMap('acts').set('handed', 1);
  admit(doc, Y.encodeStateAsUpdate(forger), { ...group, ownerOf: () => 'own' });
  expect([doc.getMap('decided').toJSON(), doc.getMap('acts').toJSON()]).toEqual([{}, { handed: 1 }]);
  admit(doc, Y.encodeStateAsUpdate(office), { ...group, roots: rootsOf(name, true) });
  expect([doc.getMap('decided').toJSON(), doc.getMap('acts').toJSON()]).toEqual([{ act: 1 }, { handed: 1, mine: 1 }]);
});

test('what is given once stays: no other value, no delete and no deleted past takes it away, the same value is welcome', () => {
  const name = { kind: 'submissions', space: 'c' as SpaceId, group: 'g' as GroupId } as const;
  const group: Policy = { ...anybody, roots: rootsOf(name, false), ownerOf: () => 'claim' };
  const doc = new Y.Doc();
  const honest = docWith((own) => own.getMap('acts').set('a/act', { text: 'Zwölf' }), 7);
  admit(doc, Y.encodeStateAsUpdate(honest), group);
  const stands = () => doc.getMap('acts').toJSON();
  const seeing = (change: (acts: Y.Map<unknown>) => void, client = 9) => {
    const own = docWith((fresh) => Y.applyUpdate(fresh, Y.encodeStateAsUpdate(doc)), client);
    change(own.getMap('acts'));
    return Y.encodeStateAsUpdate(own);
  };
  expect(
    admit(
      doc,
      seeing((acts) => acts.set('a/act', { text: 'Drei' })),
      group,
    ),
  ).toMatchObject({ issues: ['once-root'] });
  // Nobody is punished for what has no effect; it has none.
  expect(
    admit(
      doc,
      seeing((acts) => acts.delete('a/act'), 10),
      group,
    ),
  ).toMatchObject({ update: null });
  const blind = (value: unknown, client: number) => stateOf((own) => own.getMap('acts').set('a/act', value), client);
  expect(admit(doc, blind({ text: 'Drei' }, 500), group)).toMatchObject({ issues: ['once-root'] });
  expect(admit(doc, blind({ text: 'Zwölf' }, 600), group)).toMatchObject({ issues: [] });
  // A deleted past under a high number would be the last under its key.
  const past = docWith((own) => own.getMap('acts').set('a/act', 1), 700);
  past.gc = false;
  past.getMap('acts').delete('a/act');
  admit(doc, Y.encodeStateAsUpdate(past), group);
  admit(doc, forge(1, 1, 800, 0, 33, 1, 'acts', 'a/act', 1, 0), group);
  expect(stands()).toEqual({ 'a/act': { text: 'Zwölf' } });
  // What comes behind all that from the same devices still fits.
  admit(
    doc,
    seeing((acts) => acts.set('b/act', { text: 'neu' }), 11),
    group,
  );
  expect(stands()).toEqual({ 'a/act': { text: 'Zwölf' }, 'b/act': { text: 'neu' } });
});

test('two devices that freeze the same without seeing each other agree with the relay, in any order', () => {
  const name = { kind: 'submissions', space: 'c' as SpaceId, group: 'g' as GroupId } as const;
  const group: Policy = { ...anybody, roots: rootsOf(name, false), ownerOf: () => 'claim' };
  const [one, two] = [7, 8].map((client) => docWith((own) => own.getMap('frozen').set('v/0', 'Teil'), client)) as [
    Y.Doc,
    Y.Doc,
  ];
  Y.applyUpdate(one, Y.encodeStateAsUpdate(two));
  Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
  one.getMap('frozen').set('v/1', 'mehr');
  for (const order of [
    [one, two],
    [two, one],
  ] as const) {
    const doc = new Y.Doc();
    for (const device of order)
      expect(admit(doc, Y.encodeStateAsUpdate(device), group)).toMatchObject({ issues: [], hasGap: false });
    expect(doc.getMap('frozen').toJSON()).toEqual({ 'v/0': 'Teil', 'v/1': 'mehr' });
  }
});
