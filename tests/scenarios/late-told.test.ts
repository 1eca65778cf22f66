import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { encodeUpdate } from '../../server/frames.ts';
import { createMemoryStorage } from '../../server/storage/memory.ts';
import { putPoll } from '../../src/documents/plan/results.ts';
import { putVote } from '../../src/documents/seat/notes.ts';
import { readTally } from '../../src/documents/tally/document.ts';
import { type PollId, parseId } from '../../src/domain/ids.ts';
import type { PollState } from '../../src/domain/results/poll.ts';
import { nothingLate } from '../../src/domain/teller/own-late.ts';
import type { JoinAnswer } from '../../src/protocol/api.ts';
import { joinAs, openSession, sessionOf, startTestRelay } from '../support/relay.ts';
import { connectStock, dial, isOf, type RawClient } from '../support/relay-client.ts';
import { until } from '../support/until.ts';

const poll = parseId<PollId>('poll') as PollId;

/** A straw poll, and people whose own lines are seen in plain sight. */
const setUp = async () => {
  const storage = createMemoryStorage();
  const relay = await startTestRelay({ storage });
  const invites = await openSession(relay);
  const at = (kind: string) => `session/${sessionOf(invites)}/${kind}`;
  const [moderator, screen] = [await joinAs(relay, invites, 'moderator'), await joinAs(relay, invites, 'projector')];
  const plan = connectStock({ url: relay.url, document: at('plan'), token: moderator.token });
  const wall = connectStock({ url: relay.url, document: at('tally'), token: screen.token });
  await Promise.all([plan.synced(), wall.synced()]);
  const fact = () => readTally(wall.doc).polls.get(poll);
  const lineOf = ({ seatId, token }: JoinAnswer, url = relay.url) =>
    dial({ url, document: at(`seat/${seatId}`), token }, 'plenum.v1');
  const wish = async (state: PollState) => {
    const asks = { question: 'Noch eine Runde?', answers: ['ja', 'nein'], item: null, proposal: null, hands: [] };
    putPoll(plan.doc, { id: poll, ...asks, kind: 'covered', wish: state, order: 'V' });
    await until(() => fact()?.state === state, `the poll is ${state}`);
  };
  return {
    ...{ relay, storage, fact, lineOf, wish },
    anna: await joinAs(relay, invites, 'participant'),
    berta: await joinAs(relay, invites, 'participant'),
    stop: () => Promise.all([plan.stop(), wall.stop(), relay.stop()]),
  };
};

const vote = (answer: number): Uint8Array => {
  const doc = new Y.Doc();
  putVote(doc, poll, answer);
  return encodeUpdate(Y.encodeStateAsUpdate(doc));
};

/** What a line has heard of late work so far: how often, and which polls the last time. */
const heard = (line: RawClient) => line.messages.filter(isOf('late')).map(({ late }) => [...late.polls]);

test('P23 whose answer came before the closing is never told that it was late, also when the line died before the receipt', async () => {
  const { anna, berta, fact, lineOf, wish } = await setUp();
  await wish('open');
  const dying = await lineOf(anna);
  dying.send(vote(0));
  await until(() => fact()?.voted === 1, 'her answer is counted');
  dying.close();
  await wish('closed');
  // To her tablet the answer is one that nobody has confirmed: it sends everything again.
  const again = await lineOf(anna);
  again.send(vote(0));
  await again.heard(isOf('receipt'), 'it is stored');
  const other = await lineOf(berta);
  other.send(vote(1));
  await until(() => heard(other).at(-1)?.length === 1, 'Berta hears that hers came late');
  const { late } = await again.heard(isOf('late'), 'she hears what of hers is late');
  expect([late, heard(again)]).toEqual([nothingLate, [[]]]);
});

test('P23 whose answer came after the closing hears it on their own line, at once, whenever it stands anew, and from another relay', async () => {
  const { relay, storage, anna, berta, lineOf, wish, stop } = await setUp();
  await wish('open');
  await wish('closed');
  const [hers, other] = [await lineOf(anna), await lineOf(berta)];
  hers.send(vote(1));
  await until(() => heard(hers).at(-1)?.[0] === poll, 'she is told');
  const again = await lineOf(anna);
  await until(() => heard(again).at(-1)?.[0] === poll, 'her second device is told');
  await wish('shown');
  await other.heard(isOf('late'), 'Berta hears of her own');
  expect(heard(other)).toEqual([[]]);
  await stop();

  const second = await startTestRelay({ storage });
  const later = await lineOf(anna, second.url);
  await until(() => heard(later).at(-1)?.[0] === poll, 'she is told after a restart');
  expect(relay.url).not.toBe(second.url);
});
