import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { createMemoryStorage } from '../../server/storage/memory.ts';
import { Surveys } from '../../server/surveys.ts';
import type { AgendaItemId, GroupId, QuestionId, SessionId } from '../../src/domain/ids.ts';
import { accepted, refused } from '../../src/domain/result.ts';
import type { Survey } from '../../src/domain/survey/survey.ts';
import { openSurveyRequest, surveysAnswer } from '../../src/protocol/surveys.ts';

const place = { session: 'session' as SessionId, item: 'item' as AgendaItemId };
const [youth, seniors] = ['youth', 'seniors'] as [GroupId, GroupId];
const q = 'q' as QuestionId;
const survey: Survey = {
  title: 'Wege',
  kind: 'network',
  questions: [{ id: q, kind: 'text', text: 'Was fehlt?' }],
  groups: [
    { id: youth, name: 'Jugend', invited: 2 },
    { id: seniors, name: 'Ältere', invited: 4 },
  ],
  closesAt: 100,
};
const said = (text: string, id = `${text}-of-128-random-bits-or-more`) => ({ id, answers: { q: text } });

const start = async () => {
  let time = 0;
  const counted: SessionId[] = [];
  const storage = createMemoryStorage();
  const surveys = new Surveys({
    storage,
    clock: () => time,
    random: randomBytes,
    onCounted: (session) => counted.push(session),
  });
  await surveys.open(place, survey);
  const link = async (group: GroupId) => (await surveys.list(place.session))[0]?.links[group] ?? '';
  const fact = async () => (await surveys.list(place.session))[0]?.fact;
  return { storage, surveys, counted, link, fact, at: (moment: number) => (time = moment) };
};

describe('a survey by link', () => {
  test('P140 shows its questions and the own group, and nothing else', async () => {
    const { surveys, link } = await start();
    expect(await surveys.look(await link(youth))).toEqual(
      accepted({ survey: { ...survey, groups: [] }, group: 'Jugend', open: true }),
    );
    expect(await surveys.look('anything')).toEqual(refused('invite-wrong'));
  });

  test('P141 takes an answer once, however often it is sent', async () => {
    const { surveys, link, storage } = await start();
    const to = await link(youth);
    expect(await surveys.give(to, said('Bus'))).toEqual(accepted({ isNew: true }));
    expect(await surveys.give(to, said('Bus'))).toEqual(accepted({ isNew: false }));
    expect(await surveys.give(to, { ...said('Bahn'), id: said('Bus').id })).toEqual(refused('id-taken'));
    expect(await surveys.give(to, { id: said('Bus').id, answers: { q: 7 } })).toEqual(refused('bad-request'));
    expect(await storage.listSurveyAnswers(place.session, place.item)).toHaveLength(1);
  });

  test('P142 takes no more answers of a group than it has people, and those of the others all the same', async () => {
    const { surveys, link } = await start();
    const to = await link(youth);
    for (const text of ['Bus', 'Bahn']) await surveys.give(to, said(text));
    expect(await surveys.give(to, said('Rad'))).toEqual(refused('places-taken'));
    expect((await surveys.give(await link(seniors), said('Rad'))).ok).toBe(true);
    // The moderator has counted wrong and says so: then the answer that waited on its device is taken.
    const [first, second] = survey.groups;
    if (first === undefined || second === undefined) throw new Error('there are two groups');
    await surveys.open(place, { ...survey, groups: [{ ...first, invited: 3 }, second] });
    expect((await surveys.give(to, said('Rad 2'))).ok).toBe(true);
  });

  test('P143 takes answers until its day, and says of one that was there before that all is well', async () => {
    const { surveys, link, at } = await start();
    const to = await link(youth);
    at(100);
    expect((await surveys.give(to, said('Bus'))).ok).toBe(true);
    at(101);
    expect(await surveys.give(to, said('Bus'))).toEqual(accepted({ isNew: false }));
    expect(await surveys.give(to, said('Bahn'))).toEqual(refused('door-closed'));
    expect(await surveys.look(to)).toMatchObject({ value: { open: false } });
    // Paper lies on the table a few days longer.
    expect((await surveys.type({ ...place, group: youth, way: 'paper' }, said('Bahn'))).ok).toBe(true);
  });

  test('P144 is dead when its link is withdrawn or renewed; what was answered stays', async () => {
    const { surveys, link, storage } = await start();
    const to = await link(youth);
    await surveys.give(to, said('Bus'));
    await surveys.renewLink(place, youth);
    expect(await surveys.give(to, said('Bahn'))).toEqual(refused('invite-wrong'));
    const renewed = await link(youth);
    expect((await surveys.give(renewed, said('Bahn'))).ok).toBe(true);
    await surveys.withdrawLink(place, youth);
    expect(await surveys.look(renewed)).toEqual(refused('invite-wrong'));
    expect(await surveys.renewLink(place, 'nobody' as GroupId)).toEqual(refused('not-found'));
    expect(await storage.listSurveyAnswers(place.session, place.item)).toHaveLength(2);
  });
});

