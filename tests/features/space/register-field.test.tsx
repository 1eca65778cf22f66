// @vitest-environment jsdom
import { act } from 'react';
import { expect, test } from 'vitest';
import { RegisterField } from '../../../src/features/space/register-field.tsx';
import { spaceWords as words } from '../../../src/words/space.de.ts';
import { draw } from '../../ui/draw.tsx';

const { also } = words;

const leave = (field: HTMLElement): Promise<void> =>
  act(async () => {
    field.focus();
    field.blur();
  });

test('D396 what somebody else has saved in a field while one types in it stands below, and is one tap away', async () => {
  const saved: unknown[] = [];
  const field = (value: string) => (
    <RegisterField label="Quelle" value={value} maxLength={80} onSave={(...what) => saved.push(what)} />
  );
  const drawing = await draw(field('Bericht'));
  await drawing.type(drawing.find('input', 'Quelle'), 'Bericht 2025');
  // The other office leaves its field first.
  await drawing.redraw(field('Monitoring'));
  await leave(drawing.find('input', 'Quelle'));
  expect(saved).toEqual([['Bericht 2025', 'Bericht']]);
  await drawing.redraw(field('Bericht 2025'));
  expect(drawing.text()).toContain(also.given('Monitoring'));
  await drawing.click(drawing.find('button', also.take));
  expect(saved.at(-1)).toEqual(['Monitoring', 'Bericht 2025']);
  await drawing.remove();
});

test('D396 who types what stood there before wipes out nothing that came meanwhile', async () => {
  const saved: unknown[] = [];
  const field = (value: string) => (
    <RegisterField label="Quelle" value={value} maxLength={80} onSave={(...what) => saved.push(what)} />
  );
  const drawing = await draw(field('Bericht'));
  await drawing.type(drawing.find('input', 'Quelle'), 'Bericht!');
  await drawing.redraw(field('Monitoring'));
  await drawing.type(drawing.find('input', 'Quelle'), 'Bericht');
  await leave(drawing.find('input', 'Quelle'));
  expect(saved).toEqual([]);
  await drawing.remove();
});
