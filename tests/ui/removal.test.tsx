// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { Removal } from '../../src/ui/removal.tsx';
import { removalWords as words } from '../../src/words/removal.de.ts';
import { draw } from './draw.tsx';

test('D406 the last device of the office is asked, with what ends and the ways out, and goes when somebody says so again', async () => {
  let gone = 0;
  const drawing = await draw(
    <Removal
      title="Landkreis"
      emergencyHref="#/sheet"
      look={async () => [{ part: 'office', count: 1 }]}
      save={async () => true}
      remove={() => {
        gone += 1;
      }}
      onKeep={() => undefined}
    />,
  );
  expect(drawing.text()).toContain(words.office);
  expect(drawing.text()).not.toContain(words.only);
  expect(drawing.find('a', words.emergency).getAttribute('href')).toBe('#/sheet');
  await drawing.click(drawing.find('button', words.save));
  expect(drawing.text()).toContain(words.saved);
  expect(gone).toBe(0);
  await drawing.click(drawing.find('button', words.removeAll));
  expect(gone).toBe(1);
  await drawing.remove();
});
