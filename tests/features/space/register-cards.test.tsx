// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { FieldId, GoalId } from '../../../src/domain/ids.ts';
import type { Cycle } from '../../../src/domain/space/register.ts';
import { DossierCard } from '../../../src/features/space/dossier-card.tsx';
import { FieldsCard } from '../../../src/features/space/fields-card.tsx';
import { GoalsCard } from '../../../src/features/space/goals-card.tsx';
import type { RegisterDeeds } from '../../../src/features/space/space-deeds.ts';
import { spaceWords as words } from '../../../src/words/space.de.ts';
import { draw } from '../../ui/draw.tsx';

const cycle: Cycle = { year: 2027, step: 'dossier', handIn: '2027-07-02', approvedOn: '', madeOn: '' };

test('both deadlines of the dossier stand there, the earlier one is due, and past it without approval it is overdue', async () => {
  const card = (today: string, change: Partial<Cycle> = {}) => (
    <DossierCard cycle={{ ...cycle, ...change }} today={today} deeds={null} href="#/space/s/dossier/2027" />
  );
  const drawing = await draw(card('2027-06-30'));
  for (const text of ['31. Juli 2027', '2. Juli 2027', words.dossier.left(2)]) expect(drawing.text()).toContain(text);
  expect(drawing.text()).not.toContain(words.dossier.overdue);
  await drawing.redraw(card('2027-07-05'));
  expect(drawing.text()).toContain(`${words.dossier.overdue} ${words.dossier.past(3)}`);
  await drawing.redraw(card('2027-07-05', { handIn: '2027-08-20' }));
  expect(drawing.text()).toContain(words.dossier.left(26));
  await drawing.redraw(card('2027-09-01', { approvedOn: '2027-08-20' }));
  expect(drawing.text()).not.toContain(words.dossier.overdue);
  await drawing.remove();
});

test('a field of action that something hangs on is merged and not struck', async () => {
  const fields = ['Pflege', 'Wohnen'].map((name) => ({
    ...{ id: name as FieldId, name, former: [], mergedInto: null, order: name },
  }));
  const drawing = await draw(
    <FieldsCard
      fields={fields}
      used={new Set([fields[0]?.id ?? ('' as FieldId)])}
      deeds={{ removeField: () => () => undefined } as unknown as RegisterDeeds}
    />,
  );
  const [used, free] = drawing.findAll('details');
  expect(used?.textContent).toContain(words.fields.stays);
  expect([used, free].map((row) => row?.textContent?.includes(words.fields.remove))).toEqual([false, true]);
  await drawing.remove();
});

test('D396 a name that another office gave at the same time stands at its row, is taken or discarded, and both are taken back', async () => {
  const told: unknown[] = [];
  const deeds = {
    changeGoal: (...what: unknown[]) => told.push(what),
    discardName: (...what: unknown[]) => {
      told.push(what);
      return () => told.push('back');
    },
  } as unknown as RegisterDeeds;
  const goal = { id: 'g' as GoalId, text: 'Wohnen für alle', also: ['Wohnen bezahlbar'], order: 'a' };
  const drawing = await draw(<GoalsCard goals={[goal]} deeds={deeds} />);
  expect(drawing.text()).toContain(words.also.given('Wohnen bezahlbar'));
  await drawing.click(drawing.find('button', words.also.take));
  await drawing.click(drawing.find('button', words.list.undo));
  await drawing.click(drawing.find('button', words.also.leave));
  expect(drawing.text()).toContain(words.also.left('Wohnen bezahlbar'));
  await drawing.click(drawing.find('button', words.list.undo));
  expect(told).toEqual([
    ['g', 'Wohnen bezahlbar'],
    ['g', 'Wohnen für alle'],
    [{ table: 'goals', id: 'g' }, 'Wohnen bezahlbar'],
    'back',
  ]);
  await drawing.redraw(<GoalsCard goals={[goal]} deeds={null} />);
  expect(drawing.text()).not.toContain('bezahlbar');
  await drawing.remove();
});
