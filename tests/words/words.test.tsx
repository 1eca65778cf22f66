// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { detectLang, storeLang } from '../../src/words/detect-lang.ts';
import { createFormat } from '../../src/words/format.ts';
import { useLang, useWords } from '../../src/words/words.ts';
import { englishWords as english, words as german } from '../support/words.ts';
import { draw } from '../ui/draw.tsx';

afterEach(() => localStorage.clear());

/** Every text and every function of a dictionary with the way to it. */
function leavesOf(value: unknown, path = ''): [path: string, leaf: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}.${key}`));
}

describe.each([
  ['German', german],
  ['English', english],
])('the %s dictionary', (_name, words) => {
  test('has a word for everything', () => {
    const leaves = leavesOf(words);
    expect(leaves.length).toBeGreaterThan(100);
    // An empty text is a decision (nothing is said there); a hole is a mistake.
    const holes = leaves.filter(([, leaf]) => typeof leaf !== 'function' && typeof leaf !== 'string');
    expect(holes).toEqual([]);
  });

  test('neither shouts nor uses typewriter signs', () => {
    const texts = leavesOf(words).flatMap(([path, leaf]) => (typeof leaf === 'string' ? [`${path}: ${leaf}`] : []));
    expect(texts.filter((text) => /!|\.\.\.|[^.\w]"|\p{Extended_Pictographic}/u.test(text))).toEqual([]);
  });
});

test('both dictionaries have the same shape', () => {
  const shape = (words: unknown) => leavesOf(words).map(([path, leaf]) => `${path}: ${typeof leaf}`);
  expect(shape(english).sort()).toEqual(shape(german).sort());
});

test('words of the trade are kept: an estimate is no rating, a seat is a place', () => {
  const texts = leavesOf(german).flatMap(([path, leaf]) => (typeof leaf === 'string' ? [`${path}: ${leaf}`] : []));
  expect(
    texts.filter((text) => /Bewertung(?! der Vorschläge)|\bSitz\b|Zählstelle|Messgröße|Konsent\b/.test(text)),
  ).toEqual([]);
});

test.each([
  [['de-DE', 'en'], 'de'],
  [['en-GB', 'de'], 'de'],
  [['en-GB'], 'en'],
  [['tr-TR'], 'de'],
  [['tr-TR', 'en-US'], 'en'],
  [[], 'de'],
])('a browser that asks for %j gets %s', (wished, lang) => {
  expect(detectLang(wished)).toBe(lang);
});

test('a choice made on this device wins, an unreadable one does not', () => {
  storeLang('en');
  expect(detectLang(['de'])).toBe('en');
  localStorage.setItem('plenum.lang', 'klingonisch');
  expect(detectLang(['de'])).toBe('de');
});

function Switch() {
  const { ui } = useWords();
  const { chooseLang } = useLang();
  return (
    <button type="button" onClick={() => chooseLang('en')}>
      {ui.close}
    </button>
  );
}

test('English comes when it is chosen, and the page says which language it speaks', async () => {
  const drawing = await draw(<Switch />);
  expect(document.documentElement.lang).toBe('de');
  await act(async () => {
    drawing.find('button', 'Schließen').click();
    await import('../../src/words/en.ts');
  });
  expect(drawing.find('button', 'Close')).toBeTruthy();
  expect(document.documentElement.lang).toBe('en');
  await drawing.remove();
});

test('English comes in one file: what names a part of it would bring it to everybody who speaks German', () => {
  const folder = join(import.meta.dirname, '../../src/words');
  const naming = readdirSync(folder)
    .filter((name) => /^import \{.*\.en\.ts'/m.test(readFileSync(join(folder, name), 'utf8')))
    .filter((name) => !name.endsWith('.en.ts'));
  expect(naming).toEqual(['en.ts']);
});

test('how a language writes numbers is made once, its dates for each part of a screen: the time zone may be set meanwhile', () => {
  const [numbers, dates] = [vi.spyOn(Intl, 'NumberFormat'), vi.spyOn(Intl, 'DateTimeFormat')];
  for (const value of [1.25, 2.5, 3.75]) createFormat('en').decimal(value, 3);
  for (const day of ['2027-05-13', '2027-05-14']) createFormat('en').date(day);
  expect([numbers.mock.calls.length, dates.mock.calls.length]).toEqual([1, 2]);
  for (const made of [numbers, dates]) made.mockRestore();
});

test('numbers and dates follow the language', () => {
  const de = createFormat('de');
  expect([de.decimal(7.5), de.decimal(7), de.decimal(0.123, 2), de.count(1234)]).toEqual(['7,5', '7', '0,12', '1.234']);
  expect(de.euro(118_000).replace(/\s/, ' ')).toBe('118.000 €');
  expect(de.date('2027-05-13')).toBe('13. Mai 2027');
  expect(de.longDate('2027-05-13')).toBe('Donnerstag, 13. Mai 2027');
  expect(de.list(['Politik', 'Träger', 'Gast'])).toBe('Politik, Träger und Gast');
  const en = createFormat('en');
  expect([en.decimal(7.5), en.date('2027-05-13')]).toEqual(['7.5', '13 May 2027']);
});
