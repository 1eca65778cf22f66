import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { seedPlan } from '../../src/app/session/seed-plan.ts';
import { putCriterion, removeAgendaItem, setFacts } from '../../src/documents/plan/edit.ts';
import { readPlan } from '../../src/documents/plan/read.ts';
import type { CriterionId, SpaceId } from '../../src/domain/ids.ts';
import { createAgendaDeeds } from '../../src/features/agenda/agenda-deeds.ts';
import type { OpenSession } from '../../src/sync/open-session.ts';
import { seededBytes } from '../support/chance.ts';

const random = seededBytes(11);
const file = { title: 'Aus der Datei', startsAt: '', endsAt: '', items: [] };

/** A plan, and what seeding makes of it. */
const seeded = (before: (doc: Y.Doc) => void, lang: 'de' | 'en' = 'de') => {
  const doc = new Y.Doc();
  before(doc);
  const edit = { plan: (act: (one: Y.Doc) => void) => act(doc) };
  const session = { plan: { getSnapshot: () => readPlan(doc) }, edit } as unknown as OpenSession;
  seedPlan(session, { title: 'Steuerungsgruppe', date: '2027-05-13', random, lang });
  return readPlan(doc);
};

test('an untouched plan gets its title, the template and two dimensions', () => {
  const plan = seeded(() => undefined);
  expect(plan).toMatchObject({ title: 'Steuerungsgruppe', date: '2027-05-13', startsAt: '14:00' });
  expect([plan.agenda.length, plan.criteria.length]).toEqual([10, 2]);
  expect(plan.axes.x).not.toBeNull();
});

test('who opens a session on an English screen gets it in English, with the same minutes and in the same order', () => {
  const [german, english] = [seeded(() => undefined), seeded(() => undefined, 'en')];
  const shapeOf = ({ agenda }: typeof german) => agenda.map(({ minutes, activity }) => [minutes, activity]);
  expect(shapeOf(english)).toEqual(shapeOf(german));
  expect(english.agenda.map(({ title }) => title)).toContain('Assessing in context');
  for (const [index, { title }] of english.agenda.entries()) expect(title).not.toBe(german.agenda[index]?.title);
  expect(english.criteria.map(({ name }) => name)).toEqual(['Importance of the target group', 'Strategic weight']);
  expect(english.criteria.map(({ scale, weight }) => [scale, weight])).toEqual(
    german.criteria.map(({ scale, weight }) => [scale, weight]),
  );
});

test('D281 a session of a county says whose it is, one without a county says none, and an odd one is none', () => {
  const doc = new Y.Doc();
  const edit = { plan: (act: (one: Y.Doc) => void) => act(doc) };
  const session = { plan: { getSnapshot: () => readPlan(doc) }, edit } as unknown as OpenSession;
  seedPlan(session, { title: 'Steuerungsgruppe', date: '', space: 'county' as SpaceId, random, lang: 'de' });
  expect(readPlan(doc).space).toBe('county');
  expect(seeded(() => undefined).space).toBeNull();
  doc.getMap('session').set('space', '../../etc');
  expect(readPlan(doc).space).toBeNull();
});

test('an agenda that was taken from a file before stays, and the dimensions come all the same', () => {
  const items = [{ title: 'Begrüßung', minutes: 5, activity: 'talk' as const, who: '', text: '' }];
  const plan = seeded((doc) => createAgendaDeeds(doc, random).takeFile({ ...file, title: '', items }));
  expect(plan.agenda.map(({ title }) => title)).toEqual(['Begrüßung']);
  expect([plan.title, plan.criteria.length]).toEqual(['Steuerungsgruppe', 2]);
});

test('what somebody has named or emptied on purpose is left alone', () => {
  const named = seeded((doc) => setFacts(doc, { title: 'Anders' }));
  expect([named.title, named.agenda.length, named.criteria.length]).toEqual(['Anders', 0, 0]);
  const emptied = seeded((doc) => {
    putCriterion(doc, { id: 'd' as CriterionId, name: 'Eigene', order: 'a' });
    createAgendaDeeds(doc, random).takeTemplate();
    for (const { id } of readPlan(doc).agenda) removeAgendaItem(doc, id);
  });
  expect([emptied.agenda.length, emptied.criteria.length]).toEqual([0, 1]);
});
