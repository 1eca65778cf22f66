import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readTable, removeEntry, restoreEntry, writeFields } from '../../src/documents/field-table.ts';
import { bytesOf, exchange } from '../support/documents.ts';

const table = (doc: Y.Doc) => doc.getMap<unknown>('table');
const read = (doc: Y.Doc) => [...readTable(table(doc))].map(([id, fields]) => [id, Object.fromEntries(fields)]);

describe('a field table', () => {
  it('D2 keeps both fields when two people create the same entry offline', () => {
    const [ada, bea] = [new Y.Doc(), new Y.Doc()];
    writeFields(table(ada), 'a', { title: 'Pause' });
    writeFields(table(bea), 'a', { minutes: 15 });
    exchange(ada, bea);
    expect(read(ada)).toEqual([['a', { title: 'Pause', minutes: 15 }]]);
    expect(read(bea)).toEqual(read(ada));
  });

  it('D3 keeps an entry removed that somebody edits at the same time', () => {
    const [ada, bea] = [new Y.Doc(), new Y.Doc()];
    writeFields(table(ada), 'a', { title: 'Pause' });
    exchange(ada, bea);
    removeEntry(table(ada), 'a');
    writeFields(table(bea), 'a', { title: 'Kaffee' });
    exchange(ada, bea);
    expect(read(ada)).toEqual([]);
    expect(read(bea)).toEqual([]);
  });

  it('D3 has a removed entry back as a whole, under its old id', () => {
    const [ada, bea] = [new Y.Doc(), new Y.Doc()];
    writeFields(table(ada), 'a', { title: 'Pause', minutes: 15 });
    exchange(ada, bea);
    removeEntry(table(ada), 'a');
    writeFields(table(bea), 'a', { title: 'Kaffee' });
    exchange(ada, bea);
    restoreEntry(table(bea), 'a');
    exchange(ada, bea);
    expect(read(ada)).toEqual([['a', { title: 'Kaffee', minutes: 15, gone: false }]]);
    expect(read(bea)).toEqual(read(ada));
  });

  it('D1 leaves out what stands under no id', () => {
    const doc = new Y.Doc();
    for (const key of ['/title', 'a b/title', 'title', `${'x'.repeat(65)}/title`, 'ä/title']) table(doc).set(key, 'x');
    writeFields(table(doc), 'a', { title: 'Pause' });
    expect(read(doc)).toEqual([['a', { title: 'Pause' }]]);
  });

  it('D4 makes no update when nothing differs', () => {
    const doc = new Y.Doc();
    const fields = { scale: { min: 0, max: 10 }, title: 'x' };
    writeFields(table(doc), 'a', fields);
    expect(bytesOf(doc, () => writeFields(table(doc), 'a', structuredClone(fields)))).toEqual([]);
  });
});
