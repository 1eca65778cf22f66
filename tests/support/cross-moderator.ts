import type { Page } from 'playwright-core';
import { moderationWords } from '../../src/words/moderation.de.ts';
import type { Moderator } from './moderator.ts';
import { words } from './words.ts';

const { panel } = words.indicators;

/** The title of the item, by which its kind is known too. */
export const crossItemTitle = 'Indikatoren im Kreuz';

/** So many findings, each with its addressee and place, as somebody keeps them in a list. */
export const crossList = (count: number): string =>
  Array.from({ length: count }, (_, index) => {
    const importance = Math.round(Math.sin(index * 2.4) * 19) / 2;
    const influence = Math.round((0.5 + Math.sin(index * 1.7 + 1) * 0.48) * 20) / 2;
    const addressee = ['P', 'V', 'K', 'F', 'A'][index % 5];
    return [`Befund mit der Nummer ${index + 1}`, 'Erläuterung', addressee, importance, influence].join(';');
  }).join('\n');

/** An item that carries a cross, put in behind the one that runs, and gone to. */
export async function addsCrossItem(who: Moderator): Promise<void> {
  const { editor, activities } = words.prepare;
  await who.presses(moderationWords.agenda.add);
  await who.page.getByLabel(editor.addTitle, { exact: true }).fill(crossItemTitle);
  await who.page
    .locator('.plenum-add-item')
    .getByLabel(editor.activity, { exact: true })
    .selectOption({ label: activities.indicators });
  await who.presses(editor.addAction);
  await who.goesTo(crossItemTitle);
}

/** The moderator at the cross. */
export const crossModerator = (page: Page) => ({
  async adds(line: string): Promise<void> {
    await page.getByLabel(panel.add, { exact: true }).fill(line);
    await page.getByRole('button', { name: panel.addAction, exact: true }).click();
  },
  async pastes(list: string): Promise<void> {
    await page.getByText(panel.paste, { exact: true }).first().click();
    await page.getByRole('textbox', { name: panel.paste }).fill(list);
    await page.getByRole('button', { name: panel.pasteAction, exact: true }).click();
  },
  async chooses(number: number, title: string): Promise<void> {
    await page.getByRole('button', { name: panel.choose(number, title), exact: true }).click();
  },
  async fills(label: string, value: string): Promise<void> {
    const field = page.getByLabel(label, { exact: true });
    await field.fill(value);
    await field.press('Enter');
  },
  /** The two numbers of the chosen finding, as they stand in their fields. */
  async numbers(): Promise<readonly string[]> {
    const value = (label: string) => page.getByLabel(label, { exact: true }).inputValue();
    return [await value(panel.importance), await value(panel.influence)];
  },
});
