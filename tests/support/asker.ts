import type { Page } from 'playwright-core';
import { words } from './words.ts';

const { screen } = words.questions;

/** Somebody who asks the speaker on a tablet. */
export const asker = (page: Page) => ({
  async asks(text: string, named = false) {
    await page.getByLabel(screen.label, { exact: true }).fill(text);
    if (named) await page.getByLabel(screen.named, { exact: true }).check();
    await page.getByRole('button', { name: screen.ask, exact: true }).click();
  },
  /** Wants to know the same. */
  supports: (text: string) => page.getByRole('button', { name: screen.supportOf(text), exact: true }).click(),
});
