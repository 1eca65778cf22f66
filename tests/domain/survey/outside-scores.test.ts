import { describe, expect, test } from 'vitest';
import { exportJson, measuresSheet } from '../../../src/domain/export/assessment-export.ts';
import type { ExportSource } from '../../../src/domain/export/export-source.ts';
import type { AgendaItemId, GroupId, ProposalId, QuestionId } from '../../../src/domain/ids.ts';
import { outsideScore, outsideSeries, seriesAbout } from '../../../src/domain/survey/outside-scores.ts';
import { readSurvey } from '../../../src/domain/survey/read-survey.ts';
import {
  asksTwice,
  canOpen,
  fittingAnswers,
  mostSurveyScores,
  type Survey,
  type SurveyQuestion,
} from '../../../src/domain/survey/survey.ts';
import { countSurvey } from '../../../src/domain/survey/survey-count.ts';
import { need, proposal, result, revealedFact, row, weight, wishFor } from '../../support/assessment-scene.ts';
import { exportWords as words } from '../../support/export-words.ts';

const item = 'experts' as AgendaItemId;
const one = 'p1' as ProposalId;
const asks = (id: string, criterion: typeof need, scale = { min: 0, max: 10, low: '', high: '' }): SurveyQuestion => ({
  ...{ id: id as QuestionId, text: id, kind: 'scale', scale },
  about: { proposal: one, criterion: criterion.id },
});
const survey: Survey = {
  title: 'Fachleute',
  kind: 'experts',
  questions: [asks('need', need), asks('weight', weight)],
  groups: [{ id: 'g' as GroupId, name: 'Hochschule', invited: 5 }],
  closesAt: null,
};
const counted = (values: readonly (readonly [number | null, number | null])[], asked = survey) =>
  countSurvey(
    asked,
    values.map(([onNeed, onWeight]) => ({
      ...{ group: 'g' as GroupId, way: 'file' as const },
      answers: fittingAnswers(asked.questions, { need: onNeed, weight: onWeight }),
    })),
  );
const seriesOf = (fact: ReturnType<typeof counted>) => outsideSeries(new Map([[item, fact]]));
const fact = counted([
  [2, 9],
  [4, null],
  [9, null],
]);

describe('what people outside of the room say of proposals', () => {
  test('has a middle and a number of its own on each dimension', () => {
    const [series] = seriesOf(fact);
    if (series === undefined) throw new Error('there is a series');
    expect(series.title).toBe('Fachleute');
    expect(outsideScore(series, one, need)).toMatchObject({ median: 4, n: 3 });
    expect(outsideScore(series, one, weight)).toMatchObject({ median: 9, n: 1 });
    expect(outsideScore(series, 'p2' as ProposalId, need)).toBeNull();
    expect(seriesAbout([series], [one], [weight])).toEqual([series]);
    expect(seriesAbout([series], ['p2' as ProposalId], [need, weight])).toEqual([]);
  });

  test('is asked once of each dimension: a survey that asks twice is not opened, and of an older one the first stands', () => {
    const twice = { ...survey, questions: [...survey.questions, asks('again', need)] };
    expect([asksTwice(survey), canOpen(survey), asksTwice(twice), canOpen(twice)]).toEqual([false, true, true, false]);
    const both = countSurvey(twice, [
      {
        ...{ group: 'g' as GroupId, way: 'file' as const },
        answers: fittingAnswers(twice.questions, { need: 2, again: 9 }),
      },
    ]);
    const [series] = seriesOf(both);
    expect(series && outsideScore(series, one, need)).toMatchObject({ median: 2, n: 1 });
  });

  test('is not laid beside a dimension that has got another scale since', () => {
    const [series] = seriesOf(fact);
    const changed = { ...need, scale: { min: 1, max: 6 } };
    expect(series && outsideScore(series, one, changed)).toBeNull();
  });

  test('is not told where so few of a network have answered, and nothing where a survey asks of no proposal', () => {
    const network = { ...survey, kind: 'network' as const };
    expect(
      seriesOf(
        counted(
          [
            [2, 9],
            [3, 9],
          ],
          network,
        ),
      ),
    ).toEqual([]);
    const [series] = seriesOf(
      counted(
        [
          [2, 9],
          [3, 9],
          [4, null],
        ],
        network,
      ),
    );
    expect(series && [outsideScore(series, one, need)?.n, outsideScore(series, one, weight)]).toEqual([3, null]);
    const without = survey.questions.map((question): SurveyQuestion => {
      const { about: _about, ...rest } = question as Extract<SurveyQuestion, { kind: 'scale' }>;
      return rest;
    });
    expect(seriesOf(counted([[2, 9]], { ...survey, questions: without }))).toEqual([]);
  });

  test('D300 stands in the files in lines of its own, and changes no other number', () => {
    const list = [proposal(1), proposal(2)];
    const round = {
      wish: wishFor(list),
      fact: revealedFact({ p1: result([row(6, 9), row(8, 9), row(7, 2)]), p2: result([row(1, 1)]) }),
    };
    const source: ExportSource = {
      ...{ title: '', date: '', criteria: [need, weight], grid: [need.id, weight.id], proposals: list },
      ...{ rounds: [round], method: null, polls: [], decisions: new Map() },
    };
    const plain = measuresSheet(source, round, words);
    const beside = measuresSheet({ ...source, outside: seriesOf(fact) }, round, words);
    const isOutside = (cells: readonly unknown[]) => cells.includes(words.outside('Fachleute'));
    expect(beside.filter((cells) => !isOutside(cells))).toEqual(plain);
    const lines = beside.filter(isOutside);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.slice(5, 15)).toEqual([words.outside('Fachleute'), 3, 4, null, null, null, null, null, 1, 9]);
    expect(lines[0]).toHaveLength(plain[0]?.length ?? 0);
    const { outside, ...rest } = exportJson({ ...source, outside: seriesOf(fact) });
    const { outside: none, ...before } = exportJson(source);
    expect([none, rest]).toEqual([[], before]);
    expect(outside).toMatchObject([{ title: 'Fachleute', asked: 'experts', scores: [{ n: 3 }, { n: 1 }] }]);
  });
});

describe('a scale about a proposal', () => {
  test('D300 is read back as it was, and one that names no proposal or no dimension is a scale', () => {
    expect(readSurvey(JSON.parse(JSON.stringify(survey)))).toEqual(survey);
    const [first] = survey.questions;
    const broken = { ...survey, questions: [{ ...first, about: { proposal: 'p1', criterion: 7 } }] };
    expect(readSurvey(broken).questions[0]).toEqual({ ...first, about: undefined });
  });

  test('stands beside as many as a kitchen table has time for, and no more of them than are kept', () => {
    const many = Array.from({ length: 99 }, (_, index) => ({ ...asks('need', need), id: `q${index}` }));
    expect(readSurvey({ ...survey, questions: many }).questions).toHaveLength(12 + mostSurveyScores);
  });
});
