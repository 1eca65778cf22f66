// @vitest-environment jsdom

import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { putAgendaItem, setFacts } from '../../../src/documents/plan/edit.ts';
import { readPlan } from '../../../src/documents/plan/read.ts';
import type { EntryId, ProposalId } from '../../../src/domain/ids.ts';
import type { MinutesEntry } from '../../../src/domain/minutes/entry.ts';
import { emptyProfile } from '../../../src/domain/proposal/proposal.ts';
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

test('entries about proposals are narrowed to a field of action; who writes another sees it at once', async () => {
  const doc = new Y.Doc();
  const [item] = assessmentAgenda(seededBytes(1));
  if (item === undefined) throw new Error('there is an item');
  putAgendaItem(doc, item);
  setFacts(doc, { current: item.id });
  const proposals = [
    { ...emptyProfile, id: 'p1' as ProposalId, order: 'a', title: 'Jugendtreff', fields: ['Jugend', 'Wohnen'] },
    { ...emptyProfile, id: 'p2' as ProposalId, order: 'b', title: 'Pflegestützpunkt', fields: ['Alter'] },
  ];
  const entry = (id: string, proposal: string | null): MinutesEntry => ({
    ...{ id: id as EntryId, item: item.id, proposal: proposal as ProposalId | null, kind: 'point' },
    ...{ text: `Eintrag ${id}`, who: '', until: '', order: id },
  });
  const added: unknown[] = [];
  const deeds = new Proxy(
    {},
    {
      get:
        (_, name) =>
        (...args: unknown[]) =>
          name === 'add' ? void added.push(...args) : () => undefined,
    },
  ) as MinutesDeeds;
  const screen = (entries: readonly MinutesEntry[]) => (
    <MinutesScreen plan={readPlan(doc)} minutes={{ entries }} proposals={proposals} deeds={deeds} approval={null} />
  );
  const all = [entry('1', 'p1'), entry('2', 'p2'), entry('3', null)];
  const drawing = await draw(screen(all));
  const texts = () =>
    drawing.findAll('.plenum-minutes-entry textarea').map((area) => (area as HTMLTextAreaElement).value);
  const field = drawing.find('select', 'Wohnen');
  expect(texts()).toEqual(['Eintrag 1', 'Eintrag 2', 'Eintrag 3']);
  await drawing.choose(field, 'Alter');
  expect(texts()).toEqual(['Eintrag 2']);
  // Its number stays, and nothing is moved past what is not seen.
  const up = drawing.find('button', `${minutesWords.up}: ${minutesWords.kinds.point} 2`);
  expect(up.getAttribute('aria-disabled') ?? up.getAttribute('disabled')).not.toBeNull();
  await drawing.type(drawing.findAll('form textarea')[0] as HTMLElement, 'Neu');
  await drawing.click(drawing.find('form button[type=submit]'));
  expect(added).toHaveLength(1);
  expect(texts()).toEqual(['Eintrag 1', 'Eintrag 2', 'Eintrag 3']);
  await drawing.redraw(screen([entry('1', 'p1'), entry('3', null)].filter(({ id }) => id === '3')));
  expect(drawing.findAll('.plenum-minutes-main select').filter((one) => one.textContent.includes('Wohnen'))).toEqual(
    [],
  );
  await drawing.remove();
});
