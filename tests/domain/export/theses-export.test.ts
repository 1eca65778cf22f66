import { expect, test } from 'vitest';
import { thesesSheet } from '../../../src/domain/export/theses-export.ts';
import type { QuestionId, RowId } from '../../../src/domain/ids.ts';
import { thesesWords } from '../../../src/words/theses.de.ts';
import { theses } from '../../support/meeting-table.ts';

const ranked = theses(2).map((question, index) => ({
  result: { question, counts: { right: 2 - index }, hands: {}, guests: null },
  place: index + 1,
  tied: false,
}));
const words = { ...thesesWords, rule: thesesWords.rules.votes.text };
const reason = (id: string, choice: string | null, text: string) => ({
  id: id as RowId,
  question: 'q1' as QuestionId,
  choice,
  text,
});

test('the table of theses ends with the reasons, each with what was chosen, where anybody has given one', () => {
  const given = [reason('r1', 'right', 'Aus Erfahrung'), reason('r2', null, 'Als Gast gesagt')];
  const [head, first, second] = thesesSheet(ranked, given, words);
  expect(head?.at(-1)).toBe(thesesWords.columns.reasons);
  expect(first?.at(-1)).toBe('richtig: Aus Erfahrung\nAls Gast gesagt');
  expect(second?.at(-1)).toBe('');
  const [plain, ...rows] = thesesSheet(ranked, [], words);
  expect([plain?.at(-1), ...rows.map((row) => row.at(-1))]).toEqual([
    thesesWords.columns.rule,
    ...[words.rule, words.rule],
  ]);
});
