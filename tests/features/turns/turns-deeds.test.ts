import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { putAgendaItem } from '../../../src/documents/plan/edit.ts';
import { readPlan } from '../../../src/documents/plan/read.ts';
import type { AgendaItemId, SeatId } from '../../../src/domain/ids.ts';
import { createTurnsDeeds } from '../../../src/features/turns/turns-deeds.ts';

const item = 'item' as AgendaItemId;
const here = ['bea', 'cem', 'dea'] as unknown as readonly SeatId[];
const room = () => {
  const doc = new Y.Doc();
  putAgendaItem(doc, { id: item, title: 'Eingangsrunde', minutes: 20, activity: 'checkIn', order: 'V' });
  const deeds = createTurnsDeeds(doc, item, (length) => new Uint8Array(length).fill(7));
  const said = () => readPlan(doc).turns[0]?.turns.map(({ seat, did }) => `${seat}: ${did}`);
  return { deeds, said, doc };
};

test('every deed can be taken back, and takes nothing of others along', () => {
  const { deeds, said, doc } = room();
  const leave = deeds.join(here);
  const unsay = deeds.did('bea' as SeatId, 'spoken');
  deeds.did('cem' as SeatId, 'passed');
  unsay();
  expect(said()).toEqual(['bea: null', 'cem: passed', 'dea: null']);
  const back = deeds.later('bea' as SeatId);
  expect(said()).toEqual(['cem: passed', 'dea: null', 'bea: null']);
  back();
  const again = deeds.clear();
  expect(said()).toEqual([]);
  again();
  expect(said()).toEqual(['bea: null', 'cem: passed', 'dea: null']);
  leave();
  expect(said()).toEqual([]);
  expect(readPlan(doc).turns[0]?.named).toBe(false);
});

test('shuffled, all are still there once, called by their new places; a remote steps on and back', () => {
  const { deeds, said, doc } = room();
  deeds.join(here);
  deeds.shuffle();
  expect(new Set(said())).toEqual(new Set(here.map((seat) => `${seat}: null`)));
  expect(readPlan(doc).turns[0]?.turns.map(({ number }) => number)).toEqual([1, 2, 3]);
  deeds.step(1);
  deeds.step(1);
  deeds.step(-1);
  expect(said()?.map((line) => line.endsWith('spoken'))).toEqual([true, false, false]);
});
