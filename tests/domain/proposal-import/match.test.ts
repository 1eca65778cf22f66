import { describe, expect, test } from 'vitest';
import type { ProposalId } from '../../../src/domain/ids.ts';
import { emptyProfile, type Profile, type Proposal } from '../../../src/domain/proposal/proposal.ts';
import type { ProfileField } from '../../../src/domain/proposal-import/columns.ts';
import { fingerprintsOf } from '../../../src/domain/proposal-import/fingerprint.ts';
import { importWriting } from '../../../src/domain/proposal-import/import-writing.ts';
import { matchImport, withShortTitles } from '../../../src/domain/proposal-import/match.ts';
import type { ImportedRow } from '../../../src/domain/proposal-import/rows.ts';

const proposal = (id: string, fields: Partial<Profile>): Proposal => ({
  ...emptyProfile,
  ...fields,
  id: id as ProposalId,
  order: id,
});

const imported = (row: number, fields: Partial<Profile>): ImportedRow => ({
  row,
  profile: { ...emptyProfile, shortTitle: 'suggested', ...fields },
  filled: new Set(Object.keys(fields) as ProfileField[]),
});

let counter = 0;
const random = (length: number) => Uint8Array.from({ length }, () => counter++ % 64);

describe('a second import', () => {
  const old = proposal('a', {
    number: 1,
    title: 'Frühe Hilfen in jedem Ort',
    staff: 2.5,
    shortTitle: 'Hilfen',
    budget: 'X',
  });

  test('I15: the same number and title without a difference is unchanged', () => {
    const row = imported(2, { number: 1, title: 'Frühe Hilfen in jedem Ort', staff: 2.5 });
    expect(matchImport([row], [old])).toEqual([{ kind: 'unchanged', imported: row, existing: old }]);
  });

  test('I15: what changes is named field by field, and columns that the file lacks are left alone', () => {
    const row = imported(2, { number: 1, title: 'Frühe Hilfen in jedem Ort', staff: null });
    const matches = matchImport([row], [old]);
    expect(matches).toMatchObject([
      { kind: 'changed', changes: [{ field: 'staff', before: 2.5, after: null }], suggested: 'update' },
    ]);
    const { updates, added } = importWriting(matches, new Map(), { existing: [old], random });
    expect(updates).toEqual([{ id: 'a', before: { staff: 2.5 }, fields: { staff: null } }]);
    expect(added).toEqual([]);
  });

  test('I15: kept proposals are not written', () => {
    const matches = matchImport([imported(2, { title: 'frühe hilfen in jedem ort', staff: 3 })], [old]);
    expect(importWriting(matches, new Map([[2, 'keep']]), { existing: [old], random }).updates).toEqual([]);
  });

  describe('I21: a cell that says the same as at the last import', () => {
    const last = { number: 1, title: 'Frühe Hilfen in jedem Ort', staff: 2, budget: 'Y' };
    const memory = (fields: Partial<Profile>) => {
      const { profile, filled } = imported(2, fields);
      return new Map([[old.id, fingerprintsOf(profile, filled)]]);
    };
    const existingOnes = { existing: [old], random };

    test('is no news: what was written by hand since stays, and replacing it is a choice of its own', () => {
      const matches = matchImport([imported(2, last)], [old], memory(last));
      expect(matches).toMatchObject([
        { kind: 'changed', changes: [], handmade: [{ field: 'staff' }, { field: 'budget' }], suggested: 'keep' },
      ]);
      expect(importWriting(matches, new Map(), existingOnes).updates).toEqual([]);
      expect(importWriting(matches, new Map([[2, 'replace']]), existingOnes).updates).toMatchObject([
        { fields: { staff: 2, budget: 'Y' } },
      ]);
    });

    test('stays beside a cell that says something new', () => {
      const matches = matchImport([imported(2, { ...last, staff: 4 })], [old], memory(last));
      expect(matches).toMatchObject([{ changes: [{ field: 'staff' }], handmade: [{ field: 'budget' }] }]);
      expect(importWriting(matches, new Map(), existingOnes).updates).toEqual([
        { id: 'a', before: { staff: 2.5 }, fields: { staff: 4 } },
      ]);
    });

    test('is remembered also where the office left the proposal as it is', () => {
      const matches = matchImport([imported(2, last)], [old]);
      const { fingerprints } = importWriting(matches, new Map([[2, 'keep']]), existingOnes);
      expect(matchImport([imported(2, last)], [old], fingerprints)).toMatchObject([{ changes: [], suggested: 'keep' }]);
    });
  });

  test('I15: a corrected title under the same number is a change, another title is suggested as new', () => {
    const [alike] = matchImport([imported(2, { number: 1, title: 'Frühe Hilfen an jedem Ort' })], [old]);
    const [other] = matchImport([imported(2, { number: 1, title: 'Wohnraum-Lotsen' })], [old]);
    expect(alike).toMatchObject({ kind: 'changed', byNumberOnly: true, suggested: 'update' });
    expect(other).toMatchObject({ kind: 'changed', byNumberOnly: true, suggested: 'add' });
  });

  test('I16: two rows never find the same proposal, and the surer sign wins', () => {
    const rows = [imported(2, { number: 1, title: 'Neu' }), imported(3, { number: 9, title: old.title })];
    expect(matchImport(rows, [old]).map(({ kind }) => kind)).toEqual(['new', 'changed']);
  });

  test('I17: a short title written in the preview counts as said, an empty one does not', () => {
    const [kept, changed] = withShortTitles(
      [imported(2, { title: 'A' }), imported(3, { title: 'B' })],
      new Map([
        [2, ' '],
        [3, 'Bee'],
      ]),
    );
    expect(kept?.profile.shortTitle).toBe('suggested');
    expect(changed?.profile.shortTitle).toBe('Bee');
    expect(changed?.filled.has('shortTitle')).toBe(true);
  });

  test('I16: new proposals stand behind the others, in the order of the file, also a thousand of them', () => {
    const rows = Array.from({ length: 500 }, (_, index) => imported(index + 2, { title: `T${index}` }));
    const first = importWriting(matchImport(rows, [old]), new Map(), { existing: [old], random }).added;
    const more = Array.from({ length: 500 }, (_, index) => imported(index + 2, { title: `U${index}` }));
    const second = importWriting(matchImport(more, [old, ...first]), new Map(), { existing: [old, ...first], random });
    const orders = [old, ...first, ...second.added].map(({ order }) => order);
    expect([...orders].sort()).toEqual(orders);
    expect(new Set(orders).size).toBe(1001);
  });
});
