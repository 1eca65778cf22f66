import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { packDocument } from '../../../src/documents/packed.ts';
import {
  bringBackToRegister,
  dropCycle,
  dropFromRegister,
  putCycle,
  putField,
  putGoal,
  putRegisteredGroup,
  readRegister,
  setRegisterFacts,
} from '../../../src/documents/space/register.ts';
import { renameEntry } from '../../../src/documents/space/register-names.ts';
import type { FieldId, GoalId, GroupId } from '../../../src/domain/ids.ts';
import { usualGuideline } from '../../../src/domain/space/guideline.ts';
import { emptyRegister, fieldBehind, fieldNow, standingFields } from '../../../src/domain/space/register.ts';
import { exchange } from '../../support/documents.ts';

const [youth, care, housing] = ['youth', 'care', 'housing'] as FieldId[] as [FieldId, FieldId, FieldId];
const group = 'group' as GroupId;

describe('a register', () => {
  it('D180 is empty before anybody has written in it, and is read back as it was written', () => {
    const doc = new Y.Doc();
    const { stepNames, ...empty } = readRegister(doc);
    expect([empty, Object.values(stepNames).join('')]).toEqual([
      {
        title: emptyRegister.title,
        fields: [],
        goals: [],
        groups: [],
        guideline: usualGuideline,
        cycles: [],
        sessions: [],
      },
      '',
    ]);
    setRegisterFacts(doc, { title: 'Landkreis', stepNames: { analysis: 'Strategische Analyse' } });
    putField(doc, { id: care, name: 'Pflege', order: 'b' });
    putField(doc, { id: youth, name: 'Jugend', order: 'a' });
    putGoal(doc, { id: 'goal' as GoalId, text: 'Alle erreichen', order: 'a' });
    const recognised = { recognition: 'recognised', decidedOn: '2026-05-06' } as const;
    putRegisteredGroup(doc, { id: group, name: 'Jugend', kind: 'supplementary', fields: [youth], ...recognised });
    putCycle(doc, { year: 2026, step: 'decision', approvedOn: '2026-07-20', madeOn: '2025-11-03' });
    putCycle(doc, { year: 2027, handIn: '2027-07-02' });
    const register = readRegister(doc);
    expect([register.title, register.stepNames.analysis]).toEqual(['Landkreis', 'Strategische Analyse']);
    expect(register.fields.map(({ name }) => name)).toEqual(['Jugend', 'Pflege']);
    expect(register.goals).toEqual([{ id: 'goal', text: 'Alle erreichen', order: 'a' }]);
    expect(register.groups).toEqual([
      { id: group, name: 'Jugend', kind: 'supplementary', fields: [youth], ...recognised, order: '' },
    ]);
    expect(register.cycles).toEqual([
      { year: 2027, step: 'analysis', handIn: '2027-07-02', approvedOn: '', madeOn: '' },
      { year: 2026, step: 'decision', handIn: '', approvedOn: '2026-07-20', madeOn: '2025-11-03' },
    ]);
  });

  it.each([
    ['groups', 'group/kind', 'party'],
    ['groups', 'group/recognition', 'perhaps'],
    ['groups', 'group/decidedOn', '2026-02-30'],
    ['groups', 'group/fields', 'youth'],
    ['cycles', '2027/step', 'holiday'],
    ['cycles', '2027/handIn', 'im Juli'],
    ['cycles', '1812/step', 'dossier'],
    ['cycles', 'soon/step', 'dossier'],
    ['fields', 'youth/mergedInto', '../../etc'],
    ['space', 'title', 7],
  ])('D180 leaves out what stands at %s %s as %j', (root, key, value) => {
    const doc = new Y.Doc();
    putField(doc, { id: youth, name: 'Jugend' });
    putRegisteredGroup(doc, { id: group, name: 'Jugend' });
    putCycle(doc, { year: 2027 });
    const before = JSON.stringify(readRegister(doc));
    doc.getMap(root).set(key, value);
    expect(JSON.stringify(readRegister(doc))).toBe(before);
  });

  it('D181 keeps the entries of two offices that work offline, field by field, and one year', () => {
    const [one, two] = [new Y.Doc(), new Y.Doc()];
    putField(one, { id: youth, name: 'Jugend', order: 'a' });
    putCycle(one, { year: 2027 });
    exchange(one, two);
    putField(one, { id: youth, name: 'Junge Menschen' });
    putField(one, { id: care, name: 'Pflege', order: 'b' });
    putCycle(one, { year: 2027, step: 'proposals' });
    putField(two, { id: youth, order: 'c' });
    putCycle(two, { year: 2027, handIn: '2027-07-02' });
    putCycle(two, { year: 2028 });
    exchange(one, two);
    expect(readRegister(one)).toEqual(readRegister(two));
    expect(readRegister(one).fields.map(({ name }) => name)).toEqual(['Pflege', 'Junge Menschen']);
    expect(readRegister(one).cycles).toEqual([
      { year: 2028, step: 'analysis', handIn: '', approvedOn: '', madeOn: '' },
      { year: 2027, step: 'proposals', handIn: '2027-07-02', approvedOn: '', madeOn: '' },
    ]);
    dropFromRegister(one, 'fields', care);
    putField(two, { id: care, name: 'Pflege und Alter' });
    exchange(one, two);
    expect(readRegister(two).fields.map(({ id }) => id)).toEqual([youth]);
    bringBackToRegister(two, 'fields', care);
    expect(readRegister(two).fields.map(({ name }) => name)).toEqual(['Pflege und Alter', 'Junge Menschen']);
  });

  it('D366 a year that was taken out is there again once somebody opens it, and stays where another office has begun it', () => {
    const [one, two] = [new Y.Doc(), new Y.Doc()];
    putCycle(one, { year: 2027 });
    putCycle(one, { year: 2028 });
    exchange(one, two);
    dropCycle(one, 2028);
    const years = (doc: Y.Doc) => readRegister(doc).cycles.map(({ year }) => year);
    expect([years(one), years(two)]).toEqual([[2027], [2028, 2027]]);
    putCycle(two, { year: 2028, step: 'proposals' });
    exchange(one, two);
    expect([years(one), years(two)]).toEqual([
      [2028, 2027],
      [2028, 2027],
    ]);
    // A file of the county keeps what was set in it.
    expect(packDocument(one).maps['cycles']).toMatchObject({ '2028/step': 'proposals' });
    dropCycle(two, 2027);
    putCycle(two, { year: 2027, madeOn: '2026-11-28' });
    expect(years(two)).toEqual([2028, 2027]);
  });

  it('D182 leads from a merged field to the one it was merged into, also where two mergers meet', () => {
    const [one, two] = [new Y.Doc(), new Y.Doc()];
    for (const id of [youth, care, housing]) putField(one, { id, name: id, order: id });
    exchange(one, two);
    putField(one, { id: housing, mergedInto: care });
    putField(one, { id: youth, mergedInto: care });
    putField(two, { id: care, mergedInto: youth });
    exchange(one, two);
    for (const doc of [one, two]) {
      const { fields } = readRegister(doc);
      expect(fields.map(({ id }) => fieldBehind(fields, id)?.id)).toEqual([care, care, care]);
      expect(standingFields(fields).map(({ id }) => id)).toEqual([care]);
    }
    putField(one, { id: youth, mergedInto: null });
    const { fields } = readRegister(one);
    expect(standingFields(fields).map(({ id }) => id)).toEqual([youth]);
    expect(fieldBehind(fields, 'unknown' as FieldId)).toBeNull();
  });

  it('D311 finds a field under all its names, also where two offices rename it without a network', () => {
    const [one, two] = [new Y.Doc(), new Y.Doc()];
    putField(one, { id: youth, name: 'Jugend', mergedInto: null, order: 'a' });
    exchange(one, two);
    renameEntry(one, { table: 'fields', id: youth }, 'Junge Menschen', 'k1');
    renameEntry(one, { table: 'fields', id: youth }, 'Junge Leute', 'k2');
    renameEntry(two, { table: 'fields', id: youth }, 'Jugend und Familie', 'k3');
    exchange(one, two);
    expect(readRegister(one)).toEqual(readRegister(two));
    const { fields } = readRegister(one);
    for (const name of ['Jugend', 'Junge Menschen', 'Junge Leute', 'Jugend und Familie'])
      expect(fieldNow(fields, name)).toBe(fields[0]?.name);
    const before = Y.encodeStateVector(one);
    renameEntry(one, { table: 'fields', id: youth }, fields[0]?.name ?? '', 'k4');
    expect(Y.encodeStateVector(one)).toEqual(before);
  });
});

