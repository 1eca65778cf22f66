import type { Page } from 'playwright-core';
import { sees } from './participant.ts';
import { words } from './words.ts';

/** A line of the wall's table: texts as they stand there. */
export type WallLine = {
  readonly proposal: string;
  readonly first: string;
  readonly second: string;
  readonly agreement: string;
  /** The dimension on which people agree least, in the words that name it; empty where nothing is named. */
  readonly lower: string;
};

export type Wall = {
  readonly page: Page;
  sees(text: string | RegExp): Promise<void>;
  text(): Promise<string>;
  table(): Promise<readonly WallLine[]>;
  /** Titles of the columns of the table. */
  columns(): Promise<readonly string[]>;
};

/** The computer at the projector: opens the link it was given. */
export async function opensWall(page: Page, link: string): Promise<Wall> {
  await page.goto(link);
  await page.getByRole('button', { name: words.join.actions.projector, exact: true }).click();
  await page.waitForURL(/\/wall$/);
  await page.locator('.plenum-wall').waitFor();
  const flat = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  return {
    page,
    sees: (text) => sees(page, text, 'the wall'),
    text: async () => flat(await page.locator('body').innerText()),
    async columns() {
      return (await page.locator('table thead th').allInnerTexts()).map(flat);
    },
    async table() {
      const lines: WallLine[] = [];
      for (const row of await page.locator('table tbody tr').all()) {
        const cells = await row.locator('th, td').allInnerTexts();
        const [proposal = '', first = '', second = '', agreed = ''] = cells.map(flat);
        const lower = flat((await row.locator('.plenum-grid-lower').allInnerTexts()).join(''));
        lines.push({ proposal, first, second, agreement: agreed.replace(lower, '').trim(), lower });
      }
      return lines;
    },
  };
}
