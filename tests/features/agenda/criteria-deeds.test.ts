import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { putRound } from '../../../src/documents/plan/edit.ts';
import { readPlan } from '../../../src/documents/plan/read.ts';
import { criteriaOf } from '../../../src/domain/assessment/assessment.ts';
import { scales } from '../../../src/domain/assessment/criterion.ts';
import { mostDimensions } from '../../../src/domain/assessment/method.ts';
import { type AgendaItemId, roundIdOf } from '../../../src/domain/ids.ts';
import { steeringIn } from '../../../src/domain/session/template.ts';
import { createCriteriaDeeds } from '../../../src/features/agenda/criteria-deeds.ts';
import { seededBytes } from '../../support/chance.ts';

const item = 'item' as AgendaItemId;

const setUp = () => {
  const doc = new Y.Doc();
  const deeds = createCriteriaDeeds(doc, seededBytes(7));
  deeds.takeDefault();
  const names = () => readPlan(doc).criteria.map(({ name }) => name);
  const [first, second] = readPlan(doc).criteria;
  if (first === undefined || second === undefined) throw new Error('two dimensions');
  const askRound = () =>
    putRound(doc, {
      id: roundIdOf(item, 1),
      item,
      number: 1,
      proposals: [],
      criteria: [first.id, second.id],
      wish: 'open',
    });
  return { doc, deeds, names, first, second, askRound };
};

describe('preparing the dimensions', () => {
  test('the usual two come once, with their axes, and the axes can be swapped', () => {
    const { doc, deeds, names, first, second } = setUp();
    deeds.takeDefault();
    expect(names()).toEqual(['Bedeutung der Zielgruppe', 'Strategische Größe']);
    expect(readPlan(doc).axes).toEqual({ x: second.id, y: first.id, size: null });
    deeds.swapAxes();
    expect(readPlan(doc).axes).toEqual({ x: first.id, y: second.id, size: null });
  });

  test('a third one can be the size, and changes places with what lay on the axis it is put on', () => {
    const { doc, deeds, first, second } = setUp();
    const third = deeds.add(steeringIn('de'));
    deeds.setAxis('size', third);
    expect(readPlan(doc).axes).toEqual({ x: second.id, y: first.id, size: third });
    deeds.setAxis('x', third);
    expect(readPlan(doc).axes).toEqual({ x: third, y: first.id, size: second.id });
  });

  test('there are no more of them than a person can keep in mind', () => {
    const { deeds, names } = setUp();
    for (let index = 0; index < 12; index += 1) deeds.add({ name: `D${index}` });
    expect(names()).toHaveLength(mostDimensions);
    expect(deeds.add()).toBeNull();
  });

  test('a removed one comes back in its place and on its axis', () => {
    const { doc, deeds, first } = setUp();
    deeds.add(steeringIn('de'));
    const before = readPlan(doc);
    const undo = deeds.remove(first.id);
    expect(readPlan(doc).criteria).toHaveLength(2);
    undo();
    expect(readPlan(doc).criteria).toEqual(before.criteria);
    expect(readPlan(doc).axes).toEqual(before.axes);
  });
});

describe('dimensions that a round has asked for', () => {
  test('keep their scale and stay, while their name is mended everywhere and their sentence from the next round on', () => {
    const { doc, deeds, first, askRound } = setUp();
    askRound();
    deeds.change(first.id, { name: 'Dringlichkeit', meaning: 'Anders gefragt?', scale: scales.six });
    deeds.remove(first.id);
    const { criteria, rounds } = readPlan(doc);
    expect(criteria[0]).toMatchObject({ name: 'Dringlichkeit', meaning: 'Anders gefragt?', scale: scales.ten });
    const [round] = rounds;
    if (round === undefined) throw new Error('one round');
    expect(criteriaOf(criteria, round)[0]).toMatchObject({ name: 'Dringlichkeit', meaning: first.meaning });
  });

  test('one that no round has asked for yet takes another scale', () => {
    const { doc, deeds, askRound } = setUp();
    askRound();
    const third = deeds.add(steeringIn('de'));
    if (third === null) throw new Error('room for a third');
    deeds.change(third, { scale: scales.four });
    expect(readPlan(doc).criteria.at(-1)?.scale).toEqual(scales.four);
  });
});

describe('a method', () => {
  test('names the dimensions; from the first real change on they are told as changed, until kept as the next version', () => {
    const { doc, deeds, first } = setUp();
    deeds.keepMethod({ name: 'Raster', version: 1 });
    expect(readPlan(doc).method).toEqual({ name: 'Raster', version: 1 });
    deeds.swapAxes();
    expect(readPlan(doc).method).not.toBeNull();
    deeds.change(first.id, { meaning: first.meaning, weight: first.weight });
    expect(readPlan(doc).method).toEqual({ name: 'Raster', version: 1 });
    deeds.change(first.id, { weight: 3 });
    expect(readPlan(doc).method).toEqual({ name: 'Raster', version: 1, changed: true });
    deeds.keepMethod({ name: 'Raster', version: 2 });
    expect(readPlan(doc).method).toEqual({ name: 'Raster', version: 2 });
    const undo = deeds.remove(first.id);
    expect(readPlan(doc).method).toEqual({ name: 'Raster', version: 2, changed: true });
    undo();
    expect(readPlan(doc).method).toEqual({ name: 'Raster', version: 2 });
  });

  test('brings its dimensions, axes and weights into another session, and can be taken back', () => {
    const { doc, deeds, names } = setUp();
    const third = deeds.add(steeringIn('de'));
    if (third === null) throw new Error('room for a third');
    deeds.change(third, { weight: 3 });
    deeds.setAxis('size', third);
    const kept = deeds.keepMethod({ name: 'Raster', version: 2 });
    const next = setUp();
    const before = readPlan(next.doc);
    const undo = next.deeds.takeMethod(kept);
    expect(next.names()).toEqual(names());
    const plan = readPlan(next.doc);
    expect(plan.criteria[2]?.weight).toBe(3);
    expect([plan.axes.x, plan.axes.y, plan.axes.size]).toEqual([1, 0, 2].map((place) => plan.criteria[place]?.id));
    expect(plan.method).toEqual({ name: 'Raster', version: 2 });
    expect(plan.criteria.map(({ id }) => id)).not.toContain(readPlan(doc).criteria[0]?.id);
    undo();
    expect(readPlan(next.doc)).toEqual(before);
  });
});
