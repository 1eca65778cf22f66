import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { putBallot } from '../../../src/documents/plan/ballots.ts';
import { putRound, setFacts } from '../../../src/documents/plan/edit.ts';
import { putPerspective } from '../../../src/documents/plan/perspectives.ts';
import { readPlan } from '../../../src/documents/plan/read.ts';
import { plannedMinutes } from '../../../src/domain/agenda/agenda.ts';
import { type AgendaItemId, roundIdOf } from '../../../src/domain/ids.ts';
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
    deeds.moveItem(a, 'down');
    expect(titles()).toEqual(['B', 'A', 'C']);
    deeds.moveItem(b, 'up');
    deeds.moveItem(c, 'down');
    expect(titles()).toEqual(['B', 'A', 'C']);
    deeds.moveItem(c, 'up');
    expect(titles()).toEqual(['B', 'C', 'A']);
    deeds.moveItem(a, 'first');
    expect(titles()).toEqual(['A', 'B', 'C']);
    deeds.placeItem(a, 2);
    expect(titles()).toEqual(['B', 'C', 'A']);
    deeds.placeItem(a, 1);
    expect(titles()).toEqual(['B', 'A', 'C']);
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

describe('an agenda from a file', () => {
  const talk = (title: string) => ({ title, minutes: 5, activity: 'talk' as const });
  const file = { title: 'Aus der Datei', startsAt: '15:00', endsAt: '', items: [] };
  const item = (title: string) => ({ title, minutes: 5, activity: 'talk' as const, who: '', text: '' });

  test('takes the place of what may go, stands behind what must stay, and can be taken back', () => {
    const { doc, deeds, titles } = setUp();
    const [running] = ['A', 'B'].map((title) => deeds.addItem({ title, minutes: 5, activity: 'talk' }));
    if (running === undefined) throw new Error('two items');
    setFacts(doc, { current: running, startsAt: '14:00', endsAt: '18:00' });
    const undo = deeds.takeFile({ ...file, items: [item('X'), item('Y')] });
    expect(titles()).toEqual(['A', 'X', 'Y']);
    expect(readPlan(doc)).toMatchObject({ title: 'Aus der Datei', startsAt: '15:00', endsAt: '18:00' });
    undo();
    expect(titles()).toEqual(['A', 'B']);
    expect(readPlan(doc)).toMatchObject({ title: '', startsAt: '14:00', endsAt: '18:00' });
  });

  test('does not rename a session that has a title', () => {
    const { doc, deeds } = setUp();
    setFacts(doc, { title: 'Meine Sitzung' });
    deeds.takeFile({ ...file, items: [item('X')] });
    expect(readPlan(doc).title).toBe('Meine Sitzung');
  });

  test('D291 taken back is only what is still as the file left it: what was moved or changed since stays', () => {
    const { doc, deeds, titles } = setUp();
    for (const title of ['A', 'B']) deeds.addItem(talk(title));
    setFacts(doc, { startsAt: '14:00', endsAt: '18:00' });
    const perspectives = [
      { key: 'politics', name: 'Räte', hidden: false },
      { key: 'municipalities', name: 'Gemeinden', hidden: false },
    ];
    const undo = deeds.takeFile({
      ...file,
      endsAt: '17:00',
      items: ['W', 'X', 'Y', 'Z'].map(item),
      perspectives,
    });
    const idOf = (title: string) => readPlan(doc).agenda.find((one) => one.title === title)?.id as AgendaItemId;
    deeds.moveItem(idOf('Z'), 'first');
    deeds.changeItem(idOf('X'), { minutes: 20 });
    putBallot(doc, idOf('Y'), { limit: 2 });
    setFacts(doc, { endsAt: '16:30' });
    putPerspective(doc, 'municipalities', { name: 'Städte und Gemeinden' });
    undo();
    expect(titles().sort()).toEqual(['A', 'B', 'X', 'Y', 'Z']);
    expect(readPlan(doc)).toMatchObject({ title: '', startsAt: '14:00', endsAt: '16:30' });
    const named = readPlan(doc).perspectives.filter(({ name }) => name !== null);
    expect(named.map(({ key, name }) => [key, name])).toEqual([['municipalities', 'Städte und Gemeinden']]);
  });

  test('D291 a template is taken back without the items that somebody moved', () => {
    const { doc, deeds, titles } = setUp();
    const undo = deeds.takeTemplate();
    const last = readPlan(doc).agenda.at(-1);
    if (last === undefined) throw new Error('ten items');
    deeds.moveItem(last.id, 'first');
    undo();
    expect(titles()).toEqual([last.title]);
  });
});
