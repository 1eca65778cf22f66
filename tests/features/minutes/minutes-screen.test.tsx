// @vitest-environment jsdom

import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { putAgendaItem, setFacts } from '../../../src/documents/plan/edit.ts';
import { readPlan } from '../../../src/documents/plan/read.ts';
import { assessmentAgenda } from '../../../src/domain/session/template.ts';
import type { MinutesDeeds } from '../../../src/features/minutes/minutes-deeds.ts';
import { MinutesScreen } from '../../../src/features/minutes/minutes-screen.tsx';
import { minutesWords } from '../../../src/words/minutes.de.ts';
import { seededBytes } from '../../support/chance.ts';
import { draw } from '../../ui/draw.tsx';

test('the minutes name the item that runs, and after the end none', async () => {
  const doc = new Y.Doc();
  const agenda = assessmentAgenda(seededBytes(1));
  for (const item of agenda) putAgendaItem(doc, item);
  setFacts(doc, { current: agenda[1]?.id ?? null });
  const deeds = new Proxy({}, { get: () => () => undefined }) as MinutesDeeds;
  const screen = () => (
    <MinutesScreen plan={readPlan(doc)} minutes={{ entries: [] }} proposals={[]} deeds={deeds} approval={null} />
  );
  const drawing = await draw(screen());
  const running = () =>
    drawing.findAll('.plenum-minutes-items button').filter(({ textContent }) => textContent.includes(minutesWords.now));
  expect(running().map(({ textContent }) => textContent)).toEqual([`Ziele für heute · ${minutesWords.now}`]);
  setFacts(doc, { ended: true });
  await drawing.redraw(screen());
  expect(running()).toEqual([]);
  await drawing.remove();
});
