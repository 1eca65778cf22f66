// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { AgendaItem } from '../../../src/domain/agenda/agenda.ts';
import type { AgendaItemId } from '../../../src/domain/ids.ts';
import { emptyPlan } from '../../../src/domain/session/session.ts';
import { AboutSession } from '../../../src/features/agenda/about-session.tsx';
import { WallCycle } from '../../../src/features/agenda/wall-cycle.tsx';
import { cycleWords as words } from '../../../src/words/cycle.de.ts';
import { draw } from '../../ui/draw.tsx';

const item: AgendaItem = {
  ...{ id: 'i' as AgendaItemId, title: 'Jahreskreis', minutes: 5, activity: 'cycle', who: '', text: '', order: 'a' },
};
const names = { analysis: 'Strategische Analyse', dossier: '' };

test('wall and tablet call the steps of the year as the county does, and the others by their usual names', async () => {
  const wall = await draw(<WallCycle item={item} current="analysis" names={names} mandate="" code={null} />);
  expect(wall.find('tr[data-current] th').textContent).toContain('1 Strategische Analyse');
  expect(wall.findAll('tbody th')[3]?.textContent).toContain(words.steps.dossier.title);
  expect(wall.findAll('svg text').map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(['Strategische', 'Analyse', words.steps.dossier.short]),
  );
  // The first name has two lines above the ring: there is room for both.
  expect(wall.find('svg').getAttribute('viewBox')).toBe('60 -50 780 860');
  await wall.remove();
  const tablet = await draw(<AboutSession plan={{ ...emptyPlan, stepNames: names }} />);
  expect(tablet.findAll('tbody th')[0]?.textContent).toContain('Strategische Analyse');
  await tablet.remove();
});

test('D370 wall and tablet say who does what in a step until when as the county does', async () => {
  const own = { 'analysis/who': 'Stabsstelle', 'analysis/what': 'deuten', 'analysis/when': 'April' };
  const tablet = await draw(<AboutSession plan={{ ...emptyPlan, stepNames: own }} />);
  const row = tablet.findAll('tbody tr')[0]?.textContent;
  for (const said of ['Stabsstelle: deuten', 'April']) expect(row).toContain(said);
  await tablet.remove();
  const wall = await draw(<WallCycle item={item} current="analysis" names={own} mandate="" code={null} />);
  expect(wall.find('tr[data-current]').textContent).toContain('Stabsstelle');
  await wall.remove();
});
