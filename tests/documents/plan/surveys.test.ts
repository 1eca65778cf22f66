import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { planRoots } from '../../../src/documents/plan/roots.ts';
import {
  moveSurveyQuestion,
  putSurveyGroup,
  putSurveyQuestion,
  readShownSurveys,
  readSurveyWish,
  setSurvey,
} from '../../../src/documents/plan/surveys.ts';
import type { AgendaItemId, GroupId, QuestionId } from '../../../src/domain/ids.ts';
import { plainSurvey, type SurveyQuestion } from '../../../src/domain/survey/survey.ts';

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

const meet = (...docs: readonly Y.Doc[]) => {
  const updates = docs.map((doc) => Y.encodeStateAsUpdate(doc));
  for (const doc of docs) for (const update of updates) Y.applyUpdate(doc, update);
};

describe('a survey in the plan', () => {
  it('D260 is read back as it was set, questions and groups in order', () => {
    const doc = new Y.Doc();
    putSurveyQuestion(doc, item, first, scale);
    putSurveyQuestion(doc, item, second, text);
    putSurveyGroup(doc, item, youth, group);
    setSurvey(doc, item, { title: 'Wege', kind: 'experts', closesAt: 5, beside: 'grade' as AgendaItemId });
    expect(readSurveyWish(doc, item)).toEqual({
      ...{ item, title: 'Wege', kind: 'experts', closesAt: 5, beside: 'grade', shown: false },
      ...{ questions: [scale, text], groups: [group] },
    });
    putSurveyQuestion(doc, item, first, { ...scale, text: 'Wie gut ist das?' });
    expect(readSurveyWish(doc, item).questions.map((one) => one.text)).toEqual(['Wie gut ist das?', 'Was fehlt?']);
    putSurveyQuestion(doc, item, first, null);
    expect(readSurveyWish(doc, item).questions).toEqual([text]);
    const third = { ...text, id: 'a' as QuestionId };
    putSurveyQuestion(doc, item, third.id, third);
    putSurveyQuestion(doc, item, first, scale);
    expect(readSurveyWish(doc, item).questions).toEqual([scale, text, third]);
    expect(readSurveyWish(doc, 'other' as AgendaItemId)).toEqual(plainSurvey('other' as AgendaItemId));
  });

  it('D260 keeps both questions that two moderators add at once', () => {
    const [one, two] = [new Y.Doc(), new Y.Doc()];
    putSurveyQuestion(one, item, first, scale);
    putSurveyQuestion(two, item, second, text);
    meet(one, two);
    for (const doc of [one, two]) expect(readSurveyWish(doc, item).questions).toEqual([scale, text]);
  });

  it('D260 moves a question without writing the others, past what was taken out, and never beyond the ends', () => {
    const [one, two] = [new Y.Doc(), new Y.Doc()];
    const gone: SurveyQuestion = { ...text, id: 'q0' as QuestionId };
    const third: SurveyQuestion = { ...text, id: 'q3' as QuestionId };
    for (const question of [scale, gone, text, third]) putSurveyQuestion(one, item, question.id, question);
    putSurveyQuestion(one, item, gone.id, null);
    meet(one, two);
    const order = (doc: Y.Doc) => readSurveyWish(doc, item).questions.map(({ id }) => id);
    expect(moveSurveyQuestion(one, item, first, 'down')).toBe(1);
    expect(order(one)).toEqual([second, first, third.id]);
    // Somebody else words the question that is passed at the same moment.
    putSurveyQuestion(two, item, second, { ...text, text: 'Was fehlt noch?' });
    meet(one, two);
    expect(readSurveyWish(two, item).questions.map((question) => question.text)).toEqual([
      'Was fehlt noch?',
      'Wie gut?',
      'Was fehlt?',
    ]);
    expect([moveSurveyQuestion(one, item, second, 'up'), order(one)[0]]).toEqual([0, second]);
    expect([moveSurveyQuestion(one, item, third.id, 'down'), order(one)[2]]).toEqual([2, third.id]);
    // What was moved while it was out comes back to its old place.
    putSurveyQuestion(one, item, gone.id, gone);
    expect(order(one)).toHaveLength(4);
  });

  it('D260 reads what is none of ours as nothing', () => {
    const doc = new Y.Doc();
    const { surveys } = planRoots(doc);
    for (const [key, value] of Object.entries({
      title: 7,
      kind: 'all',
      'q/q1': 'x',
      'q/q2': { kind: 'film' },
      'g/y': [],
    }))
      surveys.set(`${item}/${key}`, value);
    expect(readSurveyWish(doc, item)).toEqual(plainSurvey(item));
  });

  it('D262 says which surveys the room may see', () => {
    const doc = new Y.Doc();
    setSurvey(doc, item, { shown: true });
    setSurvey(doc, 'other' as AgendaItemId, { shown: false });
    expect([...readShownSurveys(doc)]).toEqual([item]);
  });
});
