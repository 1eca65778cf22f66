import type { Page } from 'playwright-core';
import { until } from './until.ts';
import { words } from './words.ts';

const { screen } = words.ballot;
const { choices } = words.theses;

interface Besides {
  readonly star?: boolean;
  readonly reason?: string;
}

/** Somebody at theses, and what they do with them. */
export interface ThesisVoter {
  /** Answers the thesis of this title, which stands on the screen. */
  readonly says: (title: string, choice: keyof typeof choices, besides?: Besides) => Promise<void>;
  readonly said: (title: string) => Promise<string>;
  readonly goesOn: () => Promise<void>;
  readonly listsAll: () => Promise<void>;
}

export const thesisVoter = (page: Page): ThesisVoter => {
  const card = (title: string) => page.locator('.plenum-thesis-card', { hasText: title });
  return {
    async says(title, choice, { star = false, reason } = {}) {
      await card(title).locator('label', { hasText: choices[choice] }).click();
      const chosen = () => card(title).getByRole('radio', { name: choices[choice] }).isChecked();
      await until(chosen, `„${title}“ is ${choice}`);
      if (star) await page.getByRole('button', { name: words.theses.starOf(title), exact: true }).click();
      if (reason === undefined) return;
      await card(title).locator('summary').click();
      await page.getByLabel(screen.reasonOf(title), { exact: true }).fill(reason);
    },
    said: async (title) => (await card(title).locator('label:has(:checked)').innerText()).trim(),
    goesOn: () => page.getByRole('button', { name: screen.next, exact: true }).click(),
    listsAll: () => page.getByRole('button', { name: screen.list, exact: true }).click(),
  };
};
