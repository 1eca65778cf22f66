import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { until } from './until.ts';

const bundle = fileURLToPath(import.meta.resolve('@guidepup/virtual-screen-reader/browser.js'));

/** Somebody who hears the page: moves its cursor on, acts where it stands, and listens to what announces itself. */
export type ScreenReader = {
  /** Moves on, element by element, until each of these is spoken in this order; gives all that was spoken on the way. */
  reads(...wanted: readonly (string | RegExp)[]): Promise<readonly string[]>;
  /** Does what a double tap does where the cursor stands. */
  acts(): Promise<void>;
  /** Goes to the beginning of the page, as with Ctrl + Home. */
  goesToTop(): Promise<void>;
  /** Waits until the page says this by itself, while the cursor rests. */
  hears(sentence: string): Promise<void>;
  /** All that announced itself so far, in order. */
  announced(): Promise<readonly string[]>;
};

/** Puts the reader into a page. What a debugger evaluates is not a script of the page: its content policy stays as it is. */
export async function startsReader(page: Page): Promise<ScreenReader> {
  const source = (await readFile(bundle, 'utf8')).replace(
    /export\s*\{[^}]*\b(\w+\$?) as virtual\s*\};/,
    'globalThis.reader = $1;',
  );
  await page.evaluate(`(() => {${source}\n})()`);
  await page.evaluate(() => window.reader.start({ container: document.body }));
  const announced = async () => {
    const log = await page.evaluate(() => window.reader.spokenPhraseLog());
    return log.flatMap((phrase) => /^(?:polite|assertive): (.*)$/.exec(phrase)?.[1] ?? []);
  };
  return {
    async reads(...wanted) {
      const { missing, spoken } = await page.evaluate(readOn, wanted);
      if (missing !== undefined) throw new Error(`„${missing}“ is not spoken, only:\n${spoken.join('\n')}`);
      return spoken;
    },
    acts: () => page.evaluate(() => window.reader.act()),
    goesToTop: () => page.evaluate(toTop),
    async hears(sentence) {
      await until(async () => (await announced()).includes(sentence), `the reader announces „${sentence}“`);
    },
    announced,
  };
}

/** Runs inside the page. Ends where the page ends, so that nothing before the cursor is taken for what comes after it. */
async function readOn(wanted: readonly (string | RegExp)[]) {
  const spoken: string[] = [];
  for (const one of wanted) {
    let phrase = '';
    while (typeof one === 'string' ? phrase !== one : !one.test(phrase)) {
      await window.reader.next();
      phrase = await window.reader.lastSpokenPhrase();
      spoken.push(phrase);
      if (phrase === 'end of document') return { missing: String(one), spoken };
    }
  }
  return { missing: undefined, spoken };
}

/** Runs inside the page: behind its end it begins anew. */
async function toTop() {
  do await window.reader.next();
  while ((await window.reader.lastSpokenPhrase()) !== 'end of document');
}

/** What is used of the virtual screen reader. */
interface VirtualReader {
  start(place: { readonly container: Node }): Promise<void>;
  next(): Promise<void>;
  act(): Promise<void>;
  lastSpokenPhrase(): Promise<string>;
  spokenPhraseLog(): Promise<readonly string[]>;
}

declare global {
  interface Window {
    readonly reader: VirtualReader;
  }
}
