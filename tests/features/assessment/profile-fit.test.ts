import { describe, expect, test } from 'vitest';
import { type Setting, settings, shortened, shortText } from '../../../src/features/assessment/profile-fit.ts';

const setting = (letters: number, items: number): Setting => ({ points: 8.5, letters, items });
const line = (term: string, text: string) => ({ id: term, term, text });

describe('a profile that has to fit one page', () => {
  test.each([
    ['kurz', 10, 'kurz'],
    ['ein etwas längerer Text', 12, 'ein etwas …'],
    ['Donaudampfschifffahrt', 8, 'Donaudam …'],
    ['', 5, ''],
  ])('%j in %d letters is %j', (text, letters, wanted) => {
    expect(shortText(text, letters)).toBe(wanted);
  });

  test('everything that is shortened is named, and nothing else', () => {
    const lines = [line('Problem', 'a b c d e f g h'), line('Zahlen', '1\n2\n3'), line('Art', 'Projekt')];
    expect(shortened(lines, setting(9, 2))).toEqual({
      lines: [line('Problem', 'a b c d …'), line('Zahlen', '1\n2 …'), line('Art', 'Projekt')],
      cut: ['Problem', 'Zahlen'],
    });
  });

  test('the first settings shorten nothing, and each one after asks for less room', () => {
    const long = line('Problem', `${'wort '.repeat(5_000)}\n`.repeat(20));
    const lengths = settings.map((one) => shortened([long], one).lines[0]?.text.length ?? 0);
    expect(lengths.slice(0, 3)).toEqual([long.text.length, long.text.length, long.text.length]);
    expect(lengths.slice(3)).toEqual([...lengths.slice(3)].sort((a, b) => b - a));
    expect(new Set(lengths.slice(3)).size).toBe(settings.length - 3);
    expect(settings.every(({ points }) => points >= 8.5)).toBe(true);
  });
});
