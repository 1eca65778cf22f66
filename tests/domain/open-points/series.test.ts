import { describe, expect, it } from 'vitest';
import type { ActivityKind, AgendaItem } from '../../../src/domain/agenda/agenda.ts';
import type { AgendaItemId } from '../../../src/domain/ids.ts';
import { earlierOf, placedItems, unfinishedItems } from '../../../src/domain/open-points/series.ts';
import { keysInOrder } from '../../../src/domain/order.ts';
import { emptyPlan } from '../../../src/domain/session/session.ts';

const agendaOf = (...kinds: readonly ActivityKind[]): readonly AgendaItem[] => {
  const orders = keysInOrder(kinds.length);
  return kinds.map((activity, index) => ({
    ...{ id: `${activity}${index}` as AgendaItemId, title: activity, minutes: 10, activity, who: '', text: '' },
    order: orders[index] ?? '',
  }));
};
const ids = (items: readonly AgendaItem[]) => items.map(({ id }) => id);

describe('what of an agenda was never begun', () => {
  it('is what was neither left nor runs, without what belongs to the day', () => {
    const agenda = agendaOf('welcome', 'talk', 'break', 'explain', 'feedback');
    const current = agenda[3]?.id ?? null;
    const spent = new Map([[agenda[1]?.id as AgendaItemId, 60_000]]);
    expect(ids(unfinishedItems({ agenda, current, spent }))).toEqual(['feedback4']);
    expect(ids(unfinishedItems({ agenda, current: null, spent: new Map() }))).toEqual([
      'talk1',
      'explain3',
      'feedback4',
    ]);
  });
});

it('what comes from an earlier session stands behind the opening, in its order', () => {
  const agenda = agendaOf('welcome', 'goals', 'talk', 'feedback');
  const placed = placedItems(agenda, agendaOf('steps', 'explain'));
  const all = [...agenda, ...placed].sort((a, b) => (a.order < b.order ? -1 : 1));
  expect(ids(all)).toEqual(['welcome0', 'goals1', 'steps0', 'explain1', 'talk2', 'feedback3']);
  expect(ids(placedItems([], agendaOf('steps')))).toEqual(['steps0']);
});

it('an earlier session leaves what is open, called as it is called from now on', () => {
  const plan = { ...emptyPlan, title: 'Sitzung 1', date: '2027-05-13', agenda: agendaOf('talk') };
  expect(earlierOf(plan, [], { entries: [] }, 'Sitzung 1, 13. Mai')).toMatchObject({
    ...{ title: 'Sitzung 1', date: '2027-05-13', points: [], items: [{ id: 'talk0' }] },
  });
});
