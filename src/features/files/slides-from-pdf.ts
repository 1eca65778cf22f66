import { longestPageText, mostPages } from '../../domain/attachment/attachment.ts';
import { atMost } from '../../domain/beginning.ts';
import { accepted, type Result, refused } from '../../domain/result.ts';
import { limits } from '../../protocol/limits.ts';
import { type Drawable, drawSmall, fitted, type SmallPhoto } from './shrink-photo.ts';

/** Why no slides came of a file. */
export type SlidesFault = 'too-large' | 'unreadable' | 'locked' | 'too-many' | 'missing';

/** One page, as a picture and in words. */
export interface DrawnPage {
  readonly picture: SmallPhoto;
  readonly text: string;
}

/** What we use of pdf.js. */
interface PdfPage {
  readonly getViewport: (wish: { readonly scale: number }) => { readonly width: number; readonly height: number };
  readonly render: (wish: Readonly<Record<string, unknown>>) => { readonly promise: Promise<void> };
  readonly getTextContent: () => Promise<{ readonly items: readonly { str?: string; hasEOL?: boolean }[] }>;
  readonly cleanup: () => void;
}
interface PdfDocument {
  readonly numPages: number;
  readonly getPage: (number: number) => Promise<PdfPage>;
}
interface Pdf {
  readonly GlobalWorkerOptions: { workerSrc: string };
  readonly getDocument: (wish: Readonly<Record<string, unknown>>) => {
    readonly promise: Promise<PdfDocument>;
    readonly destroy: () => Promise<void>;
  };
}

/*
 * Asked for by name, so that the app is built without the library as well and says then that it is missing. Only who hands
 * slides in loads it: 156 kB, and 395 kB beside the page (gzip).
 */
const libraries = import.meta.glob<Pdf>('/node_modules/pdfjs-dist/legacy/build/pdf.min.mjs');
const workers = import.meta.glob<string>('/node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs', {
  query: '?url',
  import: 'default',
});

const loadLibrary = async (): Promise<Pdf | null> => {
  const [library, worker] = [Object.values(libraries)[0], Object.values(workers)[0]];
  if (library === undefined || worker === undefined) return null;
  try {
    const [pdf, workerSrc] = await Promise.all([library(), worker()]);
    pdf.GlobalWorkerOptions.workerSrc = workerSrc;
    return pdf;
  } catch {
    return null;
  }
};

/** Longest side of a page in points: the wall's. */
const pageSide = 1_920;

/** The words of a page, line by line. */
export const wordsOf = (items: readonly { readonly str?: string; readonly hasEOL?: boolean }[]): string =>
  atMost(
    items
      .map(({ str = '', hasEOL = false }) => (hasEOL ? `${str}\n` : str))
      .join('')
      .replace(/[^\S\n]+/gu, ' ')
      .replace(/ ?\n ?/gu, '\n')
      .replace(/\n{2,}/gu, '\n')
      .trim(),
    longestPageText,
  ).trim();

const drawPage = async (page: PdfPage): Promise<DrawnPage | null> => {
  const plain = page.getViewport({ scale: 1 });
  const [width, height] = fitted(plain.width * 100, plain.height * 100, pageSide);
  const viewport = page.getViewport({ scale: width / plain.width });
  const canvas = new OffscreenCanvas(width, height);
  const canvasContext = canvas.getContext('2d');
  if (canvasContext === null) return null;
  await page.render({ canvas: null, canvasContext, viewport, background: '#fff' }).promise;
  const draw: Drawable['draw'] = (context, wide, high) => context.drawImage(canvas, 0, 0, wide, high);
  const picture = await drawSmall({ width, height, draw }, limits.photoBytes);
  const text = wordsOf((await page.getTextContent()).items);
  page.cleanup();
  return picture === null ? null : { picture, text };
};

interface Reading {
  /** Called before each page is read. */
  readonly onPage: (page: number, pages: number) => void;
  readonly signal: AbortSignal;
}

const faultOf = (fault: unknown): SlidesFault =>
  fault instanceof Error && fault.name === 'PasswordException' ? 'locked' : 'unreadable';

/**
 * Reads a PDF once, on the device of whoever hands it in: each page becomes a picture and its words. Nobody else's device
 * ever opens the PDF, which is both lighter (thirty tablets fetch pages of some 100 kB instead of 20 MB) and safer. Null
 * when it was called off.
 */
export const slidesFromPdf = async (
  file: Blob,
  { onPage, signal }: Reading,
): Promise<Result<readonly DrawnPage[] | null, SlidesFault>> => {
  if (file.size > limits.slidesBytes) return refused('too-large');
  const pdf = await loadLibrary();
  if (pdf === null) return refused('missing');
  const data = new Uint8Array(await file.arrayBuffer());
  // Glyphs are drawn as paths, and pictures decoded in script: our policy allows no fonts from data and no WebAssembly.
  const task = pdf.getDocument({ data, disableFontFace: true, useWasm: false, enableXfa: false, verbosity: 0 });
  const pages: DrawnPage[] = [];
  try {
    const document = await task.promise;
    if (document.numPages > mostPages) return refused('too-many');
    for (let number = 1; number <= document.numPages; number += 1) {
      if (signal.aborted) return accepted(null);
      onPage(number, document.numPages);
      const drawn = await drawPage(await document.getPage(number));
      if (drawn === null) return refused('unreadable');
      pages.push(drawn);
    }
    return pages.length === 0 ? refused('unreadable') : accepted(pages);
  } catch (fault) {
    return refused(faultOf(fault));
  } finally {
    await task.destroy();
  }
};
