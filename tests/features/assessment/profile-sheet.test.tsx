// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { ProfileSheet } from '../../../src/features/assessment/profile-sheet.tsx';
import { proposal } from '../../support/assessment-scene.ts';
import { draw } from '../../ui/draw.tsx';

test.each([
  [7, '7 Nachtbus'],
  [null, 'Nachtbus'],
])('a printed profile with the number %s is headed „%s“', async (number, heading) => {
  const bus = proposal(7, { title: 'Nachtbus' });
  const drawing = await draw(
    <ProfileSheet proposal={bus} number={number} meeting="" findings={[]} assessment={null} verdict="" />,
  );
  expect(drawing.find('h2').textContent?.trim()).toBe(heading);
  await drawing.remove();
});
