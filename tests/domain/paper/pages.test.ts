import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf, splitAfter } from '../../../src/domain/paper/lines.ts';
import { type Block, type Heading, type Page, pagesOf, type Table } from '../../../src/domain/paper/pages.ts';

const heading = (text: string, change: Partial<Heading> = {}): Heading => ({
  ...{ kind: 'heading', level: 1, text, isListed: true, isFirst: false },
  ...change,
});
const text = (words: string): Block => ({ kind: 'text', text: words });
const long = 'Ein Satz, der nicht in eine einzige Zeile passt, weil er so viele Wörter hat. ';
const table: Table = { name: 't', columns: [40, 138].map((width) => ({ title: 'Spalte', width })) };
const flowOf = (pages: readonly Page[]) =>
  pages.map((page) =>
    page.kind === 'flow'
      ? page.blocks.map((block) => ('text' in block ? block.text : 'cells' in block ? block.cells.join('|') : block.id))
      : page.kind,
  );
const entriesOf = (pages: readonly Page[]) => pages.flatMap((page) => (page.kind === 'contents' ? page.entries : []));
/** Where a text stands at the beginning of a heading or sheet. */
const pageOf = (pages: readonly Page[], wanted: string) =>
  pages.find((page) => {
    if (page.kind === 'sheet')
      return page.sheet.title === wanted || (page.sheet.isNewPart && page.sheet.part === wanted);
    return page.kind === 'flow' && page.blocks.some((block) => block.kind === 'heading' && block.text === wanted);
  })?.number;

describe('lines', () => {
  const column = { width: 100, size: 10 };
  test('a text takes as many lines as its words need, an empty one none, its own breaks one each', () => {
    expect(linesOf('', column)).toBe(0);
    expect(linesOf('mm mm', { width: 30, size: 10 })).toBe(2);
    expect(linesOf('mm mm', { width: 40, size: 10 })).toBe(1);
    expect(linesOf('a\n\nb', column)).toBe(3);
  });

  test('a word wider than a line is broken; unknown letters count as wide ones', () => {
    expect(linesOf('m'.repeat(30), column)).toBe(3);
    expect(linesOf('漢'.repeat(30), column)).toBeGreaterThan(3);
    // As wide as they are in Fira Sans: more than a line of the widest usual letters.
    for (const letter of ['@', '‰', '―', '½', 'Œ', 'Ŵ', 'ǆ']) expect(linesOf(letter.repeat(10), column)).toBe(2);
  });

  test('a text in two has all of its words, and its first half no more lines than asked', () => {
    const words = fc.array(fc.constantFrom('a', 'Wort', 'Sozialplanung', 'm'.repeat(40), '\n', '漢字'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 6 }), (list, lines) => {
        const whole = list.join(' ');
        const [first, rest] = splitAfter(whole, lines, column);
        expect((first + rest).replace(/\s/gu, '')).toBe(whole.replace(/\s/gu, ''));
        expect(linesOf(first, column)).toBeLessThanOrEqual(lines);
      }),
    );
  });
});

describe('pages', () => {
  test('D346 begin with cover and contents, and contents name the page on which each heading and sheet stands', () => {
    const pages = pagesOf([
      heading('Ablauf', { isFirst: true }),
      text(long),
      heading('Ergebnisse', { isFirst: true }),
      ...Array.from({ length: 60 }, (_, place) => text(`${place} ${long.repeat(4)}`)),
      heading('Steckbriefe', { isFirst: true }),
      ...['a', 'b', 'c'].map(
        (id): Block => ({
          kind: 'sheet',
          id,
          part: id === 'c' ? 'Projekte' : 'Maßnahmen',
          isNewPart: id !== 'b',
          title: id,
        }),
      ),
      heading('Quellen'),
    ]);
    expect(pages.map(({ number }) => number)).toEqual(pages.map((_, place) => place + 1));
    expect(pages.slice(0, 3).map(({ kind }) => kind)).toEqual(['cover', 'contents', 'flow']);
    const entries = entriesOf(pages);
    expect(entries.map((entry) => entry.text)).toEqual([
      ...['Ablauf', 'Ergebnisse', 'Steckbriefe', 'Maßnahmen', 'a', 'b', 'Projekte', 'c', 'Quellen'],
    ]);
    for (const entry of entries) expect(entry.page).toBe(pageOf(pages, entry.text));
    expect(entries[0]?.page).toBe(3);
    expect((entries[2]?.page ?? 0) - (entries[1]?.page ?? 0)).toBeGreaterThan(3);
  });

  test('D346 contents that take several pages count themselves in', () => {
    const pages = pagesOf(
      Array.from(
        { length: 120 },
        (_, place): Block => ({
          ...{ kind: 'sheet', id: `${place}`, part: 'Alle', isNewPart: place === 0 },
          title: `2027-${place} ${place % 3 === 0 ? long : 'Kurz'}`,
        }),
      ),
    );
    const contents = pages.filter(({ kind }) => kind === 'contents');
    expect(contents.length).toBeGreaterThan(2);
    expect(entriesOf(pages)[0]?.page).toBe(2 + contents.length);
    expect(pages).toHaveLength(1 + contents.length + 120);
    for (const entry of entriesOf(pages)) expect(entry.page).toBe(pageOf(pages, entry.text));
  });

  test('a heading never stands alone at the foot of a page', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 20, maxLength: 60 }), (lengths) => {
        const pages = pagesOf(
          lengths.flatMap((length, place) => [heading(`H${place}`, { level: 2 }), text(long.repeat(length).trim())]),
        );
        for (const page of pages) if (page.kind === 'flow') expect(page.blocks.at(-1)?.kind).not.toBe('heading');
      }),
    );
  });

  test('a text longer than a page goes on, with all of its words, and so does a row', () => {
    const whole = long.repeat(200).trim();
    const onPages = (block: Block) =>
      flowOf(pagesOf([block]))
        .slice(2)
        .flat()
        .join(' ');
    expect(onPages(text(whole))).toBe(whole);
    expect(pagesOf([text(whole)]).length).toBeGreaterThan(4);
    const row = pagesOf([{ kind: 'row', table, cells: ['2027-001', whole] }]).slice(2);
    expect(row.length).toBeGreaterThan(3);
    const cells = row.flatMap((page) => (page.kind === 'flow' ? page.blocks : []));
    expect(cells.map((block) => (block.kind === 'row' ? block.cells[0] : null))).toEqual([
      '2027-001',
      ...cells.slice(1).map(() => ''),
    ]);
  });

  test('nothing at all is cover and contents', () => {
    expect(pagesOf([]).map(({ kind }) => kind)).toEqual(['cover', 'contents']);
  });
});

test('D398 a picture is never cut: where it has no room left it stands on the next page, and its heading with it', () => {
  const blocks: Block[] = [
    ...Array.from({ length: 26 }, () => text(long)),
    { kind: 'heading', level: 2, text: 'Reihe', isListed: true, isFirst: false },
    { kind: 'figure', id: 'line' },
  ];
  const pages = flowOf(pagesOf(blocks)).slice(2);
  expect(pages.at(-1)).toEqual(['Reihe', 'line']);
});
