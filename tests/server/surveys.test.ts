import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { createMinuteAllowance } from '../../server/allowance.ts';
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
/** The questions above as the relay names them. */
let edition = '';
const said = (text: string, id = `${text}-of-128-random-bits-or-more`) => ({ id, edition, answers: { q: text } });

const start = async () => {
  let time = 0;
  const counted: SessionId[] = [];
  const erased: AgendaItemId[] = [];
  const storage = createMemoryStorage();
  const surveys = new Surveys({
    storage,
    clock: () => time,
    random: randomBytes,
    admits: createMinuteAllowance(20, () => time),
    onCounted: (session) => counted.push(session),
    onErased: async (_session, item) => void erased.push(item),
  });
  await surveys.open(place, survey);
  edition = (await surveys.list(place.session))[0]?.edition ?? '';
  const link = async (group: GroupId) => (await surveys.list(place.session))[0]?.links[group] ?? '';
  const fact = async () => (await surveys.list(place.session))[0]?.fact;
  const answered = async () => (await surveys.list(place.session))[0]?.progress.answered;
  return { surveys, counted, erased, link, fact, answered, at: (moment: number) => (time = moment) };
};

describe('a survey by link', () => {
  test('P140 shows its questions and the own group, and nothing else', async () => {
    const { surveys, link } = await start();
    expect(await surveys.look(await link(youth))).toEqual(
      accepted({ survey: { ...survey, groups: [] }, edition, group: 'Jugend', open: true }),
    );
    expect(await surveys.look('anything')).toEqual(refused('invite-wrong'));
  });

  test('P141 takes an answer once, however often it is sent', async () => {
    const { surveys, link, answered } = await start();
    const to = await link(youth);
    expect(await surveys.give(to, said('Bus'))).toEqual(accepted({ isNew: true }));
    expect(await surveys.give(to, said('Bus'))).toEqual(accepted({ isNew: false }));
    expect(await surveys.give(to, { ...said('Bahn'), id: said('Bus').id })).toEqual(refused('id-taken'));
    expect(await surveys.give(to, { ...said('Bus'), answers: { q: 7 } })).toEqual(refused('bad-request'));
    expect(await answered()).toBe(1);
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
    const { surveys, link, answered } = await start();
    const to = await link(youth);
    await surveys.give(to, said('Bus'));
    await surveys.renewLink(place, youth);
    expect(await surveys.give(to, said('Bahn'))).toEqual(refused('invite-wrong'));
    const renewed = await link(youth);
    expect((await surveys.give(renewed, said('Bahn'))).ok).toBe(true);
    await surveys.withdrawLink(place, youth);
    expect(await surveys.look(renewed)).toEqual(refused('invite-wrong'));
    expect(await surveys.renewLink(place, 'nobody' as GroupId)).toEqual(refused('not-found'));
    expect(await answered()).toBe(2);
  });

  test('P156 is used as fast as people use it, and not faster; others are not held up by that', async () => {
    const { surveys, link, at } = await start();
    const [to, others] = [await link(youth), await link(seniors)];
    for (let call = 0; call < 20; call++) expect((await surveys.look(to)).ok).toBe(true);
    expect(await surveys.look(to)).toEqual(refused('too-many-tries'));
    expect(await surveys.give(to, said('Bus'))).toEqual(refused('too-many-tries'));
    expect((await surveys.give(others, said('Bahn'))).ok).toBe(true);
    at(60_000);
    expect(await surveys.look(to)).toMatchObject({ ok: true });
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

  test('P145 an answer counts for what its writer has read: neither options nor promise are changed behind it', async () => {
    const { surveys, link, answered } = await start();
    const to = await link(youth);
    const read = said('Bus');
    const promised = await surveys.look(to);
    const way = { id: q, kind: 'choice', text: 'Soll es bleiben?', options: ['ja', 'nein'], several: false } as const;
    await surveys.open(place, { ...survey, questions: [way] });
    expect(await surveys.give(to, { ...read, answers: { q: [0] } })).toEqual(refused('other-edition'));
    await surveys.open(place, { ...survey, kind: 'experts' });
    expect(await surveys.give(to, read)).toEqual(refused('other-edition'));
    expect(await surveys.type({ ...place, group: youth, way: 'file' }, read)).toEqual(refused('other-edition'));
    expect(await surveys.give(to, { ...read, edition: '' })).toEqual(refused('other-edition'));
    const now = await surveys.look(to);
    if (!now.ok || !promised.ok) throw new Error('the link leads to the survey');
    expect(now.value.edition).not.toBe(promised.value.edition);
    expect(await answered()).toBe(0);
    expect(await surveys.give(to, { ...read, edition: now.value.edition })).toEqual(accepted({ isNew: true }));
  });

  test('P145 holds when survey and answer arrive at the same time', async () => {
    const { surveys, link } = await start();
    const to = await link(youth);
    const change = { ...survey, kind: 'experts' as const };
    const [given, opened] = await Promise.all([surveys.give(to, said('Bus')), surveys.open(place, change)]);
    expect(given.ok).not.toBe(opened.ok);
  });

  test('P147 a survey that is changed while it is counted is counted', async () => {
    const { surveys, link, fact, answered } = await start();
    const to = await link(seniors);
    for (const text of ['Bus', 'Bahn', 'Rad']) await surveys.give(to, said(text));
    await Promise.all([surveys.open(place, { ...survey, closesAt: 200 }), surveys.count(place)]);
    expect((await fact())?.series).toEqual({ q: { answered: 3, counts: [], texts: ['Bahn', 'Bus', 'Rad'] } });
    expect(await answered()).toBe(3);
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
    const { surveys, link, fact, counted } = await start();
    const [to, seniorLink] = [await link(youth), await link(seniors)];
    for (const text of ['Bus', 'Bahn']) await surveys.give(to, said(text));
    await surveys.give(seniorLink, said('Äpfel'));
    expect(await surveys.count(place)).toEqual(accepted(null));
    expect(counted).toEqual([place.session]);
    expect((await fact())?.series).toEqual({ q: { answered: 3, counts: [], texts: ['Äpfel', 'Bahn', 'Bus'] } });
    expect(await surveys.give(to, said('Rad'))).toEqual(refused('door-closed'));
    expect(await surveys.give(to, said('Bus'))).toEqual(accepted({ isNew: false }));
    expect(await surveys.look(to)).toMatchObject({ value: { open: false } });
    expect(await surveys.type({ ...place, group: seniors, way: 'paper' }, said('Rad'))).toEqual(refused('door-closed'));
    expect(await surveys.open(place, survey)).toEqual(refused('door-closed'));
    expect(await surveys.count({ ...place, item: 'none' as AgendaItemId })).toEqual(refused('not-found'));
  });

  test('P149 takes back what was typed in, and counts the same file once', async () => {
    const { surveys, link } = await start();
    const typed = { ...place, group: seniors };
    await surveys.give(await link(youth), said('Bus'));
    for (const isNew of [true, false])
      expect(await surveys.type({ ...typed, way: 'file' }, said('Bahn'))).toEqual(accepted({ isNew }));
    await surveys.type({ ...typed, way: 'paper' }, said('Rad'));
    for (const text of ['Bus', 'Rad', 'Rad']) await surveys.takeBack(place, said(text).id);
    const [told] = await surveys.list(place.session);
    expect(told?.progress.ways).toEqual({ link: 1, paper: 0, file: 1 });
  });

  test('P157 discards all that came through a link together with it, and nothing else, until it is counted', async () => {
    const { surveys, link } = await start();
    const [to, others] = [await link(youth), await link(seniors)];
    for (const text of ['Bus', 'Bahn']) await surveys.give(to, said(text));
    await surveys.give(others, said('Rad'));
    await surveys.type({ ...place, group: youth, way: 'file' }, said('Auto')).then(({ ok }) => expect(ok).toBe(false));
    await surveys.discard(place, youth);
    expect(await surveys.give(to, said('Roller'))).toEqual(refused('invite-wrong'));
    await surveys.type({ ...place, group: youth, way: 'paper' }, said('Auto'));
    await surveys.discard(place, youth);
    const [told] = await surveys.list(place.session);
    expect([told?.progress.ways, told?.links[youth]]).toEqual([{ link: 1, paper: 1, file: 0 }, undefined]);
    await surveys.renewLink(place, youth);
    expect((await surveys.give(await link(youth), said('Bus'))).ok).toBe(true);
    await surveys.count(place);
    expect(await surveys.discard(place, youth)).toEqual(refused('door-closed'));
    expect((await surveys.list(place.session))[0]?.progress.answered).toBe(3);
  });

  test('tells after a deed of the one it was about, and of no other', async () => {
    const { surveys } = await start();
    await surveys.open({ ...place, item: 'other' as AgendaItemId }, survey);
    expect((await surveys.list(place.session)).map(({ item }) => item).sort()).toEqual(['item', 'other']);
    expect((await surveys.list(place.session, place.item)).map(({ item }) => item)).toEqual(['item']);
  });

  test('P148 erases a survey with everything of it', async () => {
    const { surveys, link, erased } = await start();
    const to = await link(youth);
    await surveys.give(to, said('Bus'));
    await surveys.erase(place);
    expect(erased).toEqual([place.item]);
    expect(await surveys.list(place.session)).toEqual([]);
    expect(await surveys.look(to)).toEqual(refused('invite-wrong'));
  });
});
