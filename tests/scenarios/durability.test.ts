import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { encodeUpdate } from '../../server/frames.ts';
import { putJudgement, readSeat } from '../../src/documents/seat/document.ts';
import { type CriterionId, type ProposalId, parseId, type RoundId } from '../../src/domain/ids.ts';
import type { JoinAnswer, OpenSessionAnswer } from '../../src/protocol/api.ts';
import { closeCodes } from '../../src/protocol/close-codes.ts';
import { joinAs, openSession, sessionOf, startTestRelay } from '../support/relay.ts';
import { connectStock, dial, isOf } from '../support/relay-client.ts';
import { startRelay } from '../support/relay-process.ts';
import { askAll } from '../support/relay-room.ts';
import { createHeldStorage } from '../support/relay-storage.ts';
import { until } from '../support/until.ts';

const round = parseId<RoundId>('item-r1') as RoundId;
const proposalAt = (index: number) => parseId<ProposalId>(`proposal-${index}`) as ProposalId;
const criterion = parseId<CriterionId>('size') as CriterionId;

/** Writes scores into a document as fast as a program can; gives each change as a frame. */
const writeScores = (doc: Y.Doc, count: number): readonly Uint8Array[] => {
  const frames: Uint8Array[] = [];
  const listen = (update: Uint8Array) => frames.push(encodeUpdate(update));
  doc.on('update', listen);
  for (let index = 0; index < count; index += 1)
    putJudgement(doc, round, proposalAt(index), { kind: 'scored', values: { [criterion]: index % 11 } });
  doc.off('update', listen);
  return frames;
};

const post = async <Answer>(url: string, path: string, body: unknown): Promise<Answer> =>
  (await (await fetch(`${url}api/${path}`, { method: 'POST', body: JSON.stringify(body) })).json()) as Answer;

/** A tablet that has its own, empty document open, at a relay whose disk can be held up. */
const sits = async () => {
  const storage = createHeldStorage();
  const relay = await startTestRelay({ storage });
  const invites = await openSession(relay);
  const { token, seatId } = await joinAs(relay, invites, 'participant');
  const way = { url: relay.url, document: `session/${sessionOf(invites)}/seat/${seatId}`, token };
  const tablet = await dial(way, 'plenum.v1');
  tablet.send(askAll);
  await tablet.heard(isOf('step2'), 'the empty state');
  return { storage, relay, way, tablet };
};

test('a receipt comes only after the commit, and step 2 shows nothing that is not durable', async () => {
  const { storage, way, tablet } = await sits();
  storage.hold();
  const doc = new Y.Doc();
  for (const frame of writeScores(doc, 3)) tablet.send(frame);
  await until(() => storage.waiting() > 0, 'a commit is under way');
  const other = await dial(way, 'plenum.v1');
  other.send(askAll);
  await other.heard(isOf('greeting'), 'the second device is in the room');
  expect([tablet.messages.some(isOf('receipt')), other.messages.some(isOf('step2'))]).toEqual([false, false]);
  storage.release();
  const last = (message: unknown) => JSON.stringify(message) === JSON.stringify({ type: 'receipt', writes: 3 });
  await until(() => tablet.messages.some(last), 'all three are confirmed');
  const { bytes } = await other.heard(isOf('step2'), 'the state');
  const copy = new Y.Doc();
  Y.applyUpdate(copy, bytes);
  expect(readSeat(copy).judgements.get(round)?.size).toBeGreaterThan(0);
});

test('whoever speaks before the document has been read from the disk is heard, and nobody is shown an empty one', async () => {
  const storage = createHeldStorage();
  const relay = await startTestRelay({ storage });
  const invites = await openSession(relay);
  const { token, seatId } = await joinAs(relay, invites, 'participant');
  const document = `session/${sessionOf(invites)}/seat/${seatId}`;
  const stored = new Y.Doc();
  writeScores(stored, 1);
  const update = Y.encodeStateAsUpdate(stored);
  await storage.append({ changes: [{ kind: 'append', document, update }], ledgers: new Map() });
  storage.holdLoads();
  const tablet = await dial({ url: relay.url, document, token }, 'plenum.v1');
  tablet.send(askAll);
  const [early] = writeScores(new Y.Doc(), 1);
  tablet.send(early ?? new Uint8Array());
  await until(() => storage.loads(document) > 0, 'the document is being read');
  // Sent later on another line and answered: what was said first is there by now, too.
  expect((await fetch(`${relay.url}healthz`)).ok).toBe(true);
  expect(tablet.messages).toEqual([]);
  storage.release();
  await tablet.heard(isOf('receipt'), 'what was said early is stored');
  const { bytes } = await tablet.heard(isOf('step2'), 'the state');
  const copy = new Y.Doc();
  Y.applyUpdate(copy, bytes);
  expect(readSeat(copy).judgements.get(round)?.has(proposalAt(0))).toBe(true);
});

