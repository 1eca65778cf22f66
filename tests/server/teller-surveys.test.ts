import { expect, onTestFinished, test } from 'vitest';
import { TellerSeat } from '../../server/teller-seat.ts';
import { setSurvey } from '../../src/documents/plan-surveys.ts';
import { readSurveyFacts } from '../../src/documents/tally-surveys.ts';
import type { AgendaItemId, GroupId, QuestionId } from '../../src/domain/ids.ts';
import { fittingAnswers, plainSurvey } from '../../src/domain/survey/survey.ts';
import { countSurvey } from '../../src/domain/survey/survey-count.ts';
import { createRooms, planName } from '../support/relay-room.ts';
import { createHeldStorage } from '../support/relay-storage.ts';
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
  await storage.putSurvey({ session, item, survey, fact: null });
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
  await storage.countSurvey(session, item, () => countSurvey(survey, rows));
  await counted(() => teller.seeSurveys());
  expect([told().size, JSON.stringify(tally.room.doc.getMap('surveys'))]).toEqual([0, '{}']);
  await counted(() => show(true));
  expect(told().get(item)).toEqual(countSurvey(survey, rows));
  await counted(() => show(false));
  expect(told().size).toBe(0);
  await counted(() => show(true));
  expect(told().size).toBe(1);
  await storage.eraseSurvey(session, item);
  await counted(() => teller.seeSurveys());
  expect([told().size, faults]).toEqual([0, []]);
});
