import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgendaItemId, GroupId, QuestionId } from '../../../src/domain/ids.ts';
import { readSurvey, readSurveySeries } from '../../../src/domain/survey/read-survey.ts';
import {
  canOpen,
  fittingAnswers,
  plainSurvey,
  roomOf,
  type Survey,
  type SurveyAnswers,
  usualLinkAnswers,
} from '../../../src/domain/survey/survey.ts';
import {
  countSurvey,
  gradesFrom,
  type SurveyRow,
  scaleMiddle,
  surveyWays,
} from '../../../src/domain/survey/survey-count.ts';
import { readSurveyForm, surveyFormSheet } from '../../../src/domain/survey/survey-form.ts';
import { gradeSeries, outsideCounts } from '../../../src/domain/votes/grade.ts';

const [way, place, mark, said] = ['way', 'place', 'mark', 'said'] as [QuestionId, QuestionId, QuestionId, QuestionId];
const [youth, seniors] = ['youth', 'seniors'] as [GroupId, GroupId];

const survey: Survey = {
  title: 'Wege im Landkreis',
  kind: 'network',
  questions: [
    { id: way, kind: 'choice', text: 'Wie kommen Sie zum Arzt?', options: ['Bus', 'Auto', 'zu Fuß'], several: true },
    { id: place, kind: 'scale', text: 'Wie gut ist das?', scale: { min: 1, max: 5, low: 'schlecht', high: 'gut' } },
    { id: mark, kind: 'grade', text: 'Welche Note?' },
    { id: said, kind: 'text', text: 'Was fehlt?' },
  ],
  groups: [
    { id: youth, name: 'Jugend', invited: 8 },
    { id: seniors, name: 'Ältere', invited: null },
  ],
  closesAt: null,
};

const answersFrom = (value: object): SurveyAnswers => fittingAnswers(survey.questions, value);
const row = (value: object, change: Partial<SurveyRow> = {}): SurveyRow => ({
  group: youth,
  way: 'link',
  answers: answersFrom(value),
  ...change,
});

const someAnswer = fc.record(
  {
    way: fc.subarray([0, 1, 2], { minLength: 1 }),
    place: fc.integer({ min: 1, max: 5 }),
    mark: fc.constantFrom('1', '3+', '6'),
    said: fc.constantFrom('Bus am Abend', 'Ein Weg', 'Äpfel'),
  },
  { requiredKeys: [] },
);
const someRows = fc.array(
  fc.record({ value: someAnswer, group: fc.constantFrom(youth, seniors), way: fc.constantFrom(...surveyWays) }),
  { maxLength: 12 },
);
const rowsOf = (all: readonly { value: object; group: GroupId; way: SurveyRow['way'] }[]): readonly SurveyRow[] =>
  all.map(({ value, ...rest }) => row(value, rest));

describe('what is answered', () => {
  test('counts as far as it fits the question, whatever a forged device sends', () => {
    expect(answersFrom({ way: [2, 0, 0, 7, 'x'], place: 6, mark: '6-', said: '  viel   Platz ', other: 'x' })).toEqual(
      new Map<QuestionId, unknown>([
        [way, [0, 2]],
        [said, 'viel Platz'],
      ]),
    );
    fc.assert(fc.property(fc.anything(), (value) => fittingAnswers(survey.questions, value).size >= 0));
  });

  test('is one choice where several are not asked for', () => {
    const [first] = survey.questions;
    if (first?.kind !== 'choice') throw new Error('the first question is a choice');
    const single = [{ ...first, several: false }];
    expect(fittingAnswers(single, { way: [0, 1] }).size).toBe(0);
    expect(fittingAnswers(single, { way: [1] }).get(way)).toEqual([1]);
  });
});

describe('a survey', () => {
  test('can be sent out once it asks something of somebody', () => {
    expect(canOpen(plainSurvey('item' as AgendaItemId))).toBe(false);
    expect(canOpen(survey)).toBe(true);
    expect(canOpen({ ...survey, groups: [] })).toBe(false);
    expect(canOpen({ ...survey, questions: [{ id: said, kind: 'text', text: '' }] })).toBe(false);
  });

  test('takes so many answers of a group as it has invited', () => {
    expect(survey.groups.map(roomOf)).toEqual([8, usualLinkAnswers]);
  });

  test('is read back as it was, and anything else is read without a fault', () => {
    expect(readSurvey(JSON.parse(JSON.stringify(survey)))).toEqual(survey);
    fc.assert(fc.property(fc.anything(), (value) => readSurvey(value).questions.length <= 12));
    fc.assert(
      fc.property(fc.array(fc.object({ maxDepth: 2 })), (questions) => {
        expect(readSurvey({ questions, groups: questions }).questions.length).toBeLessThanOrEqual(questions.length);
      }),
    );
  });
});

