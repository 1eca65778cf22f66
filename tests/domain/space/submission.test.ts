import { expect, it } from 'vitest';
import { guidelineQuestions, openQuestions } from '../../../src/domain/space/guideline.ts';
import { parseNumber, printNumber } from '../../../src/domain/space/submission.ts';

it.each([
  [2027, 3, '2027-003'],
  [2027, 999, '2027-999'],
  [2027, 1000, '2027-1000'],
])('prints number %d %d as %s, and reads it back', (year, number, text) => {
  expect([printNumber(year, number), parseNumber(text)]).toEqual([text, { year, number }]);
});

it.each(['', '2027-3', '27-003', 'A2027-003', 2027, null])('takes %j for no number', (text) => {
  expect(parseNumber(text)).toBeNull();
});

it('asks what of the guideline has neither answer nor reason; blanks are none', () => {
  expect(openQuestions([])).toEqual(guidelineQuestions);
  const [practice, figures, ...others] = guidelineQuestions;
  expect(
    openQuestions([
      { question: practice, is: 'answered', text: 'Aus der Beratung' },
      { question: figures, is: 'waived', text: ' ' },
    ]),
  ).toEqual([figures, ...others]);
});
