import type { Page } from 'playwright-core';
import { keepPicture } from './keep-picture.ts';
import { pagesOfPdf } from './pdf-text.ts';

/** The words of every page as it comes out of the printer. A page with nothing on it is a fault of the print. */
export async function printedPages(page: Page, name: string): Promise<readonly string[]> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true });
  await keepPicture(`${name}.pdf`, pdf);
  const pages = await pagesOfPdf(pdf);
  const blank = pages.flatMap((text, place) => (text === '' ? [place + 1] : []));
  if (blank.length > 0) throw new Error(`${name}: nothing stands on page ${blank.join(', ')} of ${pages.length}`);
  return pages;
}
