import { expect, test } from 'vitest';
import { encodeUpdate } from '../../server/frames.ts';
import { setFacts } from '../../src/documents/plan/edit.ts';
import { placeSeat, putGroup, removeGroup } from '../../src/documents/plan/groups-edit.ts';
import type { GroupId } from '../../src/domain/ids.ts';
import { closeCodes } from '../../src/protocol/close-codes.ts';
import { stateOf } from '../support/inspection.ts';
import { joinAs, openSession, sessionOf, startTestRelay } from '../support/relay.ts';
import { connectStock, dial, isOf, type RawClient } from '../support/relay-client.ts';
import { askAll } from '../support/relay-room.ts';

const team = 'team' as GroupId;
const words = (text: string): Uint8Array => encodeUpdate(stateOf((doc) => doc.getText('text').insert(0, text)));

/** A session with one small group, a moderator who steers it, and two people. */
const setUp = async () => {
  const relay = await startTestRelay();
  const invites = await openSession(relay);
  const session = sessionOf(invites);
  const moderator = await joinAs(relay, invites, 'moderator');
  const [anna, berta] = [await joinAs(relay, invites, 'participant'), await joinAs(relay, invites, 'participant')];
  const way = (kind: string, token: string) => ({ url: relay.url, document: `session/${session}/${kind}`, token });
  const plan = connectStock(way('plan', moderator.token));
  await plan.synced();
  const dialAs = (kind: string, { token }: { readonly token: string }) => dial(way(kind, token), 'plenum.v1');
  /** What a change of the plan becomes once the relay has it on disk. */
  const steer = async (change: (doc: typeof plan.doc) => void): Promise<void> => {
    const watcher = await dialAs('plan', anna);
    watcher.send(askAll);
    await watcher.heard(isOf('step2'), 'the plan');
    change(plan.doc);
    await watcher.heard(isOf('update'), 'the change of the plan');
    watcher.close();
  };
  return { relay, session, moderator, anna, berta, plan, dialAs, steer };
};

const code = async (socket: RawClient): Promise<number> => (await socket.closed()).code;
const reads = async (socket: RawClient): Promise<RawClient> => {
  socket.send(askAll);
  await socket.heard(isOf('step2'), 'the state');
  return socket;
};
const writes = async (socket: RawClient, text: string): Promise<RawClient> => {
  socket.send(words(text));
  await socket.heard(isOf('receipt'), `„${text}“ is stored`);
  return socket;
};

test('a group’s sheet is its members’, and everybody’s to read once it is opened', async () => {
  const { moderator, anna, berta, dialAs, steer } = await setUp();
  expect(await code(await dialAs('group/team', anna))).toBe(closeCodes.notYet);
  await steer((doc) => {
    putGroup(doc, { id: team, name: 'Tisch 1', opened: false, order: 'A' });
    placeSeat(doc, anna.seatId, team);
  });
  const sheet = await writes(await dialAs('group/team', anna), 'von Anna');
  await writes(await dialAs('group/team', moderator), 'von der Moderation');
  expect(await code(await dialAs('group/team', berta))).toBe(closeCodes.notYet);
  await steer((doc) => putGroup(doc, { id: team, opened: true }));
  const reader = await reads(await dialAs('group/team', berta));
  reader.send(words('von Berta'));
  expect(await code(reader)).toBe(closeCodes.forbidden);
  // Who wrote before goes on writing: their right has not changed.
  expect(sheet.isOpen).toBe(true);
});

test('a right that ends closes its sockets, one that changes lets them dial again, all others stay', async () => {
  const { moderator, anna, berta, dialAs, steer } = await setUp();
  await steer((doc) => {
    putGroup(doc, { id: team, name: 'Tisch 1', opened: true, order: 'A' });
    placeSeat(doc, anna.seatId, team);
  });
  const [writer, reader, lead] = [
    await writes(await dialAs('group/team', anna), 'a'),
    await reads(await dialAs('group/team', berta)),
    await writes(await dialAs('group/team', moderator), 'b'),
  ];
  await steer((doc) => placeSeat(doc, berta.seatId, team));
  expect(await code(reader)).toBe(closeCodes.rights);
  const becameWriter = await writes(await dialAs('group/team', berta), 'c');
  await steer((doc) => placeSeat(doc, anna.seatId, null));
  expect(await code(writer)).toBe(closeCodes.rights);
  const becameReader = await reads(await dialAs('group/team', anna));
  await steer((doc) => putGroup(doc, { id: team, opened: false }));
  expect(await code(becameReader)).toBe(closeCodes.notYet);
  await steer((doc) => removeGroup(doc, team));
  expect(await code(becameWriter)).toBe(closeCodes.notYet);
  expect(lead.isOpen).toBe(true);
});

test('approved minutes are everybody’s to read, until the approval is taken back', async () => {
  const { moderator, anna, dialAs, steer } = await setUp();
  const scribe = await reads(await dialAs('minutes', moderator));
  expect(await code(await dialAs('minutes', anna))).toBe(closeCodes.notYet);
  await steer((doc) => setFacts(doc, { minutesApproved: true }));
  const reader = await reads(await dialAs('minutes', anna));
  await steer((doc) => setFacts(doc, { minutesApproved: false }));
  expect(await code(reader)).toBe(closeCodes.notYet);
  expect(scribe.isOpen).toBe(true);
});

test('facts outlive the relay', async () => {
  const { relay, session, anna, dialAs, steer } = await setUp();
  await steer((doc) => {
    putGroup(doc, { id: team, name: 'Tisch 1', opened: false, order: 'A' });
    placeSeat(doc, anna.seatId, team);
  });
  await writes(await dialAs('group/team', anna), 'a');
  await relay.stop();
  const again = await startTestRelay({ storage: relay.storage });
  const way = { url: again.url, document: `session/${session}/group/team`, token: anna.token };
  await writes(await dial(way, 'plenum.v1'), 'b');
});
