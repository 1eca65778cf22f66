import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { putAgendaItem, removeAgendaItem } from '../../../src/documents/plan/edit.ts';
import { readPlan } from '../../../src/documents/plan/read.ts';
import { addPoints, changePoint, dropPoint, readPoints } from '../../../src/documents/record/document.ts';
import type { AgendaItem } from '../../../src/domain/agenda/agenda.ts';
import type { AgendaItemId, OpenPointId } from '../../../src/domain/ids.ts';
import { earlierOf, pointsItem } from '../../../src/domain/open-points/series.ts';
import { offerOf, takeOverEarlier } from '../../../src/features/open-points/series-deeds.ts';

const point = (id: string) => ({
  ...{ id: id as OpenPointId, what: `Punkt ${id}`, who: '', until: '', closedOn: '', item: null, since: '' },
});
const item = (id: string, order: string): AgendaItem => ({
  ...{ id: id as AgendaItemId, title: id, minutes: 10, activity: 'talk', who: '', text: '', order },
});
const session = (...items: readonly AgendaItem[]) => {
  const documents = { plan: new Y.Doc(), record: new Y.Doc() };
  for (const one of items) putAgendaItem(documents.plan, one);
  return documents;
};
const left = ({ plan, record }: ReturnType<typeof session>, name: string) =>
  earlierOf(readPlan(plan), readPoints(record), { entries: [] }, name);
const state = ({ plan, record }: ReturnType<typeof session>) => ({
  points: readPoints(record).map(({ id, since }) => `${id} ${since}`),
  items: readPlan(plan).agenda.map(({ id }) => id),
});

const scene = () => {
  const first = session(item('alt', 'V'));
  addPoints(first.record, [point('a'), point('b')]);
  const next = session(item('neu', 'V'));
  const earlier = left(first, 'Sitzung 1');
  const take = () => takeOverEarlier(next, { name: 'Sitzung 1', ...offerOf(next, earlier), review: 'Offenes' });
  return { first, next, earlier, take };
};

it('what is left comes over with its session, and done twice it is done once', () => {
  const { next, earlier, take } = scene();
  take();
  const once = state(next);
  expect(once).toEqual({ points: ['a Sitzung 1', 'b Sitzung 1'], items: [pointsItem, 'alt', 'neu'] });
  expect(readPlan(next.plan).continues).toBe('Sitzung 1');
  expect(offerOf(next, earlier)).toMatchObject({ points: [], items: [] });
  take();
  takeOverEarlier(next, { name: 'Sitzung 1', ...earlier, review: 'Offenes' });
  expect(state(next)).toEqual(once);
});

it('two moderators who take it over at once have it once', () => {
  const { next, earlier } = scene();
  const other = { plan: new Y.Doc(), record: new Y.Doc() };
  const meet = () => {
    for (const kind of ['plan', 'record'] as const) {
      Y.applyUpdate(other[kind], Y.encodeStateAsUpdate(next[kind]));
      Y.applyUpdate(next[kind], Y.encodeStateAsUpdate(other[kind]));
    }
  };
  meet();
  for (const one of [next, other]) takeOverEarlier(one, { name: 'Sitzung 1', ...earlier, review: 'Offenes' });
  meet();
  expect(state(next).points).toEqual(['a Sitzung 1', 'b Sitzung 1']);
  expect([...state(next).items].sort()).toEqual(['alt', 'neu', pointsItem].sort());
});

it('a point that is closed does not come into a third session, and one that is open says where it came up first', () => {
  const { next, take } = scene();
  take();
  changePoint(next.record, 'a' as OpenPointId, { closedOn: '2027-05-13' });
  expect(left(next, 'Sitzung 2').points.map(({ id, since }) => [id, since])).toEqual([['b', 'Sitzung 1']]);
});

it('taking over can be taken back, and done again', () => {
  const { next, take } = scene();
  const before = state(next);
  take()();
  expect(state(next)).toEqual(before);
  expect(readPlan(next.plan).continues).toBe('');
  take();
  expect(state(next).points).toHaveLength(2);
  expect(state(next).items).toContain('alt');
});

it('what was taken out here is offered again, and said to have been here', () => {
  const { next, earlier, take } = scene();
  take();
  dropPoint(next.record, 'a' as OpenPointId);
  removeAgendaItem(next.plan, 'alt' as AgendaItemId);
  const offer = offerOf(next, earlier);
  expect(offer.points.map(({ id }) => id)).toEqual(['a']);
  expect(offer.items.map(({ id }) => id)).toEqual(['alt']);
  expect(['a', 'alt'].every((id) => offer.removed.has(id))).toBe(true);
});
