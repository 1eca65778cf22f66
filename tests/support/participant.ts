import type { Locator, Page } from 'playwright-core';
import { until } from './until.ts';
import { words } from './words.ts';

const { assessment, join, saving } = words;

/** „Kann ich nicht einschätzen“, or values by dimension; a part of the dimension's name is enough. */
export type Said = 'cannot tell' | Readonly<Record<string, number>>;

/** Somebody who assesses, and what they do and read, in the words of the trade. */
export type Participant = {
  readonly name: string;
  readonly page: Page;
  judges(title: string, said: Said): Promise<void>;
  /** Whether this stands on the screen, without opening anything. */
  sees(text: string | RegExp): Promise<void>;
  doesNotSee(text: string): Promise<void>;
  seesSaved(how: keyof typeof saving & ('saved' | 'onDevice' | 'notSaved' | 'refused')): Promise<void>;
  /** What is chosen for a proposal, read from the card itself. */
  reads(title: string): Promise<Said | null>;
  /** The values of the earlier round, dashed on the card. */
  readsEarlier(title: string): Promise<Said>;
  finishes(): Promise<void>;
  /** The installed app: from now on it starts without a network. */
  isInstalled(): Promise<void>;
};

/** Spaces that keep words together are spaces to a reader. */
export const readable = async (page: Page): Promise<string> =>
  (await page.locator('body').innerText()).replaceAll('\u00a0', ' ');

export const sees = async (page: Page, text: string | RegExp, who: string): Promise<void> => {
  await until(
    async () => {
      const shown = await readable(page);
      return typeof text === 'string' ? shown.includes(text) : text.test(shown);
    },
    `${who} sees ${text}`,
    { every: 100, found: async () => `${page.url()}\n${await readable(page)}` },
  );
};

const radio = (group: Locator, value: number): Locator => group.locator(`input[type=radio][value="${value}"]`);

async function taps(page: Page, dimension: string, value: number): Promise<void> {
  const group = page.getByRole('group', { name: dimension });
  await group.locator(`label:has(input[value="${value}"])`).click();
  await until(() => radio(group, value).isChecked(), `${dimension} is ${value}`);
}

async function readValues(page: Page, of: (group: Locator) => Promise<string | null>): Promise<Record<string, number>> {
  const values: Record<string, number> = {};
  for (const group of await page.locator('fieldset.plenum-scale').all()) {
    const value = await of(group);
    if (value !== null) values[(await group.locator('legend').innerText()).trim()] = Number(value);
  }
  return values;
}

const chosen = async (group: Locator) =>
  (await group.locator('input:checked').count()) === 0 ? null : group.locator('input:checked').inputValue();

const dashed = async (group: Locator) => {
  const tile = group.locator('label[data-previous] input');
  return (await tile.count()) === 0 ? null : tile.inputValue();
};

export function participant(name: string, page: Page): Participant {
  const heading = page.getByRole('heading', { level: 1 });
  const cannotTell = page.getByRole('checkbox', { name: assessment.abstainWhole });

  /** By the shortest way: stay, one further, or over the overview. */
  async function goesTo(title: string): Promise<void> {
    const isHere = async () => (await heading.innerText()).includes(title);
    await page.locator('.plenum-score[data-stage=open]').waitFor();
    if (await isHere()) return;
    const next = page.getByRole('button', { name: assessment.score.next, exact: true });
    if (await next.isVisible()) {
      const before = await heading.innerText();
      await next.click();
      await until(async () => (await heading.innerText()) !== before, `${name} has gone one further`);
      if (await isHere()) return;
    }
    const overview = page.locator('button.plenum-score-judged');
    if (await overview.isVisible()) await overview.click();
    await page.locator('button.plenum-own-row').filter({ hasText: title }).click();
    await until(isHere, `${name} is at „${title}“`);
  }

  return {
    name,
    page,
    async judges(title, said) {
      await goesTo(title);
      if (said === 'cannot tell') {
        await cannotTell.check();
        return;
      }
      for (const [dimension, value] of Object.entries(said)) await taps(page, dimension, value);
    },
    sees: (text) => sees(page, text, name),
    doesNotSee: (text) =>
      until(async () => !(await readable(page)).includes(text), `${name} no longer sees ${text}`).then(() => undefined),
    async seesSaved(how) {
      const pill = page.locator('.plenum-head-status');
      await until(async () => (await pill.innerText()).trim() === saving[how], `${name} reads „${saving[how]}“`);
    },
    async reads(title) {
      await goesTo(title);
      if (await cannotTell.isChecked()) return 'cannot tell';
      const values = await readValues(page, chosen);
      return Object.keys(values).length === 0 ? null : values;
    },
    async readsEarlier(title) {
      await goesTo(title);
      return readValues(page, dashed);
    },
    async finishes() {
      const overview = page.locator('button.plenum-score-judged');
      if (await overview.isVisible()) await overview.click();
      await page.getByRole('button', { name: assessment.overview.done, exact: true }).click();
      await sees(page, assessment.overview.isDone, name);
    },
    async isInstalled() {
      const isActive = () => navigator.serviceWorker.ready.then((registration) => registration.active !== null);
      await until(() => page.evaluate(isActive), `${name}’s device keeps the app`);
    },
  };
}

/** Joins by code or link at this address; `perspective` as it stands on the tile. */
export async function joinsWith(
  page: Page,
  address: string,
  { name, perspective = join.withoutPerspective }: { readonly name: string; readonly perspective?: string },
): Promise<Participant> {
  await page.goto(address);
  await page.getByLabel(join.name).fill(name);
  await page.getByRole('button', { name: perspective, exact: true }).click();
  await page.waitForURL(/#\/s\//);
  return participant(name, page);
}
