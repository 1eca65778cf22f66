import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { putBoard } from '../../../src/documents/plan/boards.ts';
import { putAgendaItem, setSpent } from '../../../src/documents/plan/edit.ts';
import { readPlan } from '../../../src/documents/plan/read.ts';
import type { AgendaItemId, GroupId } from '../../../src/domain/ids.ts';
import { createAgendaDeeds } from '../../../src/features/agenda/agenda-deeds.ts';
import { createWorkDeeds } from '../../../src/features/groups/work-deeds.ts';
import { seededBytes } from '../../support/chance.ts';

const [feedback, work, last] = ['feedback', 'work', 'last'] as unknown as readonly AgendaItemId[];

test('D68 an item planned a second time stands right behind the first, with what was set and nothing of what happened', () => {
  if (feedback === undefined || work === undefined || last === undefined) throw new Error('three items');
  const doc = new Y.Doc();
  putAgendaItem(doc, { id: feedback, title: 'Feedback', minutes: 10, activity: 'feedback', who: 'Ada', order: 'A' });
  putAgendaItem(doc, { id: work, title: 'Gruppen', minutes: 40, activity: 'groupWork', order: 'B' });
  putAgendaItem(doc, { id: last, title: 'Ausblick', minutes: 5, activity: 'talk', order: 'C' });
  putBoard(doc, feedback, { prompts: new Map([['go', 'Was nehme ich mit?']]), limit: 3, wish: 'shown' });
  setSpent(doc, feedback, 60_000);
  const groups = createWorkDeeds(doc, work, seededBytes(1));
  groups.set({ minutes: 25 });
  groups.ask('Was hilft?');
  groups.begin(0);
  groups.onPaper('g1' as GroupId, true);
  const deeds = createAgendaDeeds(doc, seededBytes(2));
  deeds.copyItem(feedback);
  const undo = deeds.copyItem(work);
  const { agenda, boards, groupWork, spent } = readPlan(doc);
  expect(agenda.map(({ title }) => title)).toEqual(['Feedback', 'Feedback', 'Gruppen', 'Gruppen', 'Ausblick']);
  expect(agenda[1]).toMatchObject({ minutes: 10, activity: 'feedback', who: 'Ada' });
  expect(boards[1]).toEqual({ ...boards[0], item: agenda[1]?.id, wish: null });
  expect([...spent.keys()]).toEqual([feedback]);
  expect(groupWork[1]).toMatchObject({ minutes: 25, state: null, timer: { kind: 'idle' } });
  expect(groupWork[1]?.questions.map(({ text }) => text)).toEqual(['Was hilft?']);
  expect(groupWork[1]?.questions[0]?.id).not.toBe(groupWork[0]?.questions[0]?.id);
  // Nobody has written on paper in what is yet to come.
  expect([...(groupWork[0]?.onPaper ?? [])]).toEqual(['g1']);
  expect(groupWork[1]).not.toHaveProperty('onPaper');
  undo();
  expect(readPlan(doc).agenda).toHaveLength(4);
});
