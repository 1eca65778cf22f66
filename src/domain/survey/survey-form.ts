import { type Cell, type Sheet, unharmed } from '../export/csv.ts';
import type { QuestionId } from '../ids.ts';
import { grades } from '../votes/choices.ts';
import { fittingAnswers, type Survey, type SurveyAnswers, type SurveyQuestion, stepsOf } from './survey.ts';

/** The words of a form as a file. */
interface SurveyFormWords {
  readonly columns: { readonly number: string; readonly question: string; readonly answer: string };
  /** What can be answered, and the heading over the marks by which the file is known again. */
  readonly possible: string;
  readonly mark: string;
  readonly choose: (options: string, several: boolean) => string;
  readonly scale: (min: number, max: number, low: string, high: string) => string;
  readonly grade: string;
  readonly text: string;
}

const possible = (question: SurveyQuestion, words: SurveyFormWords): string => {
  switch (question.kind) {
    case 'choice':
      return words.choose(
        question.options.map((option, index) => `${index + 1} = ${option}`).join(', '),
        question.several,
      );
    case 'scale': {
      const { min, max, low, high } = question.scale;
      return words.scale(min, max, low, high);
    }
    case 'grade':
      return words.grade;
    case 'text':
      return words.text;
  }
};

/** What a form asks, and which edition of it: a form that was sent before the questions changed is none of these. */
interface AskedForm extends Pick<Survey, 'questions'> {
  readonly edition: string;
}

const markOf = ({ id }: SurveyQuestion, edition: string): string => `${id}.${edition}`;

/** The form as a table to be filled in and sent back: a row for each question, the answer goes into the third column. */
export const surveyFormSheet = ({ questions, edition }: AskedForm, words: SurveyFormWords): Sheet => [
  [words.columns.number, words.columns.question, words.columns.answer, words.possible, words.mark],
  ...questions.map((question, index): readonly Cell[] => [
    index + 1,
    question.text,
    null,
    possible(question, words),
    markOf(question, edition),
  ]),
];

/** What a form that came back says. */
export type SurveyFormReading =
  /** `wrong`: the numbers of questions that were answered with something that is no answer to them. */
  | { readonly kind: 'read'; readonly answers: SurveyAnswers; readonly wrong: readonly number[] }
  /** It is none, or one of another survey. */
  | { readonly kind: 'other' };

/** Numbers of options, or the words of one. */
const chosen = (options: readonly string[], text: string): readonly number[] | null => {
  const same = options.findIndex((option) => option.toLowerCase() === text.toLowerCase());
  if (same >= 0) return [same];
  const parts = text.split(/[\s,;+/]+/u).filter((part) => part !== '');
  const numbers = parts.map((part) => (/^\d{1,2}$/.test(part) ? Number(part) - 1 : Number.NaN));
  return numbers.every((number) => options[number] !== undefined) ? numbers : null;
};

const valueIn = (question: SurveyQuestion, cell: string): unknown => {
  const text = unharmed(cell).trim();
  switch (question.kind) {
    case 'choice':
      return chosen(question.options, text);
    case 'scale':
      return /^\d{1,2}(?:[.,]0+)?$/.test(text) ? Number.parseInt(text, 10) : null;
    case 'grade':
      return grades.find((grade) => grade === text.replace(/[−–]/u, '-').replace(/\s/gu, '')) ?? null;
    case 'text':
      return text;
  }
};

/** Reads a form that came back, cut into its cells. Rows may stand in any order, what was left empty is no answer. */
export const readSurveyForm = (
  { questions, edition }: AskedForm,
  rows: readonly (readonly string[])[],
): SurveyFormReading => {
  const cells = new Map(
    rows.flatMap((row): readonly (readonly [QuestionId, string])[] => {
      const mark = unharmed(row[4] ?? '').trim();
      const question = questions.find((one) => mark === markOf(one, edition));
      return question === undefined ? [] : [[question.id, row[2]?.trim() ?? '']];
    }),
  );
  if (cells.size === 0) return { kind: 'other' };
  const given = Object.fromEntries(
    questions.flatMap((question) => {
      const cell = cells.get(question.id) ?? '';
      return cell === '' ? [] : [[question.id, valueIn(question, cell)]];
    }),
  );
  const answers = fittingAnswers(questions, given);
  const wrong = questions.flatMap(({ id }, index) =>
    (cells.get(id) ?? '') === '' || answers.has(id) ? [] : [index + 1],
  );
  return { kind: 'read', answers, wrong };
};

/** Words of the table of what came out. */
interface SurveyColumns {
  readonly number: string;
  readonly question: string;
  readonly answer: string;
  readonly count: string;
  /** In place of a question about a proposal that was erased. */
  readonly erased: string;
}

/** What came out as a table: each question with each step and its count, each text in a row of its own. */
export const surveySheet = (
  {
    questions,
    series,
  }: Pick<Survey, 'questions'> & {
    readonly series: ReadonlyMap<
      QuestionId,
      { readonly counts: readonly number[]; readonly texts: readonly string[] }
    > | null;
  },
  columns: SurveyColumns,
): Sheet => [
  [columns.number, columns.question, columns.answer, columns.count],
  ...questions.flatMap((question, index): readonly (readonly Cell[])[] => {
    const came = series?.get(question.id);
    const asked = question.text || columns.erased;
    if (came === undefined) return [[index + 1, asked, '', null]];
    if (question.kind === 'text') return came.texts.map((text) => [index + 1, asked, text, null]);
    return stepsOf(question).map((step, place) => [index + 1, asked, step, came.counts[place] ?? 0]);
  }),
];
