import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { harmless } from '../../../src/domain/export/csv.ts';
import type { AgendaItemId, GroupId, QuestionId } from '../../../src/domain/ids.ts';
import { readSurvey, readSurveyFact, readSurveySeries } from '../../../src/domain/survey/read-survey.ts';
import {
  canOpen,
  fittingAnswers,
  plainLine,
  plainSurvey,
  roomOf,
  type Survey,
  type SurveyAnswers,
  usualLinkAnswers,
} from '../../../src/domain/survey/survey.ts';
import {
  countSurvey,
  gradesFrom,
  mostLettersTold,
  type SurveyRow,
  scaleMiddle,
  surveyWays,
  toldSurveys,
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
  test('keeps a text as long as its field, in the units of the field, and cuts no letter in half', () => {
    expect(plainLine(`  viel   ${'😀'.repeat(400)}`, 600)).toHaveLength(599);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 9 }), (text, longest) => {
        const line = plainLine(text, longest);
        expect(line.length).toBeLessThanOrEqual(longest);
        expect(line.isWellFormed() || !text.isWellFormed()).toBe(true);
        expect(plainLine(line, longest)).toBe(line);
      }),
    );
  });

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

  test('is not told of a question that fewer than three of a network have answered, however many have answered others', () => {
    const three = [row({ place: 3, said: 'nur ich' }), row({ place: 4 }), row({ place: 5 })];
    const { series } = countSurvey(survey, three);
    expect([series?.get(place)?.answered, series?.has(said), series?.has(way)]).toEqual([3, false, false]);
    expect(countSurvey({ ...survey, kind: 'experts' }, three).series?.get(said)?.texts).toEqual(['nur ich']);
    // What somebody has kept of an older count, or made up, is not told either.
    const forged = { ...survey, series: { [said]: { answered: 1, counts: [], texts: ['nur ich'] } } };
    expect(readSurveyFact(forged).series?.has(said)).toBe(false);
  });

  test('is not lifted over that by forms that somebody has typed in and knows', () => {
    const paper = (value: object) => row(value, { way: 'paper' });
    const one = row({ place: 5, said: 'nur ich' });
    expect(countSurvey(survey, [one, paper({ said: '.' }), paper({ said: '.' })]).series?.size).toBe(0);
    // The forms themselves are told; what came by link can be reckoned from no number.
    const many = countSurvey(survey, [one, ...[1, 2, 2].map((value) => paper({ place: value, said: 'Papier' }))]);
    expect(many.series?.get(place)?.counts).toEqual([1, 2, 0, 0, 0]);
    expect(many.series?.get(said)?.texts).toEqual(['Papier', 'Papier', 'Papier']);
    expect(many.answered).toBe(4);
    const enough = countSurvey(survey, [one, one, one, paper({ place: 1 })]);
    expect(enough.series?.get(place)?.counts).toEqual([1, 0, 0, 0, 3]);
  });

  test('is told as far as every tablet can load it: whoever writes much silences nobody', () => {
    const item = 'item' as AgendaItemId;
    const flood = Array.from({ length: 400 }, (_, index) => row({ said: `${index}${'😀'.repeat(400)}` }));
    const short = ['Bus', 'Rad'].map((text) => row({ said: text }));
    const fact = countSurvey(survey, [...flood, ...short]);
    const told = toldSurveys(new Map([[item, fact]]), new Set([item]))
      .get(item)
      ?.series?.get(said);
    const letters = told?.texts.reduce((sum, text) => sum + text.length, 0) ?? 0;
    expect([letters <= mostLettersTold, letters > mostLettersTold - 600]).toEqual([true, true]);
    expect([told?.answered, told?.texts.includes('Bus'), told?.texts.includes('Rad')]).toEqual([402, true, true]);
    expect(fact.series?.get(said)?.texts).toHaveLength(402);
    expect(toldSurveys(new Map([[item, fact]]), new Set()).size).toBe(0);
  });

  test('keeps nothing that says which two answers are one person’s', () => {
    // Whoever swaps answers between people who have answered in the same way, question by question, gets the same result.
    fc.assert(
      fc.property(someRows, (all) => {
        const rows = rowsOf(all);
        const mixed = rows.map((one): SurveyRow => {
          const alike = rows.filter((other) => other.way === one.way);
          const there = (id: QuestionId, step: number) =>
            alike[(alike.indexOf(one) + step) % alike.length]?.answers.get(id);
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
  const form = { ...survey, edition: 'now' };
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
    surveyFormSheet(form, words).map((line, index) =>
      line.map((cell, column) => (column === 2 && index > 0 ? (cells[index - 1] ?? '') : String(cell ?? ''))),
    );

  test('comes back as it was filled in, in whatever order its rows stand', () => {
    const rows = filled(['1, 3', '4', '2-', 'Bänke; viele']);
    const read = readSurveyForm(form, rows);
    expect(read).toEqual({
      kind: 'read',
      wrong: [],
      answers: answersFrom({ way: [0, 2], place: 4, mark: '2-', said: 'Bänke; viele' }),
    });
    expect(readSurveyForm(form, rows.toReversed())).toEqual(read);
  });

  test('comes back as it was written, also what a spreadsheet would have taken for a formula', () => {
    for (const text of ['=1+1', '＝x', "'so"]) {
      const cells = filled(['', '', '', harmless(text)]).map((line) => line.map((cell) => harmless(cell)));
      expect(readSurveyForm(form, cells)).toMatchObject({ answers: answersFrom({ said: text }) });
    }
    const dashed = { ...form, questions: [{ id: '-a' as QuestionId, kind: 'text' as const, text: '?' }] };
    const [head = [], line = []] = surveyFormSheet(dashed, words).map((cells) =>
      cells.map((cell) => harmless(String(cell ?? ''))),
    );
    line[2] = 'ja';
    expect(readSurveyForm(dashed, [head, line])).toMatchObject({ kind: 'read', wrong: [] });
  });

  test('names the questions answered with what is no answer, and takes the others', () => {
    const read = readSurveyForm(form, filled(['Rad', '9', 'gut', '']));
    expect(read).toMatchObject({ kind: 'read', wrong: [1, 2, 3] });
    expect(readSurveyForm(form, filled(['auto', '3,0', '', '']))).toEqual({
      kind: 'read',
      wrong: [],
      answers: answersFrom({ way: [1], place: 3 }),
    });
  });

  test('of another survey is known to be none of this one', () => {
    expect(readSurveyForm(form, [['1', 'Frage', 'x', '', 'other']])).toEqual({ kind: 'other' });
    const earlier = filled(['1', '3', '', '']);
    expect(readSurveyForm({ ...form, edition: 'later' }, earlier)).toEqual({ kind: 'other' });
    fc.assert(fc.property(fc.array(fc.array(fc.string())), (rows) => readSurveyForm(form, rows).kind === 'other'));
  });
});
