import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Erasures, type ErasuresParts } from '../../server/erasures.ts';
import { createSqliteStorage } from '../../server/storage/sqlite-storage.ts';
import { Surveys } from '../../server/surveys.ts';
import { TellerSeat } from '../../server/teller-seat.ts';
import { setSurvey } from '../../src/documents/plan/surveys.ts';
import { readSurveyFacts, writeSurveyFacts } from '../../src/documents/tally/surveys.ts';
import type { AgendaItemId, GroupId, QuestionId } from '../../src/domain/ids.ts';
import { fittingAnswers, plainSurvey } from '../../src/domain/survey/survey.ts';
import { countSurvey } from '../../src/domain/survey/survey-count.ts';
import { printName } from '../../src/protocol/document-name.ts';
import { createRooms, planName } from '../support/relay-room.ts';
import { createHeldStorage } from '../support/relay-storage.ts';
import { freshFolder } from '../support/storage-candidates.ts';
import { until } from '../support/until.ts';

const item = 'item' as AgendaItemId;
const group = { id: 'youth' as GroupId, name: 'Jugend', invited: 8 };
const questions = [{ id: 'q' as QuestionId, kind: 'text', text: 'Was fehlt?' } as const];
const survey = { ...plainSurvey(item), title: 'Wege', questions, groups: [group] };
const rows = ['Bus', 'Bahn', 'Rad'].map((said) => ({
  ...{ group: group.id, way: 'link' as const },
  answers: fittingAnswers(questions, { q: said }),
}));

test('D262 a counted survey is told once the room may see it, and no word of it before or after', async () => {
  const storage = createHeldStorage();
  const { rooms, journal, faults } = createRooms(storage);
  if (!('session' in planName)) throw new Error('the plan of a session');
  const { session } = planName;
  let publications = 0;
  const teller = new TellerSeat(session, new Set(), {
    ...{ rooms, journal, storage, clock: Date.now, random: (length) => new Uint8Array(length), pause: 1 },
    onPublication: () => {
      publications += 1;
    },
    onFault: (fault) => expect(fault).toBeUndefined(),
  });
  onTestFinished(() => teller.stop());
  await storage.openSurvey(
    { session, item, survey },
    () => null,
    () => 'link',
  );
  await teller.start();
  await until(() => publications === 1, 'it has counted once');
  const plan = await rooms.open(planName);
  const tally = await rooms.open({ kind: 'tally', session });
  const told = () => readSurveyFacts(tally.room.doc);
  const show = async (shown: boolean) => {
    plan.room.edit((doc) => setSurvey(doc, item, { shown }));
    await journal.drained();
    teller.see(plan.room);
  };
  const counted = async (act: () => Promise<void>) => {
    const before = publications;
    await act();
    await until(() => publications > before, 'it has counted again');
    await journal.drained();
  };
  await counted(() => show(true));
  expect(told().size).toBe(0);
  await counted(() => show(false));
  let looks = 0;
  const fact = countSurvey(survey, rows);
  const seen = {
    ...fact,
    get series() {
      looks += 1;
      return fact.series;
    },
  };
  await storage.countSurvey(session, item, () => seen);
  await counted(() => teller.seeSurveys());
  expect([told().size, JSON.stringify(tally.room.doc.getMap('surveys'))]).toEqual([0, '{}']);
  await counted(() => show(true));
  expect(told().get(item)).toEqual(fact);
  // What is long is not looked through again because something else of the plan has changed.
  const before = looks;
  await counted(async () => {
    plan.room.edit((doc) => setSurvey(doc, item, { title: 'Wege 2' }));
    await journal.drained();
    teller.see(plan.room);
  });
  expect([before > 0, looks - before]).toEqual([true, 0]);
  await counted(() => show(false));
  expect(told().size).toBe(0);
  // Its words are in no update of the log any more either.
  const { updates } = await storage.loadDocument(printName(tally.room.name));
  expect(Buffer.concat(updates).includes('Bahn')).toBe(false);
  await counted(() => show(true));
  expect(told().size).toBe(1);
  await storage.eraseSurvey(session, item);
  await counted(() => teller.seeSurveys());
  expect([told().size, faults]).toEqual([0, []]);
});

test('P148 a survey that was shown and is erased leaves no word of it on the disk', async () => {
  const path = join(await freshFolder(), 'plenum.sqlite');
  const storage = createSqliteStorage(path);
  onTestFinished(async () => storage.close());
  const { rooms, journal, faults } = createRooms(storage);
  if (!('session' in planName)) throw new Error('the plan of a session');
  const { session } = planName;
  const contents = async () => `${await readFile(path, 'latin1')}${await readFile(`${path}-wal`, 'latin1')}`;
  const said = 'a sentence of one person';
  await storage.openSurvey(
    { session, item, survey },
    () => null,
    () => 'link',
  );
  const counted = countSurvey(
    survey,
    rows.map((row) => ({ ...row, answers: fittingAnswers(questions, { q: said }) })),
  );
  await storage.countSurvey(session, item, () => counted);
  const tally = await rooms.open({ kind: 'tally', session });
  // Nobody counts in this session any more: the meeting is over, and everybody has left.
  tally.room.edit((doc) => void writeSurveyFacts(doc, new Map([[item, counted]])));
  await journal.drained();
  tally.release();
  const erasures = new Erasures({
    ...{ storage, rooms, journal, log: { note: () => undefined }, clock: Date.now },
    tellers: { surveysChanged: async () => undefined },
  } as unknown as ErasuresParts);
  const surveys = new Surveys({
    ...{ storage, clock: Date.now, random: randomBytes, admits: () => true, onCounted: () => undefined },
    onErased: (...which) => erasures.eraseSurvey(...which),
  });
  expect(await contents()).toContain(said);
  await surveys.erase({ session, item });
  expect(await contents()).not.toContain(said);
  // What is not there is not erased again: nobody makes the relay rewrite a tally by asking often.
  const logged = async () => (await storage.loadDocument(printName({ kind: 'tally', session }))).updates.length;
  await rooms.edit({ kind: 'tally', session }, (doc) => void doc.getMap('people').set('present', 1));
  const before = await logged();
  await surveys.erase({ session, item });
  expect([before > 1, await logged()]).toEqual([true, before]);
  expect(faults).toEqual([]);
});
