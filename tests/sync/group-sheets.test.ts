import { afterEach, beforeEach, expect, test } from 'vitest';
import { editAnswer, readGroupSheet } from '../../src/documents/group-sheet/document.ts';
import { setFacts } from '../../src/documents/plan/edit.ts';
import { placeSeat, putGroup, removeGroup } from '../../src/documents/plan/groups-edit.ts';
import type { GroupId, QuestionId } from '../../src/domain/ids.ts';
import { type OpenSession, openSession } from '../../src/sync/open-session.ts';
import { sheetOf } from '../../src/sync/session-documents.ts';
import { type RelayProcess, startRelay } from '../support/relay-process.ts';
import { until } from '../support/until.ts';
import { createTablet, type Tablet } from './tablet.ts';

const [window, door] = ['window', 'door'] as unknown as readonly [GroupId, GroupId];
const question = 'question' as QuestionId;

let relay: RelayProcess;
const sessions: OpenSession[] = [];

beforeEach(async () => {
  relay = await startRelay();
});
afterEach(async () => {
  await Promise.all(sessions.splice(0).map((session) => session.close()));
  await relay.stop();
});

const join = async ({ environment, device }: Tablet, invite: string): Promise<OpenSession> => {
  const answer = await device.api.joinSession({ invite });
  if (!answer.ok) throw new Error(answer.reason);
  await device.sessions.remember({ ...answer.value, joinedWith: invite });
  const seat = device.sessions.find(answer.value.sessionId, [answer.value.role]);
  if (seat === null) throw new Error('the seat was not remembered');
  const session = openSession({ environment, device, seat });
  sessions.push(session);
  return session;
};

/** Two groups whose sheets were begun; Anna and Berta sit at the window, Carla at the door. */
const beginGroups = async () => {
  const tablet = () => createTablet({ base: relay.url });
  const lead = await tablet();
  const opened = await lead.device.api.openSession({ title: 'Planungswerkstatt' });
  if (!opened.ok) throw new Error(opened.reason);
  const { invites } = opened.value;
  const moderator = await join(lead, invites.moderator);
  const [anna, berta, carla] = [
    await join(await tablet(), invites.participant),
    await join(await tablet(), invites.participant),
    await join(await tablet(), invites.participant),
  ];
  await until(() => moderator.status.getSnapshot().remote.kind === 'online', 'the moderator is online');
  const seat = (who: OpenSession, group: GroupId | null) =>
    moderator.edit.plan((doc) => placeSeat(doc, who.seatId, group));
  moderator.edit.plan((doc) => {
    putGroup(doc, { id: window, name: 'Gruppe 1', order: 'A', begun: true });
    putGroup(doc, { id: door, name: 'Gruppe 2', order: 'B', begun: true });
  });
  seat(anna, window);
  seat(berta, window);
  seat(carla, door);
  await until(() => isOpen(anna, window) && isOpen(berta, window) && isOpen(carla, door), 'each has its own sheet');
  return { moderator, anna, berta, carla, seat };
};

const isOpen = (session: OpenSession, group: GroupId): boolean => {
  const { remote } = session.document(sheetOf(group))?.status.getSnapshot() ?? {};
  return remote?.kind === 'online';
};
const sheet = (session: OpenSession, group: GroupId) => session.watch(sheetOf(group), readGroupSheet);
const answer = (session: OpenSession, group: GroupId) => sheet(session, group).getSnapshot().get(question) ?? '';
const write = (session: OpenSession, group: GroupId, after: string) => {
  const before = answer(session, group);
  session.editSheet(group)((doc) => editAnswer(doc, question, { before, after }));
};

test('each seat has the sheet of its own group and no other, and writes there together with the others', async () => {
  const { anna, berta, carla } = await beginGroups();
  expect(carla.document(sheetOf(window))).toBeNull();
  expect(() => write(carla, window, 'von der Tür')).toThrow('does not write');
  write(anna, window, 'Busse fahren selten.');
  await until(() => answer(berta, window) === 'Busse fahren selten.', 'Berta reads it');
  write(berta, window, 'Busse fahren abends selten.');
  await until(() => answer(anna, window) === 'Busse fahren abends selten.', 'Anna reads it');
  expect(answer(carla, window)).toBe('');
});

test('who is moved while there is no network loses nothing: it arrives at the old sheet, and the new one is open', async () => {
  const { moderator, anna, berta, seat } = await beginGroups();
  write(berta, window, 'Busse.');
  await until(() => answer(anna, window) === 'Busse.', 'both see the same');
  await relay.kill9();
  write(anna, window, 'Busse. Und Räume.');
  await until(() => anna.saving.getSnapshot().kind === 'onDevice', 'it is on the device only');
  seat(anna, door);
  await relay.restart();
  await until(() => answer(berta, window) === 'Busse. Und Räume.', 'it arrives');
  await until(() => isOpen(anna, door), 'the other sheet is open');
  sheet(moderator, door).subscribe(() => undefined);
  write(anna, door, 'Hier auch.');
  await until(() => answer(moderator, door) === 'Hier auch.', 'and Anna writes on it');
});

test('a sheet is read by all once it is opened, and a dissolved group’s by those who took its people over', async () => {
  const { moderator, anna, carla, seat } = await beginGroups();
  write(anna, window, 'Busse.');
  const told: string[] = [];
  sheet(carla, window).subscribe(() => told.push(answer(carla, window)));
  moderator.edit.plan((doc) => setFacts(doc, { place: 'Saal' }));
  await until(() => carla.plan.getSnapshot().place === 'Saal', 'something permitted has arrived');
  expect(told.join('')).toBe('');
  moderator.edit.plan((doc) => putGroup(doc, { id: window, opened: true }));
  await until(() => told.at(-1) === 'Busse.', 'who watches is told');
  expect(carla.mayEdit(sheetOf(window))).toBe(false);
  seat(anna, door);
  moderator.edit.plan((doc) => {
    putGroup(doc, { id: window, opened: false, into: door });
    removeGroup(doc, window);
  });
  await until(() => carla.mayEdit(sheetOf(window)), 'Carla’s group has the sheet now');
  await until(() => isOpen(carla, window), 'and it is open');
  expect(answer(carla, window)).toBe('Busse.');
});

test('who writes in a shared text sees where the others are, and no longer when they leave it', async () => {
  const { anna, berta } = await beginGroups();
  const [hers, mine] = [anna.document(sheetOf(window)), berta.document(sheetOf(window))];
  hers?.point(question);
  await until(() => mine?.others.getSnapshot().length === 1, 'Berta sees Anna');
  expect(mine?.others.getSnapshot()).toEqual([{ seat: anna.seatId, place: question }]);
  expect(hers?.others.getSnapshot()).toEqual([]);
  hers?.point(null);
  await until(() => mine?.others.getSnapshot().length === 0, 'Anna is nowhere');
});
