import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { readPoints } from '../../../src/documents/record/document.ts';
import type { AgendaItemId } from '../../../src/domain/ids.ts';
import { createPointsDeeds } from '../../../src/features/open-points/points-deeds.ts';
import { seededBytes } from '../../support/chance.ts';

const scene = () => {
  const doc = new Y.Doc();
  const deeds = createPointsDeeds(doc, { random: seededBytes(1), item: 'item' as AgendaItemId });
  deeds.add({ what: 'Einladen', who: 'Kreisverwaltung', until: 'Mai' });
  const id = readPoints(doc)[0]?.id;
  if (id === undefined) throw new Error('a point was added');
  return { doc, deeds, id, read: () => readPoints(doc)[0] };
};

it('a point is recorded with the item that runs, and closed on a day, which can be taken back', () => {
  const { deeds, id, read } = scene();
  expect(read()).toMatchObject({ what: 'Einladen', who: 'Kreisverwaltung', until: 'Mai', item: 'item', closedOn: '' });
  const undo = deeds.close(id, '2027-05-13');
  expect(read()?.closedOn).toBe('2027-05-13');
  undo();
  expect(read()?.closedOn).toBe('');
});

it('a point that is taken out comes back with what was written in it meanwhile', () => {
  const { deeds, id, read } = scene();
  const undo = deeds.remove(id);
  expect(read()).toBeUndefined();
  deeds.change(id, { until: 'Juni' });
  undo();
  expect(read()?.until).toBe('Juni');
});
