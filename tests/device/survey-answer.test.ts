import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import type { Api, ApiReason, Call } from '../../src/device/api.ts';
import { openDatabase } from '../../src/device/database.ts';
import {
  anotherAnswer,
  askSurvey,
  careForSurveys,
  keepSurvey,
  loadSurvey,
  sendSurvey,
} from '../../src/device/survey-answer.ts';
import { accepted, refused } from '../../src/domain/result.ts';
import { seededBytes } from '../support/chance.ts';

const asked = {
  survey: {
    title: 'Wege',
    kind: 'network',
    questions: [{ id: 'q', kind: 'text', text: 'Was fehlt?' }],
    groups: [],
    closesAt: null,
  },
  edition: 'first',
  group: 'Jugend',
  open: true,
};
type Asked = typeof asked;

/** A relay that takes each id once; it can be away, or refuse. */
const start = async () => {
  const indexedDB = new IDBFactory();
  const open = () => openDatabase({ indexedDB, IDBKeyRange });
  const state: { reason: ApiReason | null; asked: Asked; now: number } = { reason: null, asked, now: 0 };
  const taken: unknown[] = [];
  const call = async ({ path, body }: Call<unknown>) => {
    if (state.reason !== null) return refused(state.reason);
    if (path === 'surveys') return accepted(state.asked);
    if ((body as { edition: string }).edition !== state.asked.edition) return refused('other-edition');
    taken.push(body);
    return accepted({});
  };
  const random = seededBytes(7);
  const device = async () => ({
    api: { call } as unknown as Api,
    random,
    database: await open(),
    now: () => state.now,
  });
  return { state, taken, device };
};

test('what is answered without a connection stays on the device through a reload, and is sent from any page', async () => {
  const { state, taken, device } = await start();
  const before = await device();
  const { kept } = await askSurvey(before, await loadSurvey(before, 'link'));
  state.reason = 'offline';
  const waiting = await sendSurvey(before, { ...kept, answers: { q: 'Bus' } });
  expect(waiting).toMatchObject({ state: 'waiting', answers: { q: 'Bus' }, reason: 'offline' });
  await keepSurvey(before, waiting);
  before.database.close();
  const after = await device();
  const found = await loadSurvey(after, 'link');
  expect(found).toMatchObject({ id: kept.id, state: 'waiting', answers: { q: 'Bus' } });
  expect(found.asked).toEqual(asked);
  await careForSurveys(after);
  expect(taken).toEqual([]);
  state.reason = null;
  await careForSurveys(after);
  expect(taken).toEqual([{ link: 'link', id: kept.id, edition: 'first', answers: { q: 'Bus' } }]);
  await careForSurveys(after);
  expect(taken).toHaveLength(1);
});

test('what has arrived is gone from the device; the next person answers under another id', async () => {
  const { device } = await start();
  const place = await device();
  const { kept } = await askSurvey(place, await loadSurvey(place, 'link'));
  const sent = await sendSurvey(place, { ...kept, answers: { q: 'Bus' } });
  expect(sent).toMatchObject({ state: 'sent', answers: {} });
  const next = anotherAnswer(place, sent);
  expect(next).toMatchObject({ state: 'draft', answers: {} });
  expect(next.id).not.toBe(kept.id);
  expect(next.id.length).toBeGreaterThanOrEqual(22);
});

test('what the relay does not take stays, with the reason', async () => {
  const { state, device } = await start();
  const place = await device();
  const { kept } = await askSurvey(place, await loadSurvey(place, 'link'));
  for (const reason of ['door-closed', 'places-taken', 'invite-wrong'] as const) {
    state.reason = reason;
    expect(await sendSurvey(place, { ...kept, answers: { q: 'Bus' } })).toMatchObject({
      state: 'refused',
      answers: { q: 'Bus' },
      reason,
    });
  }
  expect(await askSurvey(place, kept)).toEqual({ kept, reason: 'invite-wrong' });
});

test('what was answered to other questions is not sent: the questions are shown again, with what still answers them', async () => {
  const { state, taken, device } = await start();
  const place = await device();
  const way = (options: readonly string[]) => ({
    id: 'way',
    kind: 'choice',
    text: 'Bleibt es?',
    options,
    several: false,
  });
  const [text] = asked.survey.questions;
  const asking = (edition: string, options: readonly string[]): Asked =>
    ({ ...asked, edition, survey: { ...asked.survey, questions: [text, way(options)] } }) as unknown as Asked;
  state.asked = asking('first', ['ja', 'nein']);
  const { kept } = await askSurvey(place, await loadSurvey(place, 'link'));
  state.asked = asking('second', ['nein', 'ja']);
  const written = { ...kept, answers: { q: 'Bus', way: [0] } };
  const again = await sendSurvey(place, written);
  expect(taken).toEqual([]);
  expect(again).toMatchObject({ state: 'draft', reason: 'other-edition', answers: { q: 'Bus' }, asked: state.asked });
  expect(again.answers).not.toHaveProperty('way');
  // The same when the page is opened again before anything is sent.
  expect((await askSurvey(place, written)).kept).toEqual(again);
  expect(await sendSurvey(place, again)).toMatchObject({ state: 'sent', reason: undefined });
  // Kept by an earlier version of the app, which knew of no editions.
  const old = { ...written, asked: { ...written.asked, edition: undefined } };
  await keepSurvey(place, old as unknown as typeof kept);
  expect(await loadSurvey(place, 'link')).toMatchObject({ id: kept.id, answers: written.answers });
});

test('what came too late stays for a week, and then leaves a device that others use; what may still be taken stays', async () => {
  const { state, device } = await start();
  const place = await device();
  const { kept } = await askSurvey(place, await loadSurvey(place, 'late'));
  const written = { ...kept, state: 'refused', answers: { q: 'Bus' } } as const;
  await keepSurvey(place, { ...written, reason: 'door-closed' });
  await keepSurvey(place, { ...written, link: 'full', reason: 'places-taken' });
  const day = 24 * 60 * 60 * 1000;
  for (const [now, answers] of [
    [0, { q: 'Bus' }],
    [6 * day, { q: 'Bus' }],
    [7 * day, {}],
  ] as const) {
    state.now = now;
    await careForSurveys(place);
    expect((await loadSurvey(place, 'late')).answers).toEqual(answers);
    expect((await loadSurvey(place, 'full')).answers).toEqual({ q: 'Bus' });
  }
});
