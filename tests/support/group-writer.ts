import type { Locator, Page } from 'playwright-core';
import { until } from './until.ts';
import { words } from './words.ts';

const { panel } = words.groups;

/** Somebody who writes on a group's sheet. */
export type GroupWriter = {
  /** Puts the caret at the end of an answer and types; the others may be typing, too. */
  types(question: string, text: string): Promise<void>;
  answer(question: string): Promise<string>;
  marksLine(question: string): Promise<void>;
};

export function groupWriter(page: Page): GroupWriter {
  const field = (question: string): Locator => page.getByRole('textbox', { name: question, exact: true });
  return {
    async types(question, text) {
      await field(question).click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(text);
    },
    answer: (question) => field(question).inputValue(),
    async marksLine(question) {
      await page.getByRole('button', { name: words.groups.own.markOf(question), exact: true }).click();
    },
  };
}

/** The list of groups in the cockpit, as who moderates mends it by menu. */
export function groupTable(page: Page) {
  const group = (name: string): Locator => page.locator(`.plenum-group[aria-label="${name}"]`);
  const sits = async (who: string, name: string) =>
    (await group(name).locator('.plenum-chip').allInnerTexts()).some((one) => one.includes(who));
  return {
    sits,
    async choosesOf(who: string, action: string) {
      await page.getByRole('button', { name: panel.menu(who), exact: true }).click();
      await page.getByRole('menuitem', { name: action, exact: true }).click();
    },
    async puts(who: string, name: string) {
      if (!(await sits(who, name))) await this.choosesOf(who, panel.moveTo(name));
      await until(() => sits(who, name), `${who} sits in ${name}`);
    },
  };
}