describe('who moderates', () => {
  test('P145 changes no question that somebody has answered, nor who was promised what', async () => {
    const { surveys, link } = await start();
    const other = { ...survey, questions: [{ id: q, kind: 'text', text: 'Was stört?' } as const] };
    expect(await surveys.open(place, other)).toEqual(accepted(null));
    expect(await surveys.open(place, survey)).toEqual(accepted(null));
    await surveys.give(await link(youth), said('Bus'));
    for (const change of [
      other,
      { ...survey, kind: 'experts' as const },
      { ...survey, groups: survey.groups.slice(1) },
    ])
      expect(await surveys.open(place, change)).toEqual(refused('id-taken'));
    expect(await surveys.open(place, { ...survey, closesAt: 200, title: 'Wege 2' })).toEqual(accepted(null));
  });

  test('P146 sees how many have answered, and before counting nothing of what', async () => {
    const { surveys, link } = await start();
    await surveys.give(await link(youth), said('Bus'));
    await surveys.type({ ...place, group: seniors, way: 'paper' }, said('Bahn'));
    const [told] = await surveys.list(place.session);
    expect(told?.progress).toMatchObject({ answered: 2, ways: { link: 1, paper: 1, file: 0 } });
    expect(JSON.stringify(told)).not.toMatch(/Bus|Bahn/);
    const wire = JSON.parse(JSON.stringify({ publicUrl: 'https://raum.example/', surveys: [told] }));
    expect(v.parse(surveysAnswer, wire).surveys[0]?.survey).toEqual(survey);
    expect(v.parse(openSurveyRequest, JSON.parse(JSON.stringify({ survey })))).toEqual({ survey });
  });

  test('P147 counts once; then links take nothing more, and nothing says any more which words are one person’s', async () => {
    const { surveys, link, fact, storage, counted } = await start();
    const to = await link(youth);
    for (const text of ['Bus', 'Bahn']) await surveys.give(to, said(text));
    await surveys.type({ ...place, group: seniors, way: 'file' }, said('Äpfel'));
    expect(await surveys.count(place)).toEqual(accepted(null));
    expect(counted).toEqual([place.session]);
    expect((await fact())?.series).toEqual({ q: { answered: 3, counts: [], texts: ['Äpfel', 'Bahn', 'Bus'] } });
    expect(await surveys.give(to, said('Rad'))).toEqual(refused('door-closed'));
    expect(await surveys.give(to, said('Bus'))).toEqual(accepted({ isNew: false }));
    expect(await surveys.look(to)).toMatchObject({ value: { open: false } });
    expect(await surveys.type({ ...place, group: seniors, way: 'paper' }, said('Rad'))).toEqual(refused('door-closed'));
    expect(await storage.listSurveyAnswers(place.session, place.item)).toEqual([]);
    expect(await surveys.open(place, survey)).toEqual(refused('door-closed'));
    expect(await surveys.count({ ...place, item: 'none' as AgendaItemId })).toEqual(refused('not-found'));
  });

  test('P149 takes back what was typed in, and counts the same file once', async () => {
    const { surveys, link, storage } = await start();
    const typed = { ...place, group: seniors };
    await surveys.give(await link(youth), said('Bus'));
    for (const isNew of [true, false])
      expect(await surveys.type({ ...typed, way: 'file' }, said('Bahn'))).toEqual(accepted({ isNew }));
    await surveys.type({ ...typed, way: 'paper' }, said('Rad'));
    for (const text of ['Bus', 'Rad', 'Rad']) await surveys.takeBack(place, said(text).id);
    const ways = (await storage.listSurveyAnswers(place.session, place.item)).map(({ way }) => way);
    expect(ways.sort()).toEqual(['file', 'link']);
  });

  test('P148 erases a survey with everything of it', async () => {
    const { surveys, link } = await start();
    const to = await link(youth);
    await surveys.give(to, said('Bus'));
    await surveys.erase(place);
    expect(await surveys.list(place.session)).toEqual([]);
    expect(await surveys.look(to)).toEqual(refused('invite-wrong'));
  });
});
