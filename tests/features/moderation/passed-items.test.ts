import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { putAgendaItem, setFacts, setSpent } from '../../../src/documents/plan/edit.ts';
import { readPlan } from '../../../src/documents/plan/read.ts';
import type { AgendaItem } from '../../../src/domain/agenda/agenda.ts';
import { skippedItems } from '../../../src/domain/agenda/skipped.ts';
import { startTimer } from '../../../src/domain/agenda/timer.ts';
import { unfinishedItems } from '../../../src/domain/open-points/series.ts';
import { assessmentAgenda } from '../../../src/domain/session/template.ts';
import { createLeadDeeds } from '../../../src/features/moderation/lead-deeds.ts';
import { seededBytes } from '../../support/chance.ts';

const noon = Date.UTC(2027, 4, 13, 12);

const meeting = () => {
  const doc = new Y.Doc();
  for (const item of assessmentAgenda(seededBytes(4)).slice(0, 5)) putAgendaItem(doc, item);
  const items = readPlan(doc).agenda as readonly [AgendaItem, AgendaItem, AgendaItem, AgendaItem, AgendaItem];
  const place = (id: string) => items.findIndex((item) => item.id === id) + 1;
  /** The items that were not dealt with, by their place: first is 1. */
  const passed = () => [...skippedItems(readPlan(doc))].map(place);
  return { doc, items, deeds: createLeadDeeds(doc), passed, place };
};

test('D351 an item that was left in the moment it was begun has run', () => {
  const { items, deeds, passed, doc, place } = meeting();
  deeds.startItem(items[0], noon);
  deeds.startItem(items[3], noon);
  // Another device whose clock is behind goes on.
  deeds.startItem(items[4], noon - 2_000);
  expect(passed()).toEqual([2, 3]);
  expect(unfinishedItems(readPlan(doc)).map(({ id }) => place(id))).not.toContain(4);
});

test('D351 what was jumped over is named while the first item runs', () => {
  const { items, deeds, passed } = meeting();
  deeds.startItem(items[2], noon);
  expect(passed()).toEqual([1, 2]);
});

test('D351 who takes a beginning back has not dealt with the item', () => {
  const { items, deeds, passed, doc } = meeting();
  deeds.startItem(items[0], noon);
  const back = deeds.startItem(items[2], noon + 5_000);
  back();
  expect(readPlan(doc).spent.has(items[2].id)).toBe(false);
  deeds.startItem(items[4], noon + 9_000);
  expect(passed()).toEqual([2, 3, 4]);
});

test('D351 an item that was left with its clock stopped has run', () => {
  const { doc, items, deeds, passed } = meeting();
  setFacts(doc, { current: items[0].id });
  deeds.startItem(items[2], noon);
  expect(passed()).not.toContain(1);
});

test('D351 a session that was begun with an app that measured nothing is called neither this nor that for what it left by then', () => {
  const { doc, items, deeds, passed } = meeting();
  setFacts(doc, { current: items[2].id, timer: startTimer(5, noon) });
  expect(passed()).toEqual([]);
  deeds.startItem(items[4], noon + 60_000);
  expect(passed()).toEqual([4]);
});

test('D351 what an app has kept as no time at all has run', () => {
  const { doc, items, passed } = meeting();
  setSpent(doc, items[0].id, 0);
  setFacts(doc, { current: items[2].id, timer: startTimer(5, noon) });
  expect(passed()).toEqual([2]);
});
