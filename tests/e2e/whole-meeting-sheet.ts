import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { decidingWords } from '../../src/words/deciding.de.ts';
import { minutesWords } from '../../src/words/minutes.de.ts';
import { printedPages } from '../support/printed-pages.ts';
import { until } from '../support/until.ts';
import { words } from '../support/words.ts';
import { german, reckon } from './reckoning.ts';
import { countCannotTell, dimensions, titles, type Voices, valuesOf } from './said.ts';
import { frame } from './whole-meeting-room.ts';
import { decisions, nextDate, objection, points } from './whole-meeting-said.ts';

const { sheet } = minutesWords;
const flat = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** The rows of one table, cell by cell. */
async function rowsOf(page: Page, table: string): Promise<readonly (readonly string[])[]> {
  const rows = await page.locator(table).locator('tbody tr').all();
  return Promise.all(rows.map(async (row) => (await row.locator('th, td').allInnerTexts()).map(flat)));
}

const part = (title: string): string => `.plenum-sheet > section:has(> h2:text-is("${title}"))`;

/** What must stand in a cell of the grid's table: median, middle half, voices, and what it was before. */
function valueIn(
  now: Voices,
  before: Voices,
  { title, dimension }: { readonly title: string; readonly dimension: string },
) {
  const figures = reckon(valuesOf(now, title, dimension));
  const was = reckon(valuesOf(before, title, dimension));
  if (figures === null) return null;
  const { median, q1, q3, n } = figures;
  const { table } = words.assessment;
  const isMoved = was !== null && was.median !== median;
  return {
    begins: flat(`${german(median)} ${table.half(german(q1), german(q3))}`),
    voices: table.voices(n),
    ends: isMoved ? table.was(german(was.median)) : '',
  };
}

/** Every number of the grid, reckoned a second time from what people said. */
export async function expectGrid(page: Page, now: Voices, before: Voices): Promise<void> {
  const rows = await rowsOf(page, '.plenum-sheet .plenum-table:has(caption)');
  const [, across, up] = await page.locator('.plenum-sheet .plenum-table thead th').allInnerTexts();
  const { table } = words.assessment;
  expect([across, up].map((head) => flat(head ?? ''))).toEqual([
    table.median(dimensions[1]),
    table.median(dimensions[0]),
  ]);
  expect(rows.map(([title]) => title)).toEqual(titles.map((title, index) => `${index + 1} ${title}`));
  for (const [index, title] of titles.entries()) {
    const [, second = '', first = '', , n, cannot] = rows[index] ?? [];
    expect(Number.parseInt(cannot ?? '', 10)).toBe(countCannotTell(now, title));
    expect(n).toBe(String(valuesOf(now, title, dimensions[0]).length));
    for (const [cell, dimension] of [
      [second, dimensions[1]],
      [first, dimensions[0]],
    ] as const) {
      const wanted = valueIn(now, before, { title, dimension });
      if (wanted === null) throw new Error(`nobody said anything of ${title}`);
      expect(cell.startsWith(wanted.begins), `${title}: ${cell} | ${wanted.begins}`).toBe(true);
      expect(cell).toContain(wanted.voices);
      expect(cell.endsWith(wanted.ends), `${title}: ${cell} | ${wanted.ends}`).toBe(true);
      expect(cell.includes('vorher')).toBe(wanted.ends !== '');
    }
  }
}

/** Who, why, how: the head of the sheet. */
export async function expectHead(page: Page, people: readonly (readonly [string, number])[]): Promise<void> {
  expect(await page.locator('.plenum-sheet h1').innerText()).toBe(frame.title);
  // Who was there is known to the relay's list alone, which is asked for when the sheet is there.
  const counted = page.locator(`${part(sheet.people)} table tbody tr`);
  await until(async () => (await counted.count()) === people.length, 'who was there is counted');
  const head = flat(await page.locator('.plenum-sheet > header').innerText());
  expect(head).toContain('4. März 2027 · 14:00');
  expect(head).toContain(frame.place);
  const mandate = await page.locator(part(sheet.mandate)).innerText();
  for (const line of frame.mandate.split('\n')) expect(mandate).toContain(line);
  const goals = flat(await page.locator(part(sheet.goals)).innerText());
  expect(goals).toContain(`${frame.goals[0]} ${sheet.ticked}`);
  expect(goals).toContain(`${frame.goals[1]} ${sheet.notTicked}`);
  expect(await rowsOf(page, `${part(sheet.people)} table`)).toEqual(
    people.map(([name, count]) => [name, String(count)]),
  );
  const method = flat(await page.locator(part(sheet.method)).innerText());
  expect(method).toContain(`${frame.method}, ${sheet.version(1)}`);
  expect(method).toContain('in 2 Runden');
  for (const dimension of dimensions) expect(method).toContain(sheet.scale(dimension, 0, 10));
  await until(async () => (await page.locator(`${part(sheet.agenda)} li`).count()) === 10, 'the agenda is whole');
}

/** What was decided and why, what was said, and when the group meets again. */
export async function expectCourse(page: Page): Promise<void> {
  const results = await rowsOf(page, `${part(sheet.results)} table`);
  expect(results.length).toBe(decisions.length);
  for (const [index, { title, verdict, reason }] of decisions.entries()) {
    const [number, name, result = ''] = results[index] ?? [];
    expect([number, name]).toEqual([String(index + 1), title]);
    expect(result.startsWith(`${decidingWords.verdict[verdict]} ${reason}`), result).toBe(true);
  }
  const course = page.locator(part(sheet.minutes));
  for (const [item, text] of Object.entries(points))
    expect(flat(await course.locator('section', { hasText: item }).innerText())).toContain(text);
  expect(results[2]?.[2]).toContain(`${decidingWords.decision.objection.raised}: ${objection}`);
  expect(flat(await course.innerText())).not.toContain(objection);
  expect(await page.locator(part(sheet.next)).innerText()).toContain('10. Juni 2027');
  expect(nextDate).toBe('2027-06-10');
}

/** The sheet on paper. */
export async function prints(page: Page): Promise<readonly string[]> {
  // What still moves is printed where it happens to be.
  const picture = page.locator('.plenum-sheet .plenum-grid');
  expect(await picture.evaluate((svg) => svg.getAnimations({ subtree: true }).length)).toBe(0);
  return printedPages(page, 'result-sheet');
}
