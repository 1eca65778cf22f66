import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostQuestions } from '../../../src/domain/ballot/ballot.ts';
import { readQuestionLines } from '../../../src/domain/ballot/question-lines.ts';

const read = (text: string, taken: readonly number[] = [], next = 1) =>
  readQuestionLines(text, new Set(taken), next).questions.map(
    ({ number, title, text: more, moved }) => `${number}${moved ? '!' : ''} ${title}${more === '' ? '' : ` | ${more}`}`,
  );

describe('pasted theses', () => {
  it.each([
    ['plain lines', 'Komfortzone\n\n  Dialog ist Beteiligung ', ['1 Komfortzone', '2 Dialog ist Beteiligung']],
    [
      'numbered lines',
      '03. Komfortzone: Wer fragt, bleibt.\n4) Dialog',
      ['3 Komfortzone | Wer fragt, bleibt.', '4 Dialog'],
    ],
    ['lines that say what they are', 'These 7: Kommunen ins Boot', ['7 Kommunen ins Boot']],
    [
      'a table with a head',
      'Nr;Titel;Text\n1;Dialog;"Er sagte ""ja"""\n2;Kommunen;',
      ['1 Dialog | Er sagte "ja"', '2 Kommunen'],
    ],
    ['cells copied from a spreadsheet', 'Dialog\tEin Satz.\r\nKommunen\t', ['1 Dialog | Ein Satz.', '2 Kommunen']],
    ['a year at the beginning of a title', '2027 wird anders', ['1 2027 wird anders']],
  ])('are read from %s', (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('keep their numbers, and get another one only where theirs stands already', () => {
    expect(read('2. Zwei\nOhne\n3. Drei', [3], 4)).toEqual(['2 Zwei', '4 Ohne', '5! Drei']);
    expect(read('5. Fünf\nOhne\n5. Noch einmal')).toEqual(['5 Fünf', '1 Ohne', '2! Noch einmal']);
  });

  it('are as many as there is room for, and the rest is told', () => {
    const many = Array.from({ length: mostQuestions + 3 }, (_, index) => `These ${index + 1}: Titel`).join('\n');
    expect(readQuestionLines(many, new Set(), 1)).toMatchObject({ tooMany: 3 });
  });

  it('never give one number twice, whatever is pasted', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.integer({ min: 0, max: 12 })),
        fc.array(fc.nat(9)),
        (text, numbers, taken) => {
          const lines = [text, ...numbers.map((number) => `${number}. Titel`)].join('\n');
          const { questions } = readQuestionLines(lines, new Set(taken), 1);
          const all = [...new Set(taken), ...questions.map(({ number }) => number)];
          expect(new Set(all).size).toBe(all.length);
        },
      ),
    );
  });
});
