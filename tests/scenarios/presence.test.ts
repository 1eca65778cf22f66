import { expect, test } from 'vitest';
import { encodePresence } from '../../server/frames.ts';
import { placeSeat, putGroup } from '../../src/documents/plan/groups-edit.ts';
import { readPlan } from '../../src/documents/plan/read.ts';
import type { GroupId } from '../../src/domain/ids.ts';
import type { JoinAnswer } from '../../src/protocol/api.ts';
import { limits } from '../../src/protocol/limits.ts';
import { messageTypes } from '../../src/protocol/messages.ts';
import { forge } from '../support/inspection.ts';
import { joinAs, openSession, sessionOf, startTestRelay } from '../support/relay.ts';
import { connectStock, dial, isOf } from '../support/relay-client.ts';
import { askAll, writeOf } from '../support/relay-room.ts';
import { until } from '../support/until.ts';

const group = 'team' as GroupId;

/** A group's sheet that Anna and Berta write in. */
const setUp = async () => {
  const relay = await startTestRelay();
  const invites = await openSession(relay);
  const session = sessionOf(invites);
  const moderator = await joinAs(relay, invites, 'moderator');
  const [anna, berta] = [await joinAs(relay, invites, 'participant'), await joinAs(relay, invites, 'participant')];
  const way = ({ token }: JoinAnswer, kind = `group/${group}`) => ({
    url: relay.url,
    document: `session/${session}/${kind}`,
    token,
  });
  const [plan, copy] = [connectStock(way(moderator, 'plan')), connectStock(way(anna, 'plan'))];
  await plan.synced();
  putGroup(plan.doc, { id: group, name: '', opened: false, order: 'A' });
  for (const { seatId } of [anna, berta]) placeSeat(plan.doc, seatId, group);
  await until(() => readPlan(copy.doc).groups[0]?.members.size === 2, 'both sit there');
  const open = async (who: JoinAnswer) => {
    const client = connectStock(way(who));
    await client.synced();
    return client;
  };
  /** Where this client sees others. */
  const seen = ({ doc, provider }: Awaited<ReturnType<typeof open>>) =>
    [...provider.awareness.getStates()].filter(
      ([client, state]) => client !== doc.clientID && Object.keys(state).length > 0,
    );
  return { relay, session, moderator, anna, berta, way, open, seen };
};

test('in a shared text stock clients see where the others are, and who that is says the relay', async () => {
  const { anna, berta, open, seen, relay, session } = await setUp();
  const [one, other] = [await open(anna), await open(berta)];
  one.provider.awareness.setLocalState({
    user: { name: 'KANARIE-NAME' },
    cursor: { anchor: 3 },
    extra: 'KANARIE-MEHR',
  });
  const annas = [one.doc.clientID, { cursor: { anchor: 3 }, user: { seat: anna.seatId } }];
  await until(() => seen(other).length === 1, 'Berta sees a cursor');
  expect(seen(other)).toEqual([annas]);
  const late = await open(berta);
  await until(() => seen(late).length === 1, 'who comes later sees it, too');
  expect(seen(late)).toEqual([annas]);
  one.stop();
  await until(() => seen(other).length === 0 && seen(late).length === 0, 'it goes with its connection');
  const { updates } = await relay.storage.loadDocument(`session/${session}/group/${group}`);
  expect(`${Buffer.concat(updates).toString('latin1')}${relay.lines.join()}`).not.toContain('KANARIE');
});

test('nobody moves, hides or takes the cursor of somebody else in a shared text', async () => {
  const { anna, berta, open, seen, way } = await setUp();
  const [victim, witness] = [await open(anna), await open(anna)];
  victim.provider.awareness.setLocalState({ cursor: 'hier' });
  await until(() => seen(witness).length === 1, 'Anna’s second window sees it');
  const client = victim.doc.clientID;
  // Clients of the stock protocol mend what they hear of themselves: what counts is what was shown in between.
  const shown: unknown[] = [];
  witness.provider.awareness.on('change', () => shown.push(witness.provider.awareness.getStates().get(client) ?? null));
  const say = (whose: number, clock: number, state: unknown) =>
    encodePresence(forge(1, whose, clock, JSON.stringify(state)));
  // Announced under her number, under a number of the forger's own, and without any, as stock clients come.
  for (const offer of [['plenum.v1', `client.${client}`], ['plenum.v1', 'client.4711'], []]) {
    const forger = await dial(way(berta), ...offer);
    forger.send(say(client, 900, { cursor: 'dort', user: { seat: anna.seatId } }));
    forger.send(say(client, 901, null));
    forger.send(encodePresence(forge(2, client, 902, 'null', 4711, 1, '{"cursor":"echt"}')));
    forger.send(askAll);
    await forger.heard(isOf('step2'), 'what came behind is answered');
    forger.close();
  }
  victim.provider.awareness.setLocalState({ cursor: 'weiter' });
  await until(() => JSON.stringify(seen(witness)).includes('weiter'), 'Anna’s next step arrives');
  const user = { seat: anna.seatId };
  expect(shown.filter((state) => JSON.stringify(state) !== JSON.stringify({ cursor: 'hier', user }))).toEqual([
    { cursor: 'weiter', user },
  ]);
});

test('presence that is too long, none, under a second number, or of who only reads is dropped, and the line stays', async () => {
  const { moderator, anna, berta, way, relay } = await setUp();
  const [loud, quiet] = [await dial(way(anna), 'plenum.v1', 'client.5'), await dial(way(berta), 'plenum.v1')];
  const long = JSON.stringify({ cursor: 'x'.repeat(limits.presenceBytes) });
  const states = [
    forge(1, 5, 1, long),
    forge(9_000_000, 5, 2),
    forge(1, 5, 3, 'kein JSON'),
    forge(1, 5, 4, '[]', 0),
    forge(1, 77, 1, '{}'),
  ];
  for (const state of states) loud.send(encodePresence(state));
  loud.send(encodePresence(forge(1, 5, 5, '{"cursor":1}')));
  await quiet.heard(isOf('awareness'), 'the permitted one arrives');
  expect(quiet.messages.filter(isOf('awareness'))).toHaveLength(1);
  quiet.send(Uint8Array.of(messageTypes.queryAwareness));
  await until(() => quiet.messages.filter(isOf('awareness')).length === 2, 'who asks is told');

  const plan = connectStock({ ...way(moderator, 'plan') });
  await plan.synced();
  putGroup(plan.doc, { id: group, opened: true });
  placeSeat(plan.doc, berta.seatId, null);
  await quiet.closed();
  const reader = await dial(way(berta), 'plenum.v1', 'client.6');
  reader.send(encodePresence(forge(1, 6, 1, '{"cursor":1}')));
  reader.send(askAll);
  await reader.heard(isOf('step2'), 'the reader is answered');
  loud.send(writeOf('text', 'x'));
  await loud.heard(isOf('receipt'), 'what comes later arrives');
  expect(loud.messages.filter(isOf('awareness'))).toEqual([]);
  expect([loud.isOpen, reader.isOpen, relay.lines.some((line) => line.includes('"error"'))]).toEqual([
    true,
    true,
    false,
  ]);
});
