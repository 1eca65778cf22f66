import axe from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

type Found = { readonly violations: readonly axe.Result[] };

const say = (screen: string, { id, help, nodes }: axe.Result): string =>
  `${screen}: ${id} (${help})\n${nodes.map(({ html, failureSummary }) => `  ${html}\n  ${failureSummary ?? ''}`).join('\n')}`;

/** What axe-core finds against WCAG 2.2 AA on a page as it stands now, as sentences. */
export async function findBarriers(page: Page, screen: string): Promise<readonly string[]> {
  // Moving things are looked at when they stand: colours half faded in are nobody's.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    async (runOnly): Promise<Found> => window.axe.run(document, { runOnly, resultTypes: ['violations'] }),
    tags,
  );
  return violations.map((finding) => say(screen, finding));
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