describe('what came out', () => {
  test('adds up as counting by hand does, and in whatever order answers came', () => {
    fc.assert(
      fc.property(someRows, (all) => {
        const rows = rowsOf(all);
        const fact = countSurvey({ ...survey, kind: 'experts' }, rows);
        expect(countSurvey({ ...survey, kind: 'experts' }, rows.toReversed())).toEqual(fact);
        expect(fact.answered).toBe(rows.length);
        expect(fact.groups.map(({ answered }) => answered)).toEqual(
          [youth, seniors].map((group) => rows.filter((one) => one.group === group).length),
        );
        expect(fact.ways.link + fact.ways.paper + fact.ways.file).toBe(rows.length);
        const bus = all.filter(({ value }) => (value as { way?: number[] }).way?.includes(0)).length;
        expect(fact.series?.get(way)?.counts[0]).toBe(bus);
        const fives = all.filter(({ value }) => (value as { place?: number }).place === 5).length;
        expect(fact.series?.get(place)?.counts[4]).toBe(fives);
        const words = all.flatMap(({ value }) => (value as { said?: string }).said ?? []);
        expect([...(fact.series?.get(said)?.texts ?? [])].sort()).toEqual(words.sort());
      }),
    );
  });

  test('is not told of fewer than three people of a network, but of experts', () => {
    const two = [row({ place: 3 }), row({ place: 4 })];
    expect(countSurvey(survey, two).series).toBeNull();
    expect(countSurvey(survey, [...two, row({ place: 5 })]).series?.get(place)?.answered).toBe(3);
    expect(countSurvey({ ...survey, kind: 'experts' }, two).series?.get(place)?.answered).toBe(2);
  });

  test('keeps nothing that says which two answers are one person’s', () => {
    // Whoever swaps answers between people, question by question, gets the same result.
    fc.assert(
      fc.property(someRows, (all) => {
        const rows = rowsOf(all);
        const own = (id: QuestionId, index: number) => rows[index]?.answers.get(id);
        const mixed = rows.map((one, index): SurveyRow => {
          const there = (id: QuestionId, step: number) => own(id, (index + step) % rows.length);
          const given = [
            [way, there(way, 0)],
            [place, there(place, 1)],
            [mark, there(mark, 2)],
            [said, there(said, 3)],
          ] as const;
          const answers = new Map(given.flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const])));
          return { ...one, answers };
        });
        expect(countSurvey(survey, mixed)).toEqual(countSurvey(survey, rows));
      }),
    );
  });

  test('of a scale has a middle', () => {
    const fact = countSurvey(survey, [row({ place: 1 }), row({ place: 4 }), row({ place: 4 })]);
    const [, question] = survey.questions;
    const series = fact.series?.get(place);
    if (question === undefined || series === undefined) throw new Error('nothing came out');
    expect(scaleMiddle(question, series)).toEqual({ median: 4, lower: 2.5, upper: 4, mean: 3 });
    expect(readSurveySeries(question, JSON.parse(JSON.stringify(series)))).toEqual(series);
  });

  test('in grades is a series from outside, each with the name of the survey', () => {
    const fact = countSurvey({ ...survey, kind: 'experts' }, [row({ mark: '1' }), row({ mark: '3+' })]);
    const grades = gradesFrom(fact);
    expect(grades.map(({ grade, source }) => [grade, source])).toEqual([
      ['1', survey.title],
      ['3+', survey.title],
    ]);
    expect(gradeSeries(outsideCounts(grades))?.n).toBe(2);
  });
});

describe('the form as a file', () => {
  const words = {
    columns: { number: 'Nr.', question: 'Frage', answer: 'Ihre Antwort' },
    possible: 'Möglich',
    mark: 'Kennung',
    choose: (options: string) => options,
    scale: (min: number, max: number) => `${min}–${max}`,
    grade: '1+ bis 6',
    text: 'frei',
  };
  const filled = (cells: readonly string[]) =>
    surveyFormSheet(survey, words).map((line, index) =>
      line.map((cell, column) => (column === 2 && index > 0 ? (cells[index - 1] ?? '') : String(cell ?? ''))),
    );

  test('comes back as it was filled in, in whatever order its rows stand', () => {
    const rows = filled(['1, 3', '4', '2-', 'Bänke; viele']);
    const read = readSurveyForm(survey, rows);
    expect(read).toEqual({
      kind: 'read',
      wrong: [],
      answers: answersFrom({ way: [0, 2], place: 4, mark: '2-', said: 'Bänke; viele' }),
    });
    expect(readSurveyForm(survey, rows.toReversed())).toEqual(read);
  });

  test('names the questions answered with what is no answer, and takes the others', () => {
    const read = readSurveyForm(survey, filled(['Rad', '9', 'gut', '']));
    expect(read).toMatchObject({ kind: 'read', wrong: [1, 2, 3] });
    expect(readSurveyForm(survey, filled(['auto', '3,0', '', '']))).toEqual({
      kind: 'read',
      wrong: [],
      answers: answersFrom({ way: [1], place: 3 }),
    });
  });

  test('of another survey is known to be none of this one', () => {
    expect(readSurveyForm(survey, [['1', 'Frage', 'x', '', 'other']])).toEqual({ kind: 'other' });
    fc.assert(fc.property(fc.array(fc.array(fc.string())), (rows) => readSurveyForm(survey, rows).kind === 'other'));
  });
});
