// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { KeptCard } from '../../../src/features/kept/kept-card.tsx';
import type { KeptEntry } from '../../../src/features/kept/kept-entry.ts';
import { words } from '../../support/words.ts';
import { draw } from '../../ui/draw.tsx';

const { box } = words.kept;
const entry: KeptEntry = {
  id: 'copy',
  heading: box.documents.seat,
  about: '',
  reason: box.reasons.unreadable,
  lines: [],
  mayTake: true,
  isWhole: true,
};
const deeds = { take: () => undefined, save: () => undefined, discard: () => undefined };

test('only of a copy that could be read as a whole it is said that nothing of it is missing', async () => {
  const drawing = await draw(<KeptCard entry={entry} deeds={deeds} />);
  expect(drawing.text()).toContain(box.nothing);
  await drawing.redraw(<KeptCard entry={{ ...entry, isWhole: false }} deeds={deeds} />);
  expect(drawing.text()).toContain(box.reasons.unreadable);
  expect(drawing.text()).not.toContain(box.nothing);
  expect(drawing.find('button', box.save)).toBeTruthy();
  await drawing.remove();
});
