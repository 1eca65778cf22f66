import type { Counts } from '../ballot/ballot.ts';
import { countOf, type QuestionResult } from '../ballot/ballot-result.ts';
import { dateChoices, type Grade, grades, type Mood, moods } from '../votes/choices.ts';
import { type DateResult, rankDates } from '../votes/dates.ts';
import { rankDots } from '../votes/dots.ts';
import { gradeValue } from '../votes/grade.ts';
import type { OutsideGrade } from '../votes/outside.ts';
import type { RatedGroup } from '../votes/rater-groups.ts';
import type { Sheet } from './csv.ts';

/** Headings that these tables share. */
export interface VoteColumns {
  readonly group: string;
  readonly grade: string;
  readonly value: string;
  readonly count: string;
  readonly typed: string;
  readonly source: string;
  readonly mood: string;
  readonly place: string;
  readonly date: string;
  readonly decided: string;
  readonly number: string;
  readonly option: string;
  readonly dots: string;
  readonly yes: string;
  readonly guests: (name: string) => string;
}

interface GradeWords {
  readonly columns: VoteColumns;
  readonly groups: Readonly<Record<RatedGroup['group'], string>>;
  readonly mean: string;
}

/** Per group of raters every grade with how often it was given, and a line with its mean; sources beside those from outside. */
export const gradeSheet = (
  rated: readonly RatedGroup[],
  result: Pick<QuestionResult, 'hands'>,
  outside: readonly OutsideGrade[],
  { columns, groups, mean }: GradeWords,
): Sheet => {
  const sourcesFor = (group: string, grade: Grade) =>
    group === 'outside' ? outside.filter((one) => one.grade === grade).map(({ source }) => source) : [];
  const lines = rated.flatMap(({ group, counts, series, typed }) => [
    ...grades
      .filter((grade) => countOf(counts, grade) > 0)
      .map((grade) => {
        const hands = group === 'inside' ? countOf(result.hands, grade) : 0;
        return [
          groups[group],
          grade,
          gradeValue(grade),
          countOf(counts, grade),
          hands,
          sourcesFor(group, grade).join(', '),
        ];
      }),
    [groups[group], mean, series.mean, series.n, typed, ''],
  ]);
  const { group, grade, value, count, typed, source } = columns;
  return [[group, grade, value, count, typed, source], ...lines];
};

/** Every card of the mood with how often it was chosen, guests apart. */
export const moodSheet = (
  { counts, hands, guests }: Pick<QuestionResult, 'counts' | 'hands' | 'guests'>,
  cards: Readonly<Record<Mood, string>>,
  columns: VoteColumns,
): Sheet => [
  [columns.mood, columns.count, columns.typed, ...(guests === null ? [] : [columns.guests(columns.count)])],
  ...moods.map((mood) => [
    cards[mood],
    countOf(counts, mood),
    countOf(hands, mood),
    ...(guests === null ? [] : [countOf(guests, mood)]),
  ]),
];

/** A date with what was typed in and what guests have said. */
export type DateRow = DateResult<string> & { readonly hands: Counts; readonly guests: Counts | null };

/** Dates by their place, with every answer. */
export const datesSheet = (
  dates: readonly DateRow[],
  decided: string,
  words: { readonly choices: Readonly<Record<(typeof dateChoices)[number], string>>; readonly columns: VoteColumns },
): Sheet => {
  const { columns, choices } = words;
  const hasGuests = dates.some(({ guests }) => guests !== null);
  const rows = new Map(dates.map((date) => [date.id, date]));
  return [
    [
      ...[columns.place, columns.date, ...dateChoices.map((choice) => choices[choice]), columns.typed],
      ...(hasGuests ? dateChoices.map((choice) => columns.guests(choices[choice])) : []),
      columns.decided,
    ],
    ...rankDates(dates).map(({ id, at, counts, place }) => {
      const row = rows.get(id);
      const typed = dateChoices.reduce((sum, choice) => sum + countOf(row?.hands ?? {}, choice), 0);
      return [
        ...[place, at.replace('T', ' '), ...dateChoices.map((choice) => countOf(counts, choice)), typed],
        ...(hasGuests ? dateChoices.map((choice) => countOf(row?.guests ?? {}, choice)) : []),
        at === decided ? columns.yes : '',
      ];
    }),
  ];
};

/** Cards in the order of their points, what was counted on a flipchart apart, guests apart. */
export const dotsSheet = (results: readonly QuestionResult[], columns: VoteColumns): Sheet => {
  const hasGuests = results.some(({ guests }) => guests !== null);
  return [
    [
      ...[columns.place, columns.number, columns.option, columns.dots, columns.typed],
      ...(hasGuests ? [columns.guests(columns.dots)] : []),
    ],
    ...rankDots(results).map(({ result, dots, place }) => [
      ...[place, result.question.number, result.question.title, dots, countOf(result.hands, 'weight')],
      ...(hasGuests ? [countOf(result.guests ?? {}, 'weight')] : []),
    ]),
  ];
};