test('when the disk is full everybody is told to try again, and nothing was acknowledged', async () => {
  const { storage, relay, way, tablet } = await sits();
  storage.breakOnce();
  for (const frame of writeScores(new Y.Doc(), 1)) tablet.send(frame);
  expect((await tablet.closed()).code).toBe(closeCodes.fault);
  expect(tablet.messages.some(isOf('receipt'))).toBe(false);
  expect(relay.lines.join()).toContain('"event":"commit"');

  const stock = connectStock(way);
  writeScores(stock.doc, 2);
  await until(async () => (await storage.loadDocument(way.document)).updates.length > 0, 'the next try is durable');
});

test('kill -9 at any moment loses nothing that was acknowledged', async () => {
  const relay = await startRelay();
  onTestFinished(() => relay.stop());
  const { sessionId, invites } = await post<OpenSessionAnswer>(relay.url, 'sessions', { title: 'Sitzung' });
  const seats = await Promise.all(
    [1, 2, 3].map(() => post<JoinAnswer>(relay.url, 'join', { invite: invites.participant })),
  );
  const sent = seats.map(() => new Y.Doc());
  for (const kill of [1, 2, 3]) {
    const tablets = await Promise.all(
      seats.map(({ seatId, token }) =>
        dial({ url: relay.url, document: `session/${sessionId}/seat/${seatId}`, token }, 'plenum.v1'),
      ),
    );
    const frames = sent.map((doc) => [encodeUpdate(Y.encodeStateAsUpdate(doc)), ...writeScores(doc, 40 * kill)]);
    for (const [index, tablet] of tablets.entries()) for (const frame of frames[index] ?? []) tablet.send(frame);
    // Not all of them: the plug is pulled in the middle of the work.
    await until(() => tablets.every(({ messages }) => messages.some(isOf('receipt'))), 'something is acknowledged', {
      every: 1,
    });
    await relay.kill9();
    const confirmed = tablets.map(({ messages }) => messages.filter(isOf('receipt')).at(-1)?.writes ?? 0);
    await relay.restart();
    for (const [index, { seatId, token }] of seats.entries()) {
      const again = connectStock({ url: relay.url, document: `session/${sessionId}/seat/${seatId}`, token });
      await again.synced();
      const acknowledged = new Y.Doc();
      for (const frame of frames[index]?.slice(0, confirmed[index]) ?? []) applyFrame(acknowledged, frame);
      const [kept, owed] = [readSeat(again.doc).judgements.get(round), readSeat(acknowledged).judgements.get(round)];
      for (const [proposal, judgement] of owed ?? []) expect(kept?.get(proposal)).toEqual(judgement);
      again.stop();
    }
  }
});

/** A write frame is two bytes of type and a length in front of the update. */
const applyFrame = (doc: Y.Doc, frame: Uint8Array): void => {
  const length = frame.findIndex((byte, index) => index >= 2 && byte < 128);
  Y.applyUpdate(doc, frame.subarray(length + 1));
};

test('stock clients on two devices of one seat converge across a restart of the relay', async () => {
  const relay = await startRelay();
  onTestFinished(() => relay.stop());
  const { sessionId, invites } = await post<OpenSessionAnswer>(relay.url, 'sessions', { title: 'Sitzung' });
  const { seatId, token } = await post<JoinAnswer>(relay.url, 'join', { invite: invites.participant });
  const way = { url: relay.url, document: `session/${sessionId}/seat/${seatId}`, token };
  const [phone, tablet] = [connectStock(way), connectStock(way)];
  await Promise.all([phone.synced(), tablet.synced()]);
  writeScores(phone.doc, 5);
  await until(() => readSeat(tablet.doc).judgements.get(round)?.size === 5, 'the tablet has the phone’s scores');
  await relay.kill9();
  await until(() => !phone.provider.wsconnected && !tablet.provider.wsconnected, 'both notice');
  putJudgement(tablet.doc, round, proposalAt(7), { kind: 'abstained' });
  putJudgement(phone.doc, round, proposalAt(8), { kind: 'abstained' });
  await relay.restart();
  const complete = ({ doc }: typeof phone) => readSeat(doc).judgements.get(round)?.size === 7;
  await until(() => complete(phone) && complete(tablet), 'both have everything');
  expect(readSeat(phone.doc)).toEqual(readSeat(tablet.doc));
});

test('a relay that is asked to go confirms what it has read and tells everybody to try again', async () => {
  const { storage, relay, tablet } = await sits();
  storage.hold();
  for (const frame of writeScores(new Y.Doc(), 1)) tablet.send(frame);
  await until(() => storage.waiting() > 0, 'a commit is under way');
  const stopping = relay.stop();
  storage.release();
  await stopping;
  expect((await tablet.closed()).code).toBe(closeCodes.restart);
  await tablet.heard(isOf('receipt'), 'the receipt');
  await expect(fetch(`${relay.url}healthz`)).rejects.toThrow();
});
