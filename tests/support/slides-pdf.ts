import type { Page } from 'playwright-core';

const style =
  '@page{size:32cm 18cm;margin:0}body{margin:0}section{height:17.9cm;padding:2cm;box-sizing:border-box;break-after:page;background:#eef}h1{font-size:60pt}';

/** Slides as somebody hands them in: a page for each title, with words below it, printed to PDF. */
export async function slidesPdf(page: Page, titles: readonly string[]): Promise<Buffer> {
  const drawing = await page.context().newPage();
  const sheets = titles.map(
    (title) => `<section><h1>${title}</h1><p>Größe, Straße, Übergang: alles lesbar.</p></section>`,
  );
  await drawing.setContent(`<style>${style}</style>${sheets.join('')}`);
  const pdf = await drawing.pdf({ preferCSSPageSize: true, printBackground: true, pageRanges: `1-${titles.length}` });
  await drawing.close();
  return pdf;
}
