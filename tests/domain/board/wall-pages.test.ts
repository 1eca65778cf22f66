import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardThought } from '../../../src/domain/board/board-thought.ts';
import { footOn, isCut, type WallSpace, wallPages } from '../../../src/domain/board/wall-pages.ts';
import type { RowId } from '../../../src/domain/ids.ts';

const thoughts = (texts: readonly string[]): readonly BoardThought[] =>
  texts.map((text, index) => ({
    id: `${index}` as RowId,
    field: 'good',
    text,
    cards: [],
    struck: false,
    pinned: false,
    source: '',
    lenses: [],
    links: [],
  }));
const pages = (texts: readonly string[], space: WallSpace = { letters: 20, lines: 6 }) =>
  wallPages(thoughts(texts), space).map((page) => page.map(({ id }) => id as string));

describe('the cards of a field on the wall', () => {
  it.each([
    ['nothing is one empty page', [], [[]]],
    ['short ones stand beside each other', ['gut', 'ruhig', 'offen'], [['0', '1', '2']]],
    [
      'three single lines fit above each other, the fourth waits',
      Array(4).fill('a'.repeat(18)),
      [['0', '1', '2'], ['3']],
    ],
    ['a card of two lines has a row of its own', ['a'.repeat(30), 'a'.repeat(30), 'kurz'], [['0', '1'], ['2']]],
    [
      'a word that does not fit begins a line, and is broken if it is longer than one',
      [`kurz ${'a'.repeat(38)}`, 'a'.repeat(30), 'a'.repeat(18)],
      [['0'], ['1', '2']],
    ],
    [
      'a card that is higher than the wall has a page of its own',
      ['kurz', 'a'.repeat(900), 'kurz'],
      [['0'], ['1'], ['2']],
    ],
  ])('%s', (_, texts, expected) => {
    expect(pages(texts, { letters: 20, lines: 5.5 })).toEqual(expected);
  });

  it('keep a line free under a card that goes on elsewhere', () => {
    const texts = ['a'.repeat(101), 'kurz'];
    expect(pages(texts, { letters: 20, lines: 8.5 })).toEqual([['0'], ['1']]);
    expect(pages(texts, { letters: 20, lines: 8.75 })).toEqual([['0', '1']]);
  });

  it('keep room for what stands below their words, line by line', () => {
    const foot = (lines: readonly string[]) =>
      wallPages(thoughts(['kurz', 'kurz']), { letters: 20, lines: 5.5 }, { footOf: () => lines }).map(
        ({ length }) => length,
      );
    expect(foot([])).toEqual([2]);
    expect(foot(['Zeit'])).toEqual([2]);
    expect(foot(['a'.repeat(12)])).toEqual([2]);
    expect(foot(['Zeit', 'folgt aus'])).toEqual([1, 1]);
    expect(foot(['a'.repeat(41)])).toEqual([1, 1]);
  });

  it('leave out of what stands below as much as a page has no room for, and say so', () => {
    const [one] = thoughts(['kurz']);
    if (one === undefined) throw new Error('one thought');
    const reading = { footOf: () => ['eins', 'zwei', 'drei'], more: 'mehr' };
    const on = (lines: number) => footOn(one, { letters: 20, lines }, reading);
    expect(on(4.75)).toEqual(['eins', 'zwei', 'drei']);
    expect(on(4.5)).toEqual(['eins', 'mehr']);
    expect(on(1)).toEqual(['mehr']);
  });

  it('show fewer lines of a card where there is room for fewer', () => {
    expect(isCut('a'.repeat(70), { letters: 20, lines: 9, most: 3 })).toBe(true);
    expect(pages(['a'.repeat(70), 'kurz'], { letters: 20, lines: 6.75, most: 3 })).toEqual([['0', '1']]);
  });

  it.each([
    ['a'.repeat(100), false],
    ['a'.repeat(101), true],
    ['a\nb\nc\nd\ne\nf', true],
    ['👍'.repeat(100), false],
  ])('%j is longer than five lines: %s', (text, cut) => {
    expect(isCut(text, { letters: 20, lines: 9 })).toBe(cut);
  });

  it('stand on exactly one page each, in their order, and no page is empty', () => {
    const texts = fc.array(fc.string({ maxLength: 200 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 12 }), (all, letters, lines) => {
        const found = pages(all, { letters, lines });
        expect(found.flat()).toEqual(all.map((_, index) => `${index}`));
        expect(found.every((page) => page.length > 0)).toBe(true);
      }),
    );
  });

  it('reckon with what stands behind the text: how often it was said, and that it was struck', () => {
    const space = { letters: 20, lines: 2 };
    const said = thoughts(['a'.repeat(18), 'kurz']);
    expect(wallPages(said, space)).toHaveLength(2);
    expect(wallPages(thoughts(['kurz', 'kurz']), space)).toHaveLength(1);
    expect(wallPages(thoughts(['kurz', 'kurz']), space, { said: ({ text }) => `${text} (gestrichen)` })).toHaveLength(
      2,
    );
  });
});
