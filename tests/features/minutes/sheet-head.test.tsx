// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { emptyPlan } from '../../../src/domain/session/session.ts';
import { SheetHead } from '../../../src/features/minutes/sheet-head.tsx';
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
