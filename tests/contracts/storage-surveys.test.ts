import { describe, expect, test } from 'vitest';
import type { SurveyAnswerRow, SurveyLinkRow, SurveyRow } from '../../server/storage/survey-storage.ts';
import type { AgendaItemId, GroupId, QuestionId, SessionId } from '../../src/domain/ids.ts';
import { countSurvey } from '../../src/domain/survey/survey-count.ts';
import { candidates } from '../support/storage-candidates.ts';

const session = 'session' as SessionId;
const [item, other] = ['item', 'other'] as [AgendaItemId, AgendaItemId];
const [youth, seniors] = ['youth', 'seniors'] as [GroupId, GroupId];
const row: SurveyRow = {
  session,
  item,
  survey: {
    title: 'Wege',
    kind: 'network',
    questions: [{ id: 'q' as QuestionId, kind: 'text', text: 'Was fehlt?' }],
    groups: [{ id: youth, name: 'Jugend', invited: 2 }],
    closesAt: 5,
  },
  fact: null,
};
const link = (secret: string, change: Partial<SurveyLinkRow> = {}): SurveyLinkRow => ({
  ...{ secret, session, item, group: youth },
  ...change,
});
const answer = (key: string, change: Partial<SurveyAnswerRow> = {}): SurveyAnswerRow => ({
  ...{ session, item, key, group: youth, way: 'link', answers: '{"q":"Bus"}' },
  ...change,
});
const room = { group: 2, all: 3 };
const nothing = () => countSurvey(row.survey, []);

describe.each(Object.entries(candidates))('the storage in %s', (_name, fresh) => {
  test('keeps surveys and their links, one for each group', async () => {
    const { storage, reopened } = await fresh();
    await storage.putSurvey({ ...row, item: other });
    await storage.putSurvey(row);
    for (const one of [link('a'), link('b'), link('c', { group: seniors }), link('d', { item: other })])
      await storage.putSurveyLink(one);
    const again = await reopened();
    expect(await again.listSurveys(session)).toEqual([row, { ...row, item: other }]);
    expect(await again.findSurvey(session, item)).toEqual(row);
    expect(await again.findSurvey('elsewhere' as SessionId, item)).toBeNull();
    expect([await again.findSurveyLink('a'), await again.findSurveyLink('b')]).toEqual([null, link('b')]);
    await again.removeSurveyLink(session, item, youth);
    expect((await again.listSurveyLinks(session)).map(({ secret }) => secret).sort()).toEqual(['c', 'd']);
  });

  test('takes an answer once, and no more than there is room for', async () => {
    const { storage, reopened } = await fresh();
    await storage.putSurvey(row);
    expect(await storage.addSurveyAnswer(answer('k1'), room)).toBe('added');
    const again = await reopened();
    expect(await again.addSurveyAnswer(answer('k1'), room)).toBe('known');
    expect(await again.addSurveyAnswer(answer('k1', { answers: '{"q":"Bahn"}' }), room)).toBe('other');
    expect(await again.addSurveyAnswer(answer('k2'), room)).toBe('added');
    expect(await again.addSurveyAnswer(answer('k3'), room)).toBe('full');
    expect(await again.addSurveyAnswer(answer('k3', { group: seniors }), room)).toBe('added');
    expect(await again.addSurveyAnswer(answer('k4', { group: seniors }), room)).toBe('full');
    expect(await again.addSurveyAnswer(answer('k1', { item: other }), room)).toBe('counted');
    expect(await again.listSurveyAnswers(session, item)).toHaveLength(3);
  });

  test('keeps of a counted survey what came out, and nothing that one person said', async () => {
    const { storage, reopened } = await fresh();
    await storage.putSurvey(row);
    await storage.putSurveyLink(link('a'));
    for (const key of ['k1', 'k2']) await storage.addSurveyAnswer(answer(key), room);
    const seen: number[] = [];
    const fact = await storage.countSurvey(session, item, (survey, answers) => {
      seen.push(answers.length);
      return countSurvey(survey, []);
    });
    expect([fact, seen]).toEqual([nothing(), [2]]);
    const again = await reopened();
    expect(await again.findSurvey(session, item)).toEqual({ ...row, fact });
    expect(await again.listSurveyAnswers(session, item)).toEqual([]);
    // Who has lost the receipt hears that the answer was there; a new one is too late.
    expect(await again.addSurveyAnswer(answer('k1'), room)).toBe('known');
    expect(await again.addSurveyAnswer(answer('k9'), room)).toBe('counted');
    const twice = await again.countSurvey(session, item, () => {
      throw new Error('it is counted once');
    });
    expect(twice).toEqual(fact);
    expect(await again.countSurvey(session, other, nothing)).toBeNull();
  });

  test('takes back what was typed in, and nothing that came by link or is counted', async () => {
    const { storage, reopened } = await fresh();
    const keys = async () => (await storage.listSurveyAnswers(session, item)).map(({ key }) => key).sort();
    await storage.putSurvey(row);
    await storage.addSurveyAnswer(answer('link'), { group: 9, all: 9 });
    for (const [key, way] of [
      ['paper', 'paper'],
      ['file', 'file'],
      ['paper 2', 'paper'],
    ] as const)
      await storage.addSurveyAnswer(answer(key, { way }), { group: 9, all: 9 });
    for (const key of ['link', 'paper', 'nothing']) await storage.removeTypedAnswer(session, item, key);
    await storage.removeTypedAnswer(session, other, 'file');
    expect(await keys()).toEqual(['file', 'link', 'paper 2']);
    // Room again, and the same form once more, mended.
    expect(await storage.addSurveyAnswer(answer('paper', { way: 'paper', answers: '{"q":"Rad"}' }), room)).toBe('full');
    expect(await storage.addSurveyAnswer(answer('paper', { answers: '{"q":"Rad"}' }), { group: 9, all: 9 })).toBe(
      'added',
    );
    await storage.countSurvey(session, item, nothing);
    const again = await reopened();
    await again.removeTypedAnswer(session, item, 'file');
    expect(await again.addSurveyAnswer(answer('file'), room)).toBe('known');
  });

  test('removes a survey alone, and all of them with their session', async () => {
    const { storage, reopened } = await fresh();
    await storage.createSession({ session, title: 'Sitzung', practice: false, createdAt: 1 }, [], []);
    for (const one of [row, { ...row, item: other }]) await storage.putSurvey(one);
    await storage.putSurveyLink(link('a'));
    await storage.putSurveyLink(link('d', { item: other }));
    await storage.addSurveyAnswer(answer('k1'), room);
    await storage.eraseSurvey(session, item);
    const again = await reopened();
    expect((await again.listSurveys(session)).map((one) => one.item)).toEqual([other]);
    expect(await again.findSurveyLink('a')).toBeNull();
    expect(await again.listSurveyAnswers(session, item)).toEqual([]);
    await again.eraseSession(session);
    expect(await again.listSurveys(session)).toEqual([]);
    expect(await again.findSurveyLink('d')).toBeNull();
  });
});
