import type { BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { enters, step } from '../support/county-screens.ts';
import { startRelay } from '../support/relay-process.ts';
import { screens } from '../support/room.ts';
import { words } from '../support/words.ts';
import { buildCounty, lastYear, yearly } from './county.ts';

const { spaceSessions: sessions, lifeline, cycle } = words;

/** Every figure is the middle one of so many. */
const turns = 3;
const middle = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
const times = async (act: () => Promise<number>): Promise<number> => {
  const all: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) all.push(await act());
  return Math.round(middle(all));
};

const timed = async (act: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await act();
  return performance.now() - start;
};

const stepTitle = cycle.steps.decision.title;

/** All proposals of the year are in the list. */
const listIsThere = async (page: Page): Promise<void> => {
  const rows = page.getByRole('table', { name: lifeline.list.title(lastYear) }).getByRole('row');
  await rows.nth(yearly).waitFor();
};

/** Words that stand in a few proposals of the year. */
const searched = `hilfe ${lastYear}`;

/** Searches the list by words in the page itself, until its rows are other ones and drawn: no message of ours is in the figure. */
const searches = (page: Page): Promise<number> =>
  page.evaluate(
    async ([label, table, wanted]) => {
      const list = [...document.querySelectorAll('table')].find((one) => one.caption?.innerText.includes(table ?? ''));
      const named = [...document.querySelectorAll('label')].find((one) => one.innerText.trim() === label);
      const field = document.getElementById(named?.htmlFor ?? '') as HTMLInputElement | null;
      if (list === undefined || field === null) throw new Error('list or field is missing');
      const before = list.rows.length;
      const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      const start = performance.now();
      write?.call(field, field.value === '' ? (wanted ?? '') : '');
      field.dispatchEvent(new Event('input', { bubbles: true }));
      while (list.rows.length === before) await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      return performance.now() - start;
    },
    [lifeline.list.search, lifeline.list.title(lastYear), searched],
  );

/** A session is opened and has all proposals of the year on its table; begins where the space is open. */
const opensSession = async (page: Page): Promise<number> => {
  const space = page.url();
  await step(page, cycle.steps.assessment.title);
  const start = performance.now();
  await page.getByRole('button', { name: sessions.open.action, exact: true }).click();
  await page.waitForURL(/\/prepare$/);
  await page.locator('.plenum-invitation-code').waitFor();
  const opened = performance.now() - start;
  await page.goto(space);
  await step(page, cycle.steps.assessment.title);
  const choosing = page.getByRole('button', { name: sessions.choose.action(yearly) }).first();
  return (
    opened +
    (await timed(() => choosing.click().then(() => page.getByText(sessions.choose.done(yearly)).first().waitFor())))
  );
};

/** Bytes of everything the browser keeps for the app, without the app itself where it tells them apart. */
const storedOn = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const estimate: StorageEstimate & { usageDetails?: { indexedDB?: number } } = await navigator.storage.estimate();
    return estimate.usageDetails?.indexedDB ?? estimate.usage ?? 0;
  });

/** The space from an empty page to the list with all proposals of the year, by what lies on the device. */
const starts = async (context: BrowserContext, space: string): Promise<number> => {
  const page = await context.newPage();
  const start = await timed(async () => {
    await page.goto(space);
    await step(page, stepTitle);
    await listIsThere(page);
  });
  await page.close();
  return start;
};

/** The same at the very first visit: a device that has taken nothing along yet, in a county of its own. */
const opensAtFirst = async (context: BrowserContext, url: string, cycles: number): Promise<number> => {
  const link = await buildCounty(url, cycles);
  const page = await context.newPage();
  await enters(page, link, 'Büro');
  return Math.round(await opensSession(page));
};

/** What an office does with a county of so many years, in milliseconds; its first coming in beside it. */
const measure = async (context: BrowserContext, url: string, cycles: number) => {
  const link = await buildCounty(url, cycles);
  const page = await context.newPage();
  const first = await timed(async () => {
    await enters(page, link, 'Büro');
    await step(page, stepTitle);
    await listIsThere(page);
  });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const storedKilobytes = Math.round((await storedOn(page)) / 1_000);
  const space = page.url();
  const start = await times(() => starts(context, space));
  const search = await times(() => searches(page));
  await page.close();
  // On a device that has been here before; once, because a second session of the same day would lie beside it.
  const later = await context.newPage();
  await later.goto(space);
  const session = Math.round(await opensSession(later));
  await later.close();
  return { proposals: cycles * yearly, first: Math.round(first), start, search, session, storedKilobytes };
};

const ratio = (mine: number, theirs: number): number => Math.round((100 * mine) / theirs) / 100;

/** Ten years with forty proposals each, beside one year in the same run: what grows with the years, and how much. */
export const runCounty = async () => {
  const relay = await startRelay();
  const browser = await launchBrowser();
  const inNew = async <Figure>(act: (context: BrowserContext) => Promise<Figure>): Promise<Figure> => {
    const context = await browser.newContext({ viewport: screens.laptop, locale: 'de-DE' });
    const figure = await act(context);
    await context.close();
    return figure;
  };
  const counted = async (cycles: number) => ({
    ...(await inNew((context) => measure(context, relay.url, cycles))),
    sessionAtFirst: await inNew((context) => opensAtFirst(context, relay.url, cycles)),
  });
  try {
    const [ten, one] = [await counted(10), await counted(1)];
    return {
      ten,
      one,
      ratio: {
        start: ratio(ten.start, one.start),
        startToFirst: ratio(ten.start, ten.first),
        search: ratio(ten.search, one.search),
        session: ratio(ten.session, one.session),
        sessionAtFirst: ratio(ten.sessionAtFirst, ten.session),
        stored: ratio(ten.storedKilobytes, one.storedKilobytes),
      },
    };
  } finally {
    await browser.close();
    await relay.stop();
  }
};
