// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { YearChoice } from '../../../src/features/space/year-choice.tsx';
import { spaceWords as words } from '../../../src/words/space.de.ts';
import { draw } from '../../ui/draw.tsx';

// jsdom has no CSS.escape, which the dialog's keyboard handling asks.
beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));
afterEach(() => void vi.unstubAllGlobals());

const cycle = { year: 2027, step: 'analysis', handIn: '', approvedOn: '', madeOn: '' } as const;

test('the next year is asked about before it is opened, the running one stays open, and an empty one can be taken out', async () => {
  const done: string[] = [];
  const noted = (kind: string) => (year: number) => {
    done.push(`${kind} ${year}`);
    return () => void done.push(`back ${year}`);
  };
  const deeds = { addYear: noted('add'), removeYear: noted('remove') };
  const screen = (years: readonly number[], open: number) => (
    <YearChoice
      cycles={years.map((year) => ({ ...cycle, year }))}
      {...{ running: cycle, today: '2026-11-28', deeds, cycle: { ...cycle, year: open } }}
      naming={{ sessions: [{ year: 2027 }], submissions: [] }}
      onYear={() => undefined}
    />
  );
  const drawing = await draw(screen([2027], 2027));
  await drawing.click(drawing.find('button', words.year.add(2028)));
  expect([done, document.body.textContent?.includes(words.year.addText(2028, 2027))]).toEqual([[], true]);
  const [confirm] = [...document.querySelectorAll<HTMLElement>('[role=dialog] button')].filter(
    ({ textContent }) => textContent === words.year.add(2028),
  );
  if (confirm === undefined) throw new Error('it asks');
  await drawing.click(confirm);
  await drawing.redraw(screen([2028, 2027], 2027));
  expect(done).toEqual(['add 2028']);
  expect(drawing.findAll('option').map(({ textContent }) => textContent)).toContain(
    words.year.running(words.year.title(2027)),
  );
  expect(drawing.findAll('button').some(({ textContent }) => textContent === words.year.remove(2027))).toBe(false);
  await drawing.click(drawing.find('button', words.list.undo));
  await drawing.redraw(screen([2028, 2027], 2028));
  await drawing.click(drawing.find('button', words.year.remove(2028)));
  expect(done).toEqual(['add 2028', 'back 2028', 'remove 2028']);
  await drawing.remove();
});
