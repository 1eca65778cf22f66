import { expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  bringBackToRegister,
  putField,
  putGoal,
  putRegisteredGroup,
  readRegister,
} from '../../../src/documents/space/register.ts';
import { discardName, renameEntry, strikeNamed } from '../../../src/documents/space/register-names.ts';
import type { FieldId, GoalId, GroupId } from '../../../src/domain/ids.ts';
import { exchange } from '../../support/documents.ts';

const tables = ['fields', 'goals', 'groups'] as const;
type Table = (typeof tables)[number];

const writes = (doc: Y.Doc): void => {
  putField(doc, { id: 'x' as FieldId, name: 'Jugend', mergedInto: null, order: 'a' });
  putGoal(doc, { id: 'x' as GoalId, text: 'Jugend', order: 'a' });
  putRegisteredGroup(doc, { id: 'x' as GroupId, name: 'Jugend', kind: 'focusGroup', order: 'a' });
};

/** Two devices that know the same. */
const forked = (): readonly [Y.Doc, Y.Doc] => {
  const docs = [new Y.Doc(), new Y.Doc()] as const;
  writes(docs[0]);
  exchange(...docs);
  return docs;
};

const shown = (doc: Y.Doc, table: Table) => {
  const { fields, goals, groups } = readRegister(doc);
  const one = table === 'goals' ? goals[0] : table === 'fields' ? fields[0] : groups[0];
  const name = one === undefined ? '' : 'text' in one ? one.text : one.name;
  return { name, also: one?.also ?? [] };
};

test.each(tables)('D396 of two names that two offices give at the same time in the %s none is gone', (table) => {
  const [one, other] = forked();
  renameEntry(one, { table, id: 'x' }, 'Jugend und Schule', 'k1');
  renameEntry(other, { table, id: 'x' }, 'Jugend und Beruf', 'k2');
  exchange(one, other);
  const { name, also } = shown(one, table);
  expect(shown(other, table)).toEqual({ name, also });
  expect([name, ...also].toSorted()).toEqual(['Jugend und Beruf', 'Jugend und Schule']);
});

test.each(tables)(
  'D396 in the %s an office takes the other name, or discards it, and then it is asked no more',
  (table) => {
    const asked = () => {
      const [one, other] = forked();
      renameEntry(one, { table, id: 'x' }, 'Jugend und Schule', 'k1');
      renameEntry(other, { table, id: 'x' }, 'Jugend und Beruf', 'k2');
      exchange(one, other);
      return one;
    };
    const [takes, discards] = [asked(), asked()];
    const { also } = shown(takes, table);
    renameEntry(takes, { table, id: 'x' }, also[0] ?? '', 'k3');
    expect(shown(takes, table)).toEqual({ name: also[0], also: [] });
    const before = shown(discards, table);
    const takeBack = discardName(discards, { table, id: 'x' }, before.also[0] ?? '', 'k4');
    expect(shown(discards, table)).toEqual({ name: before.name, also: [] });
    takeBack();
    expect(shown(discards, table)).toEqual(before);
    // Whoever renames it knowing one of them asks about the other still.
    renameEntry(discards, { table, id: 'x' }, 'Junge Leute', 'k5');
    expect(shown(discards, table)).toEqual({ name: 'Junge Leute', also: before.also });
  },
);

test.each(tables)('D396 who renames in the %s one after the other, also back again, is asked nothing', (table) => {
  const [doc, other] = forked();
  for (const [place, name] of ['Bildung', 'Jugend', 'Bildung', 'Schule'].entries()) {
    renameEntry(place % 2 === 0 ? doc : other, { table, id: 'x' }, name, `k${place}`);
    exchange(doc, other);
  }
  expect(shown(doc, table)).toEqual({ name: 'Schule', also: [] });
});

test.each(tables)(
  'D396 who saves over a name in the %s that came while they were typing leaves it beside theirs, also an earlier version’s',
  (table) => {
    const [one, other] = forked();
    renameEntry(other, { table, id: 'x' }, 'Jugend und Beruf', 'k1');
    exchange(one, other);
    renameEntry(one, { table, id: 'x' }, 'Jugend und Schule', 'k2', 'Jugend');
    expect(shown(one, table)).toEqual({ name: 'Jugend und Schule', also: ['Jugend und Beruf'] });
    const old = forked()[0];
    old.getMap(table).set(`x/${table === 'goals' ? 'text' : 'name'}`, 'Jugend und Beruf');
    renameEntry(old, { table, id: 'x' }, 'Jugend und Schule', 'k2', 'Jugend');
    expect(shown(old, table)).toEqual({ name: 'Jugend und Schule', also: ['Jugend und Beruf'] });
  },
);

test.each(tables)(
  'D399 what one office words anew in the %s while another strikes it stays, marked, until somebody decides',
  (table) => {
    const [one, other] = forked();
    renameEntry(one, { table, id: 'x' }, 'Bildung', 'k0');
    exchange(one, other);
    strikeNamed(one, { table, id: 'x' });
    expect(readRegister(one)[table]).toEqual([]);
    renameEntry(other, { table, id: 'x' }, 'Bildung für alle', 'k1');
    exchange(one, other);
    for (const doc of [one, other]) {
      expect(shown(doc, table).name).toBe('Bildung für alle');
      expect(readRegister(doc)[table]).toMatchObject([{ isStruck: true }]);
    }
    const kept = new Y.Doc();
    exchange(one, kept);
    strikeNamed(one, { table, id: 'x' });
    expect(readRegister(one)[table]).toEqual([]);
    bringBackToRegister(kept, table, 'x');
    expect(readRegister(kept)[table]).toHaveLength(1);
    expect(readRegister(kept)[table][0]).not.toHaveProperty('isStruck');
  },
);

test.each(tables)(
  'D396 a name given back in the %s while another office gives a new one is not gone either',
  (table) => {
    for (const order of [
      [1, 2],
      [2, 1],
    ] as const) {
      const docs = [new Y.Doc(), new Y.Doc()] as const;
      for (const [place, doc] of docs.entries()) doc.clientID = order[place] ?? 0;
      const [one, other] = docs;
      const named = { table, id: 'x' };
      writes(one);
      exchange(one, other);
      renameEntry(one, named, 'Junge Menschen', 'k1');
      exchange(one, other);
      renameEntry(one, named, 'Jugend und Familie', 'k2');
      renameEntry(other, named, 'Jugend', 'k3');
      exchange(one, other);
      for (const doc of docs) {
        const { name, also } = shown(doc, table);
        expect([name, ...also].toSorted()).toEqual(['Jugend', 'Jugend und Familie']);
      }
    }
  },
);

test('D396 one lets the present name stand while another takes the other: what is left is told', () => {
  const [one, other] = forked();
  const named = { table: 'goals', id: 'x' } as const;
  renameEntry(one, named, 'Jugend und Schule', 'k1');
  renameEntry(other, named, 'Jugend und Beruf', 'k2');
  exchange(one, other);
  const { name: present, also } = shown(one, 'goals');
  discardName(one, named, also[0] ?? '', 'k3');
  renameEntry(other, named, also[0] ?? '', 'k4');
  exchange(one, other);
  expect(shown(one, 'goals')).toEqual({ name: also[0], also: [present] });
  expect(shown(other, 'goals')).toEqual(shown(one, 'goals'));
});
