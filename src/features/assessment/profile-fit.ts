import { atMost } from '../../domain/beginning.ts';
import type { ProfileLine } from './profile-lines.ts';

/** How a profile is set so that it fits one page: letters in points, then at most so many of a text and of a list. */
export interface Setting {
  readonly points: number;
  readonly letters: number;
  readonly items: number;
}

/** From everything in large letters to little in small ones; smaller than 8.5 points nobody reads on paper. */
export const settings: readonly Setting[] = [
  { points: 10.5, letters: Number.POSITIVE_INFINITY, items: Number.POSITIVE_INFINITY },
  { points: 9.5, letters: Number.POSITIVE_INFINITY, items: Number.POSITIVE_INFINITY },
  { points: 8.5, letters: Number.POSITIVE_INFINITY, items: Number.POSITIVE_INFINITY },
  { points: 8.5, letters: 900, items: 12 },
  { points: 8.5, letters: 600, items: 8 },
  { points: 8.5, letters: 400, items: 6 },
  { points: 8.5, letters: 260, items: 5 },
  { points: 8.5, letters: 160, items: 4 },
  { points: 8.5, letters: 90, items: 3 },
  { points: 8.5, letters: 60, items: 2 },
  { points: 8.5, letters: 40, items: 1 },
  { points: 8.5, letters: 20, items: 1 },
];

/** What stands on the page, and the terms of everything that had to be shortened. */
export interface Shortened {
  readonly lines: readonly ProfileLine[];
  readonly cut: readonly string[];
}

/** The first letters of a text up to the end of a word, with a sign that it goes on. */
export const shortText = (text: string, letters: number): string => {
  if (text.length <= letters) return text;
  const words = atMost(text, letters).replace(/\s+\S*$/u, '');
  return `${words.trimEnd()} …`;
};

/** Line breaks take a line of the page each: a text may have as many as a list. */
const shortParagraphs = (text: string, { letters, items }: Setting): string => {
  const paragraphs = text.split('\n');
  const kept = paragraphs.length <= items ? text : `${paragraphs.slice(0, items).join('\n')} …`;
  return shortText(kept, letters);
};

/** Lines that fit the setting. Nothing is shortened without being named. */
export const shortened = (lines: readonly ProfileLine[], setting: Setting): Shortened => {
  const short = lines.map((line) => ({ ...line, text: shortParagraphs(line.text, setting) }));
  return { lines: short, cut: lines.flatMap(({ term, text }, index) => (short[index]?.text === text ? [] : [term])) };
};