/** What an office does next, or that two meet. */
const deed = fc.record({
  is: fc.constantFrom('field', 'rename', 'merge', 'group', 'year', 'step', 'remove', 'back', 'meet'),
  who: fc.nat(2),
  with: fc.nat(2),
  which: fc.nat(3),
  other: fc.nat(3),
});

it('D181 D182 D311 whatever three offices do and in whatever order they meet, all read the same in the end, and no name is lost', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
      const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()] as const;
      const named = new Set<string>();
      for (const [index, { is, who, which, other, ...meets }] of deeds.entries()) {
        const doc = docs[who] as Y.Doc;
        const id = `field${which}` as FieldId;
        const name = `Name ${index}`;
        if (is === 'meet' && who !== meets.with) Y.applyUpdate(docs[meets.with] as Y.Doc, Y.encodeStateAsUpdate(doc));
        if (is === 'field') putField(doc, { id, order: String(index) });
        if (is === 'rename') {
          renameEntry(doc, { table: 'fields', id: id }, name, `k${index}`);
          named.add(`${which} ${name}`);
        }
        if (is === 'merge') putField(doc, { id, mergedInto: `field${other}` as FieldId });
        if (is === 'group') putRegisteredGroup(doc, { id: `group${which}` as GroupId, name });
        if (is === 'year') putCycle(doc, { year: 2027 + which });
        if (is === 'step') putCycle(doc, { year: 2027 + which, step: 'assessment' });
        if (is === 'remove') dropFromRegister(doc, 'groups', `group${which}`);
        if (is === 'back') bringBackToRegister(doc, 'groups', `group${which}`);
      }
      exchange(...docs);
      exchange(...docs);
      const [first, ...others] = docs.map((doc) => readRegister(doc));
      for (const one of others) expect(one).toEqual(first);
      for (const said of named) {
        const [which = '', name = ''] = [said.slice(0, 1), said.slice(2)];
        const field = first?.fields.find(({ id }) => id === `field${which}`);
        expect([field?.name, ...(field?.former ?? [])]).toContain(name);
      }
    }),
    { numRuns: 60 },
  );
});

it('D311 none of the names of a field of action is lost, however often it was renamed', () => {
  const doc = new Y.Doc();
  const id = 'field' as FieldId;
  putField(doc, { id, name: 'Name 0' });
  const names = Array.from({ length: 120 }, (_, place) => `Name ${place + 1}`);
  for (const [place, name] of names.entries()) renameEntry(doc, { table: 'fields', id: id }, name, `k${place}`);
  const [field] = readRegister(doc).fields;
  expect(new Set([field?.name, ...(field?.former ?? [])])).toEqual(new Set(['Name 0', ...names]));
});
