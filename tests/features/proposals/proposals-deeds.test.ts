import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readProposals } from '../../../src/documents/proposals-document.ts';
import { emptyProfile } from '../../../src/domain/proposal/proposal.ts';
import { suggestMapping } from '../../../src/domain/proposal-import/columns.ts';
import { matchImport } from '../../../src/domain/proposal-import/match.ts';
import { readRows } from '../../../src/domain/proposal-import/rows.ts';
import { tableOf } from '../../../src/domain/proposal-import/table.ts';
import { createProposalsDeeds } from '../../../src/features/proposals/proposals-deeds.ts';
import { seededBytes } from '../../support/chance.ts';
import { bytesOf } from '../../support/documents.ts';

const rowsOf = (records: readonly (readonly string[])[]) => {
  const reading = tableOf({ records, faults: [] });
  if (reading.kind !== 'table') throw new Error(reading.reason);
  return readRows(reading.table, suggestMapping(reading.table.headers)).rows;
};

const setUp = () => {
  const doc = new Y.Doc();
  const deeds = createProposalsDeeds(doc, seededBytes(11));
  const titles = () => readProposals(doc).map(({ title }) => title);
  const run = (records: readonly (readonly string[])[], onProgress = (_share: number) => {}) =>
    deeds.importAll(matchImport(rowsOf(records), readProposals(doc)), new Map(), onProgress);
  return { doc, deeds, titles, run };
};

const header = ['Nr', 'Titel', 'Problem', 'Stellen'];

describe('proposals by hand', () => {
  test('are added at the end and moved by one place, to the top and to the end', () => {
    const { deeds, titles } = setUp();
    const [a, , c] = ['A', 'B', 'C'].map((title) => deeds.add({ ...emptyProfile, title }));
    if (a === undefined || c === undefined) throw new Error('three proposals');
    deeds.move(a, 'down');
    expect(titles()).toEqual(['B', 'A', 'C']);
    deeds.move(c, 'first');
    expect(titles()).toEqual(['C', 'B', 'A']);
    deeds.move(c, 'up');
    deeds.move(c, 'last');
    expect(titles()).toEqual(['B', 'A', 'C']);
    deeds.move(a, 'up');
    expect(titles()).toEqual(['A', 'B', 'C']);
  });

  test('come back whole when their removal is taken back', () => {
    const { doc, deeds } = setUp();
    const id = deeds.add({ ...emptyProfile, title: 'A', problem: 'Viel Text', staff: 2.5 });
    const before = readProposals(doc);
    const undo = deeds.remove(id);
    expect(readProposals(doc)).toEqual([]);
    undo();
    expect(readProposals(doc)).toEqual(before);
  });
});

describe('writing an import', () => {
  test('I14: nobody sees half of it', async () => {
    const { doc, titles, run } = setUp();
    const seen = new Set<number>();
    doc.on('update', () => seen.add(titles().length));
    const rows = Array.from({ length: 120 }, (_, index) => [`${index}`, `T${index}`, 'x'.repeat(2_000), '']);
    const shares: number[] = [];
    await run([header, ...rows], (share) => shares.push(share));
    expect(seen).toEqual(new Set([0, 120]));
    expect(shares.length).toBeGreaterThan(3);
    expect(shares.at(-1)).toBe(1);
  });

  test('I18: five hundred proposals go in parts that every message can carry', async () => {
    const { doc, titles } = setUp();
    const deeds = createProposalsDeeds(doc, seededBytes(12));
    const rows = Array.from({ length: 500 }, (_, index) => [`${index}`, `T${index}`, 'ü'.repeat(1_000), '']);
    const matches = matchImport(rowsOf([header, ...rows]), []);
    let done = Promise.resolve();
    const sizes: number[] = [];
    const listen = (update: Uint8Array) => sizes.push(update.length);
    doc.on('update', listen);
    done = deeds.importAll(matches, new Map(), () => undefined).then(() => undefined);
    await done;
    doc.off('update', listen);
    expect(Math.max(...sizes)).toBeLessThan(100_000);
    expect(titles()).toHaveLength(500);
  });

  test('I20: taken back, what was added is gone and what was changed is as before', async () => {
    const { doc, run, titles } = setUp();
    await run([header, ['1', 'Alt', 'So war es', '2,5']]);
    const before = readProposals(doc);
    const done = await run([header, ['1', 'Alt', 'Ganz anders', ''], ['2', 'Neu', '', '1']]);
    expect([done.added, done.changed]).toEqual([1, 1]);
    expect(titles()).toEqual(['Alt', 'Neu']);
    expect(readProposals(doc)[0]).toMatchObject({ problem: 'Ganz anders', staff: null });
    done.undo();
    expect(readProposals(doc)).toEqual(before);
  });

  test('I16: the same file twice writes nothing at all', async () => {
    const { doc, run } = setUp();
    const file = [header, ['1', 'Alt', 'Text', '2,5']];
    await run(file);
    const matches = matchImport(rowsOf(file), readProposals(doc));
    expect(matches.map(({ kind }) => kind)).toEqual(['unchanged']);
    expect(bytesOf(doc, () => undefined)).toEqual([]);
  });
});
