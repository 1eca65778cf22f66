import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { putRound, setFacts } from '../../../src/documents/plan-edit.ts';
import { readPlan } from '../../../src/documents/plan-read.ts';
import { plannedMinutes } from '../../../src/domain/agenda/agenda.ts';
import { roundIdOf } from '../../../src/domain/ids.ts';
import { createAgendaDeeds } from '../../../src/features/agenda/agenda-deeds.ts';
import { seededBytes } from '../../support/chance.ts';

const setUp = () => {
  const doc = new Y.Doc();
  const deeds = createAgendaDeeds(doc, seededBytes(7));
  const titles = () => readPlan(doc).agenda.map(({ title }) => title);
  return { doc, deeds, titles };
};

describe('preparing an agenda', () => {
  test('the template gives ten items of 210 minutes, once, and can be taken back', () => {
    const { doc, deeds, titles } = setUp();
    const undo = deeds.takeTemplate();
    deeds.takeTemplate();
    expect(titles()).toHaveLength(10);
    expect(plannedMinutes(readPlan(doc).agenda)).toBe(210);
    undo();
    expect(titles()).toEqual([]);
  });

  test('the template is the agenda of a real assessment session, minute by minute', () => {
    const file = new URL('../../data/ablauf-einschaetzung.json', import.meta.url);
    const { items } = JSON.parse(readFileSync(file, 'utf8')) as { readonly items: readonly unknown[] };
    const { doc, deeds } = setUp();
    deeds.takeTemplate();
    expect(readPlan(doc).agenda.map(({ title, minutes }) => [title, minutes])).toEqual(items);
  });

  test('an item is put at the end or behind another one', () => {
    const { deeds, titles } = setUp();
    const item = (title: string) => ({ title, minutes: 5, activity: 'talk' as const });
    const a = deeds.addItem(item('A'));
    deeds.addItem(item('C'));
    deeds.addItem(item('B'), a);
    expect(titles()).toEqual(['A', 'B', 'C']);
  });

  test('an item moves one place, and stays at the ends', () => {
    const { deeds, titles } = setUp();
    const ids = ['A', 'B', 'C'].map((title) => deeds.addItem({ title, minutes: 5, activity: 'talk' }));
    const [a, b, c] = ids;
    if (a === undefined || b === undefined || c === undefined) throw new Error('three items');
    deeds.moveItem(a, 1);
    expect(titles()).toEqual(['B', 'A', 'C']);
    deeds.moveItem(b, -1);
    deeds.moveItem(c, 1);
    expect(titles()).toEqual(['B', 'A', 'C']);
    deeds.moveItem(c, -1);
    expect(titles()).toEqual(['B', 'C', 'A']);
  });

  test('a removed item comes back in its place and under its id', () => {
    const { doc, deeds, titles } = setUp();
    deeds.takeTemplate();
    const before = readPlan(doc).agenda;
    const third = before[2];
    if (third === undefined) throw new Error('ten items');
    const undo = deeds.removeItem(third.id);
    expect(titles()).not.toContain(third.title);
    undo();
    expect(readPlan(doc).agenda).toEqual(before);
  });
});

describe('an item that people are in', () => {
  test('stays while it runs, and as long as it has rounds; the others can go', () => {
    const { doc, deeds, titles } = setUp();
    const [a, b, c] = ['A', 'B', 'C'].map((title) => deeds.addItem({ title, minutes: 5, activity: 'assessment' }));
    if (a === undefined || b === undefined || c === undefined) throw new Error('three items');
    setFacts(doc, { current: a });
    putRound(doc, { id: roundIdOf(b, 1), item: b, number: 1, proposals: [], criteria: [], wish: 'open' });
    for (const id of [a, b, c]) deeds.removeItem(id);
    expect(titles()).toEqual(['A', 'B']);
  });
});

describe('preparing the dimensions', () => {
  test('the usual two come with their axes, and the axes can be swapped', () => {
    const { doc, deeds } = setUp();
    deeds.takeCriteria();
    deeds.takeCriteria();
    const { axes, criteria } = readPlan(doc);
    expect(criteria.map(({ name }) => name)).toEqual(['Bedeutung der Zielgruppe', 'Strategische Größe']);
    expect(axes).toEqual({ x: criteria[1]?.id, y: criteria[0]?.id, size: null });
    deeds.swapAxes();
    expect(readPlan(doc).axes).toEqual({ x: axes.y, y: axes.x, size: null });
  });

  test('a dimension cannot be changed once a round has been opened', () => {
    const { doc, deeds } = setUp();
    deeds.takeCriteria();
    const item = deeds.addItem({ title: 'E', minutes: 5, activity: 'assessment' });
    const id = readPlan(doc).criteria[0]?.id;
    if (id === undefined) throw new Error('two dimensions');
    deeds.changeCriterion(id, { name: 'Dringlichkeit' });
    putRound(doc, { id: roundIdOf(item, 1), item, number: 1, proposals: [], criteria: [id], wish: 'open' });
    deeds.changeCriterion(id, { name: 'Anders' });
    expect(readPlan(doc).criteria[0]?.name).toBe('Dringlichkeit');
  });
});
