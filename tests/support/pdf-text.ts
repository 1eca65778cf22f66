import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The words of every page of a PDF, without blanks: where a line breaks says nothing. */
export async function pagesOfPdf(pdf: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s/gu, ''),
    );
  }
  await task.destroy();
  return pages;
}
