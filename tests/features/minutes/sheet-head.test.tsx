// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { emptyPlan } from '../../../src/domain/session/session.ts';
import { assessmentAgenda } from '../../../src/domain/session/template.ts';
import { SheetHead } from '../../../src/features/minutes/sheet-head.tsx';
import { seededBytes } from '../../support/chance.ts';
import { words } from '../../support/words.ts';
import { draw } from '../../ui/draw.tsx';

const { sheet } = words.minutes;

test.each([
  ['none was ticked', [], ['Alle hören', 'Einig werden']],
  ['one was ticked', ['Einig werden'], [`Alle hören ${sheet.notTicked}`, `Einig werden ${sheet.ticked}`]],
  ['the ticked one was reworded since', ['Einig sein'], ['Alle hören', 'Einig werden']],
])('the sheet says of the goals what the moderator has said of them: %s', async (_, goalsReached, told) => {
  const plan = { ...emptyPlan, goals: 'Alle hören\nEinig werden', goalsReached };
  const drawing = await draw(<SheetHead plan={plan} counted={3} perspectives={[]} rounds={[]} />);
  expect(drawing.findAll('ul > li').map(({ textContent }) => textContent?.trim())).toEqual(told);
  await drawing.remove();
});

test('D351 the sheet calls an item that was passed over so, and claims no minutes for it', async () => {
  const agenda = assessmentAgenda(seededBytes(1)).slice(0, 3);
  const [first, , last] = agenda;
  if (first === undefined || last === undefined) throw new Error('three items');
  const plan = { ...emptyPlan, agenda, current: last.id, ended: true, spent: new Map([[first.id, 60_000]]) };
  const drawing = await draw(<SheetHead plan={plan} counted={3} perspectives={[]} rounds={[]} />);
  const told = drawing.findAll('.plenum-sheet-agenda li span').map(({ textContent }) => textContent);
  expect(told).toEqual([sheet.minutesOf(first.minutes), sheet.skipped, sheet.minutesOf(last.minutes)]);
  await drawing.remove();
});
