import { describe, expect, it } from 'vitest';
import { openPointsSheet } from '../../../src/domain/export/open-points-export.ts';
import type { EntryId, OpenPointId, RowId } from '../../../src/domain/ids.ts';
import type { MinutesEntry } from '../../../src/domain/minutes/entry.ts';
import {
  leftOf,
  type OpenPoint,
  openFirst,
  pointOfCard,
  pointOfEntry,
} from '../../../src/domain/open-points/open-point.ts';

const point = (id: string, more: Partial<OpenPoint> = {}): OpenPoint => ({
  ...{ id: id as OpenPointId, what: `Punkt ${id}`, who: '', until: '', closedOn: '', item: null, since: '', order: id },
  ...more,
});
const entry = (id: string, more: Partial<MinutesEntry> = {}): MinutesEntry => ({
  ...{ id: id as EntryId, item: null, proposal: null, kind: 'assignment', text: `Auftrag ${id}` },
  ...{ who: 'Kreisverwaltung', until: 'Herbst', order: id, ...more },
});

describe('what is left of a session', () => {
  it('is what is open, under the same ids, and says from which session it came first', () => {
    const points = [point('a'), point('b', { closedOn: '2027-05-13' }), point('c', { since: 'Frühere Sitzung' })];
    expect(leftOf(points, [], 'Sitzung 1').map(({ id, since }) => [id, since])).toEqual([
      ['a', 'Sitzung 1'],
      ['c', 'Frühere Sitzung'],
    ]);
  });

  it('are the assignments of its minutes too, none of them twice', () => {
    const taken = point(pointOfEntry('e1' as EntryId), { closedOn: '2027-05-13' });
    const left = leftOf([taken], [entry('e1'), entry('e2'), entry('e3', { kind: 'point' })], 'Sitzung 1');
    expect(left).toEqual([
      {
        ...{ id: pointOfEntry('e2' as EntryId), what: 'Auftrag e2', who: 'Kreisverwaltung', until: 'Herbst' },
        ...{ closedOn: '', item: null, since: 'Sitzung 1' },
      },
    ]);
  });
});

it('what is open stands first, each in the order of the register', () => {
  const points = [
    point('a', { closedOn: '2027-05-13' }),
    point('b'),
    point('c', { closedOn: '2027-05-13' }),
    point('d'),
  ];
  expect(openFirst(points).map(({ id }) => id)).toEqual(['b', 'd', 'a', 'c']);
});

it('the point of a card follows from the card alone', () => {
  expect(pointOfCard('row1' as RowId)).toBe(pointOfCard('row1' as RowId));
  expect(pointOfCard('row1' as RowId)).not.toBe(pointOfCard('row2' as RowId));
});

it('the register is a table, a row per point, with how it stands', () => {
  const words = { what: 'Was', who: 'Wer', until: 'Bis', state: 'Stand', open: 'offen', since: 'Seit' };
  const points = [point('a', { who: 'Kommunen' }), point('b', { closedOn: '2027-05-13', since: 'Sitzung 1' })];
  expect(openPointsSheet(points, { ...words, doneOn: ({ closedOn }) => `erledigt ${closedOn}` })).toEqual([
    ['Was', 'Wer', 'Bis', 'Stand', 'Seit'],
    ['Punkt a', 'Kommunen', '', 'offen', ''],
    ['Punkt b', '', '', 'erledigt 2027-05-13', 'Sitzung 1'],
  ]);
});
