// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { SpaceId } from '../../../src/domain/ids.ts';
import { accepted } from '../../../src/domain/result.ts';
import { DossierCard } from '../../../src/features/space/dossier-card.tsx';
import { EnterSpace } from '../../../src/features/space/enter-space.tsx';
import { SpaceList } from '../../../src/features/space/space-list.tsx';
import { YearPanel } from '../../../src/features/space/year-panel.tsx';
import { cycleWords } from '../../../src/words/cycle.de.ts';
import { spaceWords as words } from '../../../src/words/space.de.ts';
import { draw } from '../../ui/draw.tsx';

const cycle = { year: 2027, step: 'analysis', handIn: '', approvedOn: '', madeOn: '' } as const;

test('a county is founded once, however often the button is pressed meanwhile', async () => {
  const begun: string[] = [];
  let ends: () => void = () => undefined;
  const begin = (title: string) => {
    begun.push(title);
    return new Promise<void>((resolve) => (ends = resolve));
  };
  const drawing = await draw(<SpaceList spaces={[]} onBegin={begin} onForget={() => undefined} />);
  await drawing.type(drawing.find('input'), 'Landkreis Musterland');
  const button = drawing.find('button', words.list.action);
  await drawing.click(button);
  await drawing.click(button);
  expect(begun).toEqual(['Landkreis Musterland']);
  expect(button.textContent).toBe(words.list.busy);
  ends();
  await drawing.remove();
});

test('the link of a group says which group it is, and asks for the name of a device as a volunteer would say it', async () => {
  const answer = {
    ...({ title: 'Landkreis Musterland', role: 'author', practice: false, door: 'open', bound: null } as const),
    ...{ space: 'space' as SpaceId, groupName: 'Fokusgruppe Jugend' },
  };
  const deeds = { describe: async () => accepted(answer), enter: async () => accepted('/'), goTo: () => undefined };
  const drawing = await draw(<EnterSpace deeds={deeds} />);
  expect(drawing.text()).toContain(words.join.as('Fokusgruppe Jugend'));
  expect(drawing.text()).toContain(words.join.groupNameHint);
  expect(drawing.text()).not.toContain(words.join.nameHint);
  await drawing.remove();
});

test('the button that moves the year names the step, and stands apart from the naming; a step says what is new there', async () => {
  const moved: unknown[] = [];
  const deeds = { putCycle: (one: unknown) => void moved.push(one), nameStep: () => undefined };
  const drawing = await draw(
    <YearPanel
      cycle={cycle}
      stepNames={{}}
      deeds={deeds}
      news={{ proposals: words.year.waiting(3) }}
      picture={() => null}
      inside={() => null}
    />,
  );
  const step = drawing.find('nav button', cycleWords.steps.proposals.title);
  expect(step.textContent).toContain('3 Vorschläge im Eingang');
  await drawing.click(step);
  const move = drawing.find('button', words.year.setHere(cycleWords.steps.proposals.title));
  expect(move.closest('.plenum-row')?.querySelector('input')).toBeNull();
  await drawing.click(move);
  expect(moved).toEqual([{ year: 2027, step: 'proposals' }]);
  await drawing.remove();
});

test('a year that was opened when its deadline was over does not blame anybody for it', async () => {
  const late = { ...cycle, year: 2026, madeOn: '2026-11-28' };
  const drawing = await draw(<DossierCard cycle={late} today="2026-11-28" deeds={null} href="#" />);
  expect(drawing.text()).toContain(words.dossier.wasPast);
  expect(drawing.text()).not.toContain(words.dossier.overdue);
  await drawing.redraw(
    <DossierCard cycle={{ ...late, madeOn: '2026-01-10' }} today="2026-11-28" deeds={null} href="#" />,
  );
  expect(drawing.text()).toContain(words.dossier.overdue);
  await drawing.remove();
});
