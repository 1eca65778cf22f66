import { fileURLToPath } from 'node:url';
import type { Download, Page } from 'playwright-core';
import type { InvitedRole } from '../../src/protocol/api.ts';
import { prepareWords as prepare } from '../../src/words/prepare.de.ts';
import { proposalsWords as proposals } from '../../src/words/proposals.de.ts';
import { sees } from './participant.ts';
import { until } from './until.ts';
import { words } from './words.ts';

const { assessment, moderation, start } = words;
const { few, panel } = words.rounds;

export type ImportFile = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** Who leads, and what they do, in the words of the trade. */
export type Moderator = {
  readonly name: string;
  readonly page: Page;
  sees(text: string | RegExp): Promise<void>;
  presses(button: string | RegExp): Promise<void>;
  /** Takes a file (of tests/data, if only named) as far as the preview and gives what stands on the last button. */
  previews(file: ImportFile): Promise<string>;
  imports(file: ImportFile): Promise<void>;
  code(): Promise<string>;
  link(role: InvitedRole): Promise<string>;
  leads(): Promise<void>;
  startsMeeting(): Promise<void>;
  goesTo(item: string): Promise<void>;
  opensRound(number: number): Promise<void>;
  closesRound(): Promise<void>;
  /** Without waiting for the countdown. */
  asksForResult(): Promise<void>;
  /** Presses what shows a result, and says „trotzdem“ where so few have said something that they could be known. */
  pressesToShow(button: string | RegExp): Promise<void>;
  cancelsCountdown(): Promise<void>;
  showsResult(number: number): Promise<void>;
  putsOnWall(view: keyof typeof panel.wallView): Promise<void>;
  saves(file: 'measures' | 'rows' | 'json' | 'png' | 'svg'): Promise<Download>;
};

const dataFile = (name: string): string => fileURLToPath(new URL(`../data/${name}`, import.meta.url));

export function moderator(name: string, page: Page): Moderator {
  const presses = (button: string | RegExp) =>
    page.getByRole('button', { name: button, exact: typeof button === 'string' }).click();
  const seesText = (text: string | RegExp) => sees(page, text, name);
  const pressesToShow = async (button: string | RegExp) => {
    await presses(button);
    // Whether few could be known by it comes on a way of its own, at times after the round is seen to be closed.
    const asks = page.getByRole('button', { name: few.show, exact: true });
    await asks.or(page.locator('.plenum-round-countdown')).first().waitFor();
    if (await asks.isVisible()) await asks.click();
  };

  async function previews(file: ImportFile): Promise<string> {
    await presses(proposals.list.import);
    await page.locator('input[type=file][accept*=csv]').setInputFiles(typeof file === 'string' ? dataFile(file) : file);
    const last = page.locator('.plenum-import-actions button').last();
    await last.waitFor();
    return (await last.innerText()).trim();
  }

  return {
    name,
    page,
    presses,
    previews,
    sees: seesText,
    async imports(file) {
      await presses(await previews(file));
      await seesText(proposals.import.done.title);
      await presses(proposals.import.close);
    },
    async code() {
      const shown = page.locator('.plenum-invitation-code, .plenum-room-code b').first();
      return (await shown.innerText()).replaceAll(/\s/g, '');
    },
    async link(role) {
      await presses(prepare.invitation.copyNamed(prepare.invitation.links[role].name));
      await seesText(prepare.invitation.copied);
      return page.evaluate(() => navigator.clipboard.readText());
    },
    async leads() {
      await page.getByRole('link', { name: words.prepare.steps.lead }).click();
      await page.waitForURL(/\/lead$/);
    },
    startsMeeting: () => presses(moderation.now.start),
    async goesTo(item) {
      await page.getByRole('navigation', { name: words.ui.thread.label }).getByRole('button', { name: item }).click();
      await page.getByRole('heading', { level: 1, name: item }).waitFor();
    },
    async opensRound(number) {
      await presses(panel.open(number));
      await seesText(/Eingegangen: 0 von/);
    },
    async closesRound() {
      await presses(panel.close);
      await seesText(panel.closedText);
    },
    asksForResult: () => pressesToShow(panel.reveal),
    pressesToShow,
    async cancelsCountdown() {
      await presses(panel.cancel);
      await seesText(panel.closedText);
    },
    async showsResult(number) {
      await pressesToShow(panel.reveal);
      await seesText(panel.revealedTitle(assessment.round(number)));
    },
    async putsOnWall(view) {
      const choice = page.getByRole('combobox', { name: panel.wall });
      await choice.selectOption(view);
      await until(async () => (await choice.inputValue()) === view, `the wall is to show „${panel.wallView[view]}“`);
    },
    async saves(file) {
      await presses(words.files.menu);
      const item = page.getByRole('menuitem', { name: words.files[file] });
      const [saved] = await Promise.all([page.waitForEvent('download'), item.click()]);
      return saved;
    },
  };
}

/** From the start page to a session that can be prepared. */
export async function opensSession(page: Page, url: string, name: string, title: string): Promise<Moderator> {
  await page.goto(url);
  await page.getByLabel(start.open.name).fill(title);
  await page.getByRole('button', { name: start.open.action, exact: true }).click();
  await page.waitForURL(/\/prepare$/);
  await page.locator('.plenum-invitation-code').waitFor();
  return moderator(name, page);
}
