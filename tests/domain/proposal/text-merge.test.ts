import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTexts, textChanges } from '../../../src/domain/proposal/text-merge.ts';

const cases: readonly (readonly [string, string, string, string, string, boolean])[] = [
  [
    'at two ends',
    'Es fehlt Zeit.',
    'Überall: Es fehlt Zeit.',
    'Es fehlt Zeit. Und Geld.',
    'Überall: Es fehlt Zeit. Und Geld.',
    false,
  ],
  ['around a change in the middle', 'a b c d e', 'a b X d e', 'A b c d E', 'A b X d E', false],
  ['both behind the end', 'Bedarf.', 'Bedarf. Viel.', 'Bedarf. Neu.', 'Bedarf. Viel. Neu.', false],
  ['both into an empty text', '', 'Zeit fehlt', 'Geld fehlt', 'Zeit fehlt / Geld fehlt', false],
  ['both the same', 'eins zwei', 'eins drei', 'eins drei', 'eins drei', false],
  ['both removed', 'a b c d', 'a d', 'a b', 'a ', false],
  ['the same word', 'Es fehlt Zeit.', 'Es fehlt Geld.', 'Es fehlt Raum.', 'Es fehlt Geld. / Raum.', true],
  ['removed here, changed there', 'eins zwei drei', 'eins drei', 'eins ZWEI drei', 'eins ZWEI drei', true],
  ['emoji beside emoji', '😀 😁', '😀 🏠 😁', '😀 😁😁', '😀 🏠 😁😁', false],
  ['half the same emoji', '😀', '😁', '😂', '😁 / 😂', true],
];

describe('three readings of one text become one', () => {
  it.each(cases)('%s', (_name, before, theirs, own, text, isDoubled) => {
    expect(mergeTexts(before, theirs, own)).toEqual({ text, isDoubled });
  });
});

const words = fc.array(fc.constantFrom('a', 'b', 'c', '😀', '😁', '👩‍🌾', 'é', '\n'), { maxLength: 12 });
const text = words.map((parts) => parts.join(' '));
const wordsOf = (said: string) => said.split(/\s+/u).filter(Boolean);
/** Own words of each side, so that it can be told whose they are. */
const edited = (mark: string) => (before: readonly string[], seed: readonly number[]) =>
  before
    .flatMap((word, index) => {
      const deed = (seed[index] ?? 0) % 5;
      if (deed === 0) return [];
      if (deed === 1) return [`${mark}${index}`];
      return deed === 2 ? [word, `${mark}${index}`] : [word];
    })
    .join(' ');

describe('whatever two people do to a text', () => {
  it('no word that either of them wrote is lost, and none that both left alone', () => {
    const seed = fc.array(fc.nat(20), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(words, seed, seed, (parts, one, two) => {
        const plain = parts.filter((part) => part !== '\n').map((part, index) => `${part}${index}`);
        const [theirs, own] = [edited('t😀')(plain, one), edited('o😁')(plain, two)];
        const merged = mergeTexts(plain.join(' '), theirs, own).text;
        const found = new Set(wordsOf(merged));
        const [inTheirs, inOwn] = [new Set(wordsOf(theirs)), new Set(wordsOf(own))];
        const kept = [...inTheirs, ...inOwn].filter(
          (word) => !plain.includes(word) || (inTheirs.has(word) && inOwn.has(word)),
        );
        expect(kept.filter((word) => !found.has(word))).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('whoever changed nothing changes nothing, and no letter is cut', () => {
    fc.assert(
      fc.property(text, text, text, (before, theirs, own) => {
        expect(mergeTexts(before, theirs, before)).toEqual({ text: theirs, isDoubled: false });
        expect(mergeTexts(before, before, own)).toEqual({ text: own, isDoubled: false });
        expect(mergeTexts(before, own, own)).toEqual({ text: own, isDoubled: false });
        expect(mergeTexts(before, theirs, own).text.isWellFormed()).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('the single changes, made one by one, give the wanted text', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const made = textChanges(before, after).reduce(
          (present, { start, end, put }) => present.slice(0, start) + put + present.slice(end),
          before,
        );
        expect(made).toBe(after);
      }),
      { numRuns: 2_000 },
    );
  });

  it('two texts of twenty thousand letters with nothing in common come to an end', () => {
    const long = (word: string) => Array.from({ length: 3_300 }, (_, index) => `${word}${index}`).join(' ');
    const merged = mergeTexts(long('a'), long('b'), long('c'));
    expect(merged.isDoubled).toBe(true);
    expect(merged.text).toContain('b3299');
    expect(merged.text).toContain('c0');
  });
});
