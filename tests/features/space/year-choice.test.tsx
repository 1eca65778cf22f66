// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AddYear, YearChoice } from '../../../src/features/space/year-choice.tsx';
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

test('D407 a county that begins in autumn can begin with the present year, or open it beside the next one', async () => {
  const done: number[] = [];
  const deeds = {
    addYear: (year: number) => {
      done.push(year);
      return () => undefined;
    },
    removeYear: () => () => undefined,
  };
  const first = await draw(<AddYear {...{ cycles: [], running: null, today: '2026-11-28', deeds }} />);
  await first.click(first.find('button', words.year.addPresent(2026)));
  await first.redraw(<AddYear {...{ cycles: [cycle], running: cycle, today: '2026-11-28', deeds }} />);
  await first.click(first.find('button', words.year.add(2028)));
  const inDialog = (tag: string) => [...document.querySelectorAll<HTMLElement>(`[role=dialog] ${tag}`)];
  const [which] = inDialog('select');
  if (which === undefined) throw new Error('it asks which');
  await first.choose(which, '2026');
  expect(document.body.textContent).toContain(words.year.addEarlier(2026));
  const confirm = inDialog('button').find(({ textContent }) => textContent === words.year.add(2026));
  if (confirm === undefined) throw new Error('it asks');
  await first.click(confirm);
  expect(done).toEqual([2026, 2026]);
  await first.remove();
});
