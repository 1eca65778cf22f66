// @vitest-environment jsdom

import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readPlan } from '../../../src/documents/plan/read.ts';
import { startTimer } from '../../../src/domain/agenda/timer.ts';
import type { ProposalId } from '../../../src/domain/ids.ts';
import { assessmentAgenda } from '../../../src/domain/session/template.ts';
import { AboutSession } from '../../../src/features/agenda/about-session.tsx';
import { WallExplain } from '../../../src/features/agenda/wall-explain.tsx';
import { cycleWords } from '../../../src/words/cycle.de.ts';
import { seededBytes } from '../../support/chance.ts';
import { draw } from '../../ui/draw.tsx';

test('„Worum es geht“ begins with the goals, then the mandate, the agenda with who presents, and the year', async () => {
  const agenda = assessmentAgenda(seededBytes(5)).map((item, index) => ({
    ...item,
    who: index === 4 ? 'Fokusgruppen' : '',
  }));
  const plan = { ...readPlan(new Y.Doc()), agenda, goals: 'Verstehen\nEinschätzen', mandate: 'Wir empfehlen.' };
  const drawing = await draw(<AboutSession plan={plan} />);
  const heads = drawing.findAll('h3').map((head) => head.textContent);
  expect(heads).toEqual([cycleWords.goals, cycleWords.mandate, cycleWords.agenda, cycleWords.title]);
  expect(drawing.findAll('.plenum-about-goals li').map((line) => line.textContent)).toEqual([
    'Verstehen',
    'Einschätzen',
  ]);
  expect(drawing.findAll('.plenum-about-agenda li')[4]?.textContent).toBe('Vorschläge erläutern · Fokusgruppen');
  await drawing.redraw(<AboutSession plan={{ ...plan, goals: '', mandate: ' ' }} />);
  expect(drawing.findAll('h3').map((head) => head.textContent)).toEqual([cycleWords.agenda, cycleWords.title]);
  await drawing.remove();
});

test('the wall explains a proposal by number, name, group and five facts, the most important first, beside its own clock', async () => {
  const named = {
    proposal: 'p2' as ProposalId,
    number: 2,
    title: 'Schulsozialarbeit verstetigen',
    shortTitle: 'Schulsozialarbeit',
  };
  const facts = ['Zielgruppe', 'Wirkung', 'Mittel', 'Ziel', 'Indikator', 'Dafür weniger'].map((term) => ({
    ...{ id: term, term, text: `${term} in Worten` },
  }));
  const start = Date.UTC(2027, 4, 13, 12);
  const wall = (now: number) => (
    <WallExplain
      named={named}
      origin="Fokusgruppe Bildung"
      facts={facts}
      timer={startTimer(4, start)}
      now={now}
      code="K7Q4MX"
    />
  );
  const drawing = await draw(wall(start));
  expect(drawing.findAll('dt').map((term) => term.textContent)).toEqual(facts.slice(0, 5).map(({ term }) => term));
  for (const said of ['2', named.shortTitle, named.title, 'Fokusgruppe Bildung', 'K7Q'])
    expect(drawing.text()).toContain(said);
  expect(drawing.find('.plenum-wall-explain-clock').textContent).toBe('noch 4 min');
  await drawing.redraw(wall(start + 5.5 * 60_000));
  expect(drawing.find('.plenum-wall-explain-clock').textContent).toBe('1 min über');
  await drawing.remove();
});
