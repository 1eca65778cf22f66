import { beforeEach, expect, test } from 'vitest';
import { putJudgement } from '../../src/documents/seat/document.ts';
import type { CriterionId, ProposalId, RoundId, SeatId, SessionId } from '../../src/domain/ids.ts';
import type { Role } from '../../src/domain/session/role.ts';
import { emptyLedger } from '../../src/domain/teller/ledger.ts';
import { eraseSeat } from '../../src/sync/erase-session.ts';
import { openSession } from '../../src/sync/open-session.ts';
import { until } from '../support/until.ts';
import { createTablet, type Tablet } from './tablet.ts';

const [session, elsewhere] = ['session1', 'session2'] as unknown as readonly [SessionId, SessionId];
const [ada, bea, paper] = ['ada', 'bea', 'paper'] as unknown as readonly [SeatId, SeatId, SeatId];
const [round, proposal, size] = ['item-r1', 'p1', 'size'] as unknown as readonly [RoundId, ProposalId, CriterionId];

let tablet: Tablet;

const sits = (seatId: SeatId, role: Role, sessionId = session) =>
  tablet.device.sessions.remember({ sessionId, seatId, role, token: `token-${seatId}`, expiresAt: '' });

/** A round that was counted here, with what everybody has said in it. */
const counted = (...seats: readonly SeatId[]) => ({
  ...emptyLedger,
  polls: { poll1: { state: 'closed', votes: Object.fromEntries(seats.map((seat, index) => [seat, index])) } },
});

/** Somebody who has judged on this device, so that there is a copy of theirs. */
const judges = async (seatId: SeatId): Promise<void> => {
  const seat = tablet.device.sessions.getSnapshot().find((row) => row.seatId === seatId);
  if (seat === undefined) throw new Error('a seat was remembered');
  const open = openSession({ environment: tablet.environment, device: tablet.device, seat });
  await open.whenRead;
  open.edit.seat((doc) => putJudgement(doc, round, proposal, { kind: 'scored', values: { [size]: 7 } }));
  await until(() => open.saving.getSnapshot().kind === 'onDevice', 'it is on the device');
  await open.close();
};

/** Something in every table, of everybody and of the session. */
const fill = async (): Promise<void> => {
  const { database, proxies } = tablet.device;
  await proxies.put({
    key: `${session}/${paper}`,
    sessionId: session,
    seatId: paper,
    via: 'paper',
    number: 1,
    perspective: null,
    token: '',
  });
  await database.locals.put({ session, key: 'secret', ledger: counted(ada, bea, paper) as never });
  await database.people.put({ session, entries: [] });
  await database.unsentPeople.put({ key: `${session}/p/name`, session, entry: {} as never });
  for (const key of [`door/${session}`, `handed/${session}`, 'remote', `door/${elsewhere}`])
    await database.settings.put({ key, value: 1 });
  for (const seat of [ada, bea, paper]) {
    const document = `session/${session}/seat/${seat}`;
    await database.settings.put({ key: `late/${session}/${seat}`, value: 1 });
    await database.epochs.put({ document: `session/${session}/plan:${seat}`, epoch: 2, generation: 0 });
    await database.acknowledged.put({
      name: `plenum:session/${session}/plan:${seat}:2.0`,
      vector: new Uint8Array(),
      deleted: 0,
    });
    const rescue = { at: 1, reason: 'epoch', update: new Uint8Array(), json: '{}' } as const;
    await database.rescues.put({ ...rescue, id: `new-${seat}`, document: `session/${session}/plan`, seat });
    await database.rescues.put({ ...rescue, id: `old-${seat}`, document });
  }
};

/** Everything that lies on the device, as text. */
const everything = async (): Promise<string> => {
  const { database, sessions, proxies } = tablet.device;
  const { seats, locals, acknowledged, epochs, rescues, settings, people, unsentPeople } = database;
  const tables = [seats, locals, database.proxies, acknowledged, epochs, rescues, settings, people, unsentPeople];
  const copies = (await tablet.databases.databases()).map(({ name }) => name);
  const rows = await Promise.all(tables.map((table) => table.all() as Promise<readonly unknown[]>));
  return JSON.stringify([rows, sessions.getSnapshot(), proxies.getSnapshot(), copies]);
};

beforeEach(async () => {
  tablet = await createTablet();
});

test('a seat goes with its copies, marks, rescues, settings and its part of what was counted; the other seat keeps all', async () => {
  await sits(ada, 'moderator');
  await sits(bea, 'participant');
  await judges(bea);
  await fill();
  expect(await everything()).toContain(`:${bea}:1.0`);
  await eraseSeat(tablet.environment, tablet.device, { sessionId: session, seatId: bea });
  const left = await everything();
  expect(left).not.toContain(bea);
  for (const kept of [`late/${session}/${ada}`, `new-${ada}`, `old-${ada}`, `plan:${ada}:2.0`, `door/${session}`])
    expect(left).toContain(kept);
  const { database, proxies } = tablet.device;
  expect(proxies.getSnapshot()).toHaveLength(1);
  expect(await database.people.get(session)).not.toBeNull();
  const votes = (await database.locals.get(session))?.ledger.polls;
  expect(votes).toMatchObject({ poll1: { votes: { ada: 0, paper: 2 }, remaining: [1] } });
});

test('with the last seat that moderates go what was counted here, people without a device, and the list of people', async () => {
  await sits(ada, 'moderator');
  await sits(bea, 'participant');
  await judges(bea);
  await fill();
  await eraseSeat(tablet.environment, tablet.device, { sessionId: session, seatId: ada });
  const left = await everything();
  for (const gone of [ada, paper, `door/${session}`, `handed/${session}`, 'secret', `${session}/p/name`])
    expect(left).not.toContain(gone);
  expect(await tablet.device.database.people.get(session)).toBeNull();
  for (const kept of [`:${bea}:1.0`, `new-${bea}`, `late/${session}/${bea}`, 'remote', `door/${elsewhere}`])
    expect(left).toContain(kept);
});

test('with the last seat of a session goes all of it, and nothing of another session', async () => {
  await sits(bea, 'participant');
  await sits(ada, 'participant', elsewhere);
  await judges(bea);
  await fill();
  await eraseSeat(tablet.environment, tablet.device, { sessionId: session, seatId: bea });
  const left = await everything();
  expect(left).not.toContain(session);
  for (const kept of [elsewhere, 'remote']) expect(left).toContain(kept);
});
