// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { PracticeGuide } from '../../../src/features/moderation/practice-guide.tsx';
import { moderationWords as words } from '../../../src/words/moderation.de.ts';
import { draw } from '../../ui/draw.tsx';

const linksIn = (drawing: Awaited<ReturnType<typeof draw>>) =>
  drawing.findAll('a').map((link) => [link.textContent, link.getAttribute('href'), link.getAttribute('target')]);

test('whoever practises reads who the others are, and sees wall and tablet in windows of their own', async () => {
  const drawing = await draw(<PracticeGuide wallHref="#/wall" tabletHref="#/tablet" handedHref={null} />);
  expect(drawing.text()).toContain('Zwölf erfundene Personen');
  expect(drawing.findAll('li')).toHaveLength(3);
  expect(linksIn(drawing)).toEqual([
    [words.practice.seeWall, '#/wall', '_blank'],
    [words.practice.seeTablet, '#/tablet', '_blank'],
  ]);
  await drawing.remove();
});

test('without a server practice has a tablet that goes from hand to hand, in the same window', async () => {
  const drawing = await draw(<PracticeGuide wallHref="#/wall" tabletHref={null} handedHref="#/handed" />);
  expect(linksIn(drawing)).toEqual([
    [words.practice.seeWall, '#/wall', '_blank'],
    [words.practice.seeHanded, '#/handed', null],
  ]);
  expect(drawing.text()).not.toContain('Code');
  await drawing.remove();
});
