import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { compareKept, readKept, takeOver } from '../../src/documents/kept-work.ts';
import { setFacts } from '../../src/documents/plan/edit.ts';
import { putJudgement } from '../../src/documents/seat/document.ts';
import { type CriterionId, type ProposalId, parseId, type RoundId } from '../../src/domain/ids.ts';
import type { JoinAnswer, OpenSessionAnswer } from '../../src/protocol/api.ts';
import { type OpenSession, openSession } from '../../src/sync/open-session.ts';
import { startRelay } from '../support/relay-process.ts';
import { until } from '../support/until.ts';
import { createTablet } from '../sync/tablet.ts';

const root = join(import.meta.dirname, '../..');
const [first, second] = ['first', 'second'].map((id) => parseId<ProposalId>(id) as ProposalId) as [
  ProposalId,
  ProposalId,
];
const round = parseId<RoundId>('item-r1') as RoundId;
const criterion = parseId<CriterionId>('size') as CriterionId;
const scored = (value: number) => ({ kind: 'scored', values: { [criterion]: value } }) as const;

const start = async () => {
  const relay = await startRelay();
  onTestFinished(() => relay.stop());
  const folder = await mkdtemp(join(tmpdir(), 'plenum-backup-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const call = async <Answer>(path: string, body: unknown, method = 'POST', token = ''): Promise<Answer> => {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${relay.url}api/${path}`, { method, headers, body: JSON.stringify(body) });
    return (answer.status === 204 ? null : await answer.json()) as Answer;
  };
  const { invites } = await call<OpenSessionAnswer>('sessions', { title: 'Sitzung' });
  /** Somebody with a tablet of their own, and what the relay refused them. */
  const sits = async (invite: string, name: string) => {
    const joined = await call<JoinAnswer>('join', { invite, name });
    const tablet = await createTablet({ base: relay.url });
    await tablet.device.sessions.remember(joined);
    const [seat] = tablet.device.sessions.getSnapshot();
    if (seat === undefined) throw new Error('a seat was remembered');
    const session = openSession({ environment: tablet.environment, device: tablet.device, seat });
    onTestFinished(() => session.close());
    const refusals: string[] = [];
    session.status.subscribe(() => {
      const { remote } = session.status.getSnapshot();
      if (remote.kind === 'refused') refusals.push(remote.reason);
    });
    await session.whenRead;
    return { joined, tablet, session, refusals };
  };
  const tool = (name: string, ...args: readonly string[]) =>
    promisify(execFile)(process.execPath, [`server/tools/${name}.ts`, ...args], {
      cwd: root,
      env: { ...process.env, PLENUM_DATA: relay.data },
    });
  return { relay, call, invites, sits, tool, copy: join(folder, 'copy.sqlite') };
};

const judge = (session: OpenSession, proposal: ProposalId, value: number): void =>
  session.edit.seat((doc) => putJudgement(doc, round, proposal, scored(value)));
const isSaved = (session: OpenSession) => () => session.saving.getSnapshot().kind === 'onServer';
const judged = (session: OpenSession) => session.seatSheet.getSnapshot().judgements.get(round);
const back = ({ session, tablet }: { session: OpenSession; tablet: { wake: () => void } }) =>
  until(() => {
    tablet.wake();
    return session.status.getSnapshot().remote.kind === 'online' && isSaved(session)();
  }, 'the tablet is back');

test('after a restore nobody is refused, and everybody takes over what the copy did not know', async () => {
  const { relay, invites, sits, tool, copy, call } = await start();
  const ada = await sits(invites.moderator, 'Ada');
  const anna = await sits(invites.participant, 'Anna');
  const berta = await sits(invites.participant, 'Berta');
  const dora = await sits(invites.participant, 'Dora');
  for (const { session } of [anna, berta]) judge(session, first, 7);
  ada.session.edit.plan((doc) => setFacts(doc, { title: 'Vor der Sicherung' }));
  for (const { session } of [ada, anna, berta]) await until(isSaved(session), 'everything is on the server');
  expect((await tool('backup', '--to', copy)).stdout).toContain('Keep it safe');
  await expect(tool('backup', '--to', copy)).rejects.toThrow('there is a file already');
  await expect(tool('restore', '--from', copy)).rejects.toThrow('stop the relay first');

  judge(anna.session, second, 3);
  ada.session.edit.plan((doc) => setFacts(doc, { title: 'Nach der Sicherung', place: 'Saal' }));
  const cem = await sits(invites.participant, 'Cem');
  judge(cem.session, first, 9);
  for (const { session } of [ada, anna, cem]) await until(isSaved(session), 'everything is on the server');
  const { sessionId, seatId } = dora.joined;
  await call(`sessions/${sessionId}/seats/${seatId}`, undefined, 'DELETE', ada.joined.token);
  await until(() => dora.refusals.includes('erased'), 'Dora is erased');

  await relay.kill9();
  expect((await tool('restore', '--from', copy)).stdout).toContain('restored');
  await relay.restart();
  for (const one of [ada, anna, berta, cem]) await back(one);
  expect([ada, anna, berta, cem].flatMap(({ refusals }) => refusals)).toEqual([]);

  const rescuesOf = async ({ tablet }: { tablet: typeof anna.tablet }) => tablet.device.database.rescues.all();
  await until(async () => (await rescuesOf(berta)).length === 0, 'nothing of Berta’s is missing');
  expect(berta.session.status.getSnapshot().hasRescue).toBe(false);
  expect(judged(berta.session)?.get(first)).toEqual(scored(7));
  for (const [person, proposal, value] of [
    [anna, second, 3],
    [cem, first, 9],
  ] as const) {
    const [row, ...others] = await rescuesOf(person);
    if (row === undefined) throw new Error('a copy is kept');
    expect([others, row.reason, judged(person.session)?.get(proposal)]).toEqual([[], 'epoch', undefined]);
    person.session.edit.seat((doc) => takeOver(doc, compareKept(readKept(row.update), doc)));
    expect(judged(person.session)?.get(proposal)).toEqual(scored(value));
    await until(isSaved(person.session), 'it is on the server again');
  }
  const [plan] = await rescuesOf(ada);
  expect(ada.session.plan.getSnapshot().title).toBe('Vor der Sicherung');
  ada.session.edit.plan((doc) => takeOver(doc, plan === undefined ? [] : compareKept(readKept(plan.update), doc)));
  expect(ada.session.plan.getSnapshot()).toMatchObject({ title: 'Nach der Sicherung', place: 'Saal' });
  const metrics = await (await fetch(`${relay.url}metrics`)).text();
  expect(metrics).not.toContain('reason="forbidden"');
  expect(
    (
      await fetch(`${relay.url}api/renew`, {
        method: 'POST',
        headers: { authorization: `Bearer ${dora.joined.token}` },
      })
    ).status,
  ).toBe(404);
});
