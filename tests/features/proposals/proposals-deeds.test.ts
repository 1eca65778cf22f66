import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readProposals } from '../../../src/documents/proposals/document.ts';
import { emptyProfile, type Profile } from '../../../src/domain/proposal/proposal.ts';
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
    done.undo(new Set());
    expect(readProposals(doc)).toEqual(before);
  });

  test('I20: taken back, what others have worked on since stays and is named', async () => {
    const { doc, deeds, run, titles } = setUp();
    await run([header, ['1', 'Alt', 'So war es', '2,5']]);
    const done = await run([
      header,
      ['1', 'Alt', 'Aus der Datei', '3'],
      ['2', 'Neu', '', '1'],
      ['3', 'Auch neu', '', ''],
    ]);
    const [old, added] = readProposals(doc);
    if (old === undefined || added === undefined) throw new Error('three proposals');
    deeds.change(old.id, { before: { staff: 3 }, fields: { staff: 5 } });
    deeds.change(added.id, { before: { budget: '' }, fields: { budget: '31501' } });
    expect(done.undo(new Set()).map(({ title }) => title)).toEqual(['Neu', 'Alt']);
    expect(titles()).toEqual(['Alt', 'Neu']);
    expect(readProposals(doc)).toMatchObject([
      { problem: 'So war es', staff: 5 },
      { budget: '31501', staff: 1 },
    ]);
  });

  test('I20: what people are asked about is not taken back', async () => {
    const { doc, run, titles } = setUp();
    const done = await run([header, ['1', 'Gefragt', '', ''], ['2', 'Neu', '', '']]);
    const asked = readProposals(doc)[0];
    expect(done.undo(new Set(asked === undefined ? [] : [asked.id]))).toEqual([asked]);
    expect(titles()).toEqual(['Gefragt']);
  });

  describe('I21: what others wrote between the preview and the deed', () => {
    const meanwhile = async (fields: Partial<Profile>, cells: readonly string[]) => {
      const { doc, deeds, run } = setUp();
      await run([header, ['1', 'Alt', 'Es fehlt Zeit.', '2,5']]);
      const matches = matchImport(rowsOf([header, ['1', 'Alt', ...cells]]), readProposals(doc), deeds.lastImported());
      const [old] = readProposals(doc);
      if (old === undefined) throw new Error('one proposal');
      deeds.change(old.id, { before: old, fields });
      const done = await deeds.importAll(matches, new Map(), () => undefined);
      return { done, doc, said: readProposals(doc)[0], deeds };
    };

    test('stays in a long text beside the words of the file', async () => {
      const { said, done } = await meanwhile({ problem: 'Überall: Es fehlt Zeit.' }, [
        'Es fehlt Zeit. Und Geld.',
        '2,5',
      ]);
      expect(said?.problem).toBe('Überall: Es fehlt Zeit. Und Geld.');
      expect(done.meanwhile).toEqual([]);
    });

    test('stands beside the wording of the file where both changed the same words, and that is told', async () => {
      const { said, done } = await meanwhile({ problem: 'Es fehlt Raum.' }, ['Es fehlt Geld.', '2,5']);
      expect(said?.problem).toBe('Es fehlt Raum. / Geld.');
      expect(done.meanwhile).toMatchObject([{ title: 'Alt', doubled: ['problem'], meanwhile: [] }]);
    });

    test('is not overwritten in a short field, is told, and is offered again', async () => {
      const { said, done, doc, deeds } = await meanwhile({ staff: 7 }, ['Es fehlt Zeit.', '3']);
      expect(said?.staff).toBe(7);
      expect(done).toMatchObject({ changed: 0, meanwhile: [{ title: 'Alt', meanwhile: ['staff'] }] });
      const again = matchImport(
        rowsOf([header, ['1', 'Alt', 'Es fehlt Zeit.', '3']]),
        readProposals(doc),
        deeds.lastImported(),
      );
      expect(again).toMatchObject([{ changes: [{ field: 'staff', before: 7, after: 3 }], suggested: 'update' }]);
    });

    test('stays in every field of which the file says nothing new', async () => {
      const { said, done } = await meanwhile({ problem: 'Ganz anders.', budget: '31501' }, ['Es fehlt Zeit.', '3']);
      expect(said).toMatchObject({ problem: 'Ganz anders.', budget: '31501', staff: 3 });
      expect(done).toMatchObject({ changed: 1, meanwhile: [] });
    });

    test('a proposal that was removed is not written and not brought back, and that is told', async () => {
      const { doc, deeds, run } = setUp();
      await run([header, ['1', 'Alt', '', '2,5']]);
      const matches = matchImport(rowsOf([header, ['1', 'Alt', '', '3']]), readProposals(doc));
      for (const { id } of readProposals(doc)) deeds.remove(id);
      const done = await deeds.importAll(matches, new Map(), () => undefined);
      expect(done).toMatchObject({ changed: 0, gone: ['Alt'] });
      expect(readProposals(doc)).toEqual([]);
    });
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
