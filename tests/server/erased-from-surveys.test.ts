import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Erasures, type ErasuresParts } from '../../server/erasures.ts';
import { createSqliteStorage } from '../../server/storage/sqlite-storage.ts';
import { Surveys } from '../../server/surveys.ts';
import { putSurveyQuestion, readSurveyWish } from '../../src/documents/plan/surveys.ts';
import { readSurveyFacts, writeSurveyFacts } from '../../src/documents/tally/surveys.ts';
import type { AgendaItemId, CriterionId, GroupId, ProposalId, QuestionId } from '../../src/domain/ids.ts';
import { outsideSeries } from '../../src/domain/survey/outside-scores.ts';
import { plainSurvey, type SurveyQuestion } from '../../src/domain/survey/survey.ts';
import { createRooms, planName } from '../support/relay-room.ts';
import { freshFolder } from '../support/storage-candidates.ts';

const [open, counted] = ['open', 'counted'] as [AgendaItemId, AgendaItemId];
const group = { id: 'g' as GroupId, name: 'Hochschule', invited: 5 };
const need = 'need' as CriterionId;
const about = (id: string, proposal: string, text: string): SurveyQuestion => ({
  ...{ id: id as QuestionId, text, kind: 'scale', scale: { min: 0, max: 10, low: '', high: '' } },
  about: { proposal: proposal as ProposalId, criterion: need },
});
const secret = 'Ein verbotener Titel';
const gone = about('q1', 'gone', `${secret}: Bedarf`);
const kept = about('q2', 'kept', 'Frühe Hilfen: Bedarf');
const surveyOf = (item: AgendaItemId, questions = [gone, kept]) => ({
  ...plainSurvey(item),
  ...{ title: 'Fachleute', kind: 'experts' as const, questions, groups: [group] },
});

const begin = async () => {
  const path = join(await freshFolder(), 'plenum.sqlite');
  const storage = createSqliteStorage(path);
  onTestFinished(async () => storage.close());
  const { rooms, journal, faults } = createRooms(storage);
  if (!('session' in planName)) throw new Error('the plan of a session');
  const { session } = planName;
  const erasures = new Erasures({
    ...{ storage, rooms, journal, log: { note: () => undefined }, clock: Date.now },
    tellers: { surveysChanged: async () => undefined },
    results: { withdrawn: async () => undefined, erased: async () => undefined },
    fileCare: { usedIn: async () => new Set(), dropErased: async () => undefined },
  } as unknown as ErasuresParts);
  const surveys = new Surveys({
    ...{ storage, clock: Date.now, random: randomBytes, admits: () => true, onCounted: () => undefined },
    onErased: async () => undefined,
  });
  await rooms.edit(planName, (doc) => {
    for (const item of [open, counted])
      for (const question of [gone, kept]) putSurveyQuestion(doc, item, question.id, question);
  });
  for (const item of [open, counted]) await surveys.open({ session, item }, surveyOf(item));
  const rowOf = async (item: AgendaItemId) => {
    const [row] = await surveys.list(session, item);
    if (row === undefined) throw new Error('it was opened');
    return row;
  };
  const gives = async (item: AgendaItemId, id: string, answers: object) => {
    const { edition, links } = await rowOf(item);
    return surveys.give(links[group.id] ?? '', { id: `${id}-of-128-random-bits-or-more`, edition, answers });
  };
  const erase = () => erasures.eraseEntries({ kind: 'proposals', session }, ['gone']);
  const contents = async () => `${await readFile(path, 'latin1')}${await readFile(`${path}-wal`, 'latin1')}`;
  return { storage, session, rooms, journal, faults, surveys, rowOf, gives, erase, contents };
};

test('P170 a survey that runs asks no more about a proposal that is erased, and keeps what else was answered', async () => {
  const { session, surveys, rowOf, gives, erase, contents, faults } = await begin();
  await gives(open, 'a', { q1: 3, q2: 8 });
  await gives(open, 'b', { q1: 4 });
  const before = await rowOf(open);
  await erase();
  const after = await rowOf(open);
  expect(after.survey.questions).toEqual([kept]);
  expect([after.progress.answered, after.links]).toEqual([1, before.links]);
  // Who had the form open is asked anew; what was answered is there already.
  const link = after.links[group.id] ?? '';
  const sent = { id: 'a-of-128-random-bits-or-more', answers: { q2: 8 } };
  expect(await surveys.give(link, { ...sent, edition: before.edition })).toMatchObject({ reason: 'other-edition' });
  expect(await surveys.give(link, { ...sent, edition: after.edition })).toMatchObject({ value: { isNew: false } });
  await surveys.count({ session, item: open });
  expect((await rowOf(open)).fact).toMatchObject({ answered: 1, series: { q2: { answered: 1 } } });
  await erase();
  expect([await contents().then((all) => all.includes('verbotener')), faults]).toEqual([false, []]);
});

test('P170 where nothing is left to be asked no more answers are taken', async () => {
  const { session, surveys, rowOf, gives, erase } = await begin();
  await surveys.open({ session, item: open }, surveyOf(open, [gone]));
  expect((await gives(open, 'a', { q1: 3 })).ok).toBe(true);
  await erase();
  const { links, progress } = await rowOf(open);
  expect(await surveys.look(links[group.id] ?? '')).toMatchObject({
    value: { open: false, survey: { questions: [] } },
  });
  expect(progress.answered).toBe(0);
});

test('D325 of a survey that was counted and shown the numbers stay, and the title leaves plan, tally and disk', async () => {
  const { storage, session, rooms, journal, surveys, gives, erase, contents, faults } = await begin();
  await gives(counted, 'a', { q1: 3, q2: 8 });
  await surveys.count({ session, item: counted });
  const tally = { kind: 'tally', session } as const;
  const facts = new Map(
    (await storage.listSurveys(session)).flatMap(({ item, fact }) => (fact === null ? [] : [[item, fact] as const])),
  );
  await rooms.edit(tally, (doc) => void writeSurveyFacts(doc, facts));
  await journal.drained();
  expect(await contents()).toContain(secret);
  await erase();
  const told = await rooms.open(tally);
  const fact = readSurveyFacts(told.room.doc).get(counted);
  expect(fact?.questions.map(({ text }) => text)).toEqual(['', kept.text]);
  expect([...(fact?.series ?? [])].map(([id, { answered }]) => [id, answered])).toEqual([
    ['q1', 1],
    ['q2', 1],
  ]);
  expect(
    outsideSeries(new Map(fact && [[counted, fact]]))[0]
      ?.scores.get('gone' as ProposalId)
      ?.get(need)?.n,
  ).toBe(1);
  const plan = await rooms.open(planName);
  for (const item of [open, counted])
    expect(readSurveyWish(plan.room.doc, item).questions.map(({ id }) => id)).toEqual([kept.id]);
  expect([(await contents()).includes('verbotener'), faults]).toEqual([false, []]);
});
