import { describe, expect, it } from 'vitest';
import { openPointsSheet } from '../../../src/domain/export/open-points-export.ts';
import type { AgendaItemId, EntryId, OpenPointId, RowId } from '../../../src/domain/ids.ts';
import type { MinutesEntry } from '../../../src/domain/minutes/entry.ts';
import {
  isTakenThought,
  leftOf,
  type OpenPoint,
  openFirst,
  pointOfCard,
  pointOfEntry,
  pointOfThought,
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

describe('a question of a board', () => {
  const rows = ['a', 'b', 'c'] as unknown as readonly [RowId, RowId, RowId];
  const thought = (id: RowId, ...cards: readonly RowId[]) => ({
    id,
    text: 'Wer?',
    cards: cards.map((card) => ({ id: card })),
  });
  const order = 'V';

  it('becomes a point that says nothing of whose it is', () => {
    const made = pointOfThought(thought(rows[0], rows[0]), 'item' as AgendaItemId);
    expect(made).toEqual({
      ...{ id: pointOfCard(rows[0]), what: 'Wer?', who: '', until: '', closedOn: '', item: 'item', since: '' },
    });
    expect(pointOfThought({ ...thought(rows[0]), text: '👍'.repeat(2_000) }, 'i' as AgendaItemId).what).toBe(
      '👍'.repeat(500),
    );
  });

  it('is taken when one of the cards laid together is', () => {
    const taken = [{ ...pointOfThought(thought(rows[1], rows[1]), 'item' as AgendaItemId), order }];
    expect(isTakenThought(thought(rows[0], rows[0]), taken)).toBe(false);
    expect(isTakenThought(thought(rows[0], rows[0], rows[1]), taken)).toBe(true);
    const other = { ...pointOfThought(thought(rows[2], rows[2]), 'item' as AgendaItemId), order };
    expect(isTakenThought(thought(rows[0], rows[0], rows[1]), [other, ...taken])).toBe(true);
  });
});
