import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readSurveyFacts, writeSurveyFacts } from '../../../src/documents/tally/surveys.ts';
import type { AgendaItemId, GroupId, QuestionId } from '../../../src/domain/ids.ts';
import { fittingAnswers, plainSurvey, type SurveyQuestion } from '../../../src/domain/survey/survey.ts';
import { countSurvey } from '../../../src/domain/survey/survey-count.ts';

const item = 'item' as AgendaItemId;
const [first, second] = ['q1', 'q2'] as [QuestionId, QuestionId];
const youth = 'youth' as GroupId;
const scale: SurveyQuestion = {
  id: first,
  kind: 'scale',
  text: 'Wie gut?',
  scale: { min: 0, max: 10, low: '', high: '' },
};
const text: SurveyQuestion = { id: second, kind: 'text', text: 'Was fehlt?' };
const group = { id: youth, name: 'Jugend', invited: 8 };

describe('a survey in the tally', () => {
  const rows = [3, 4, 5].map((value) => ({
    group: youth,
    way: 'link' as const,
    answers: fittingAnswers([scale, text], { q1: value, q2: `Wort ${value}` }),
  }));
  const survey = { ...plainSurvey(item), title: 'Wege', questions: [scale, text], groups: [group] };

  it('D261 is read back as it was counted', () => {
    for (const few of [rows, rows.slice(1)]) {
      const doc = new Y.Doc();
      const facts = new Map([[item, countSurvey(survey, few)]]);
      writeSurveyFacts(doc, facts);
      expect(readSurveyFacts(doc)).toEqual(facts);
    }
  });

  it('D262 leaves no key once it is shown no more', () => {
    const doc = new Y.Doc();
    writeSurveyFacts(doc, new Map([[item, countSurvey(survey, rows)]]));
    writeSurveyFacts(doc, new Map());
    expect([...doc.getMap('surveys').keys()]).toEqual([]);
  });
});
