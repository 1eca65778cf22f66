import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { putJudgement, readSeat } from '../../src/documents/seat/document.ts';
import type { CriterionId, ProposalId, RoundId } from '../../src/domain/ids.ts';
import { type OpenDocument, openDocument } from '../../src/sync/open-document.ts';
import { createRelayClock } from '../../src/sync/relay-clock.ts';
import { joinAs, openSession, startTestRelay } from '../support/relay.ts';
import { until } from '../support/until.ts';
import { createTablet } from '../sync/tablet.ts';

const round = 'i1-r1' as RoundId;
const [youth, elders] = ['jugend', 'senioren'] as ProposalId[] as [ProposalId, ProposalId];
const judge = ({ doc }: OpenDocument, proposal: ProposalId, value: number): void =>
  putJudgement(doc, round, proposal, { kind: 'scored', values: { ['weight' as CriterionId]: value } });
const scores = (doc: Y.Doc): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    [...(readSeat(doc).judgements.get(round) ?? [])].map(([proposal, judgement]) => [
      proposal,
      judgement.kind === 'scored' ? judgement.values['weight' as CriterionId] : null,
    ]),
  );
const isSaved = ({ status }: OpenDocument): boolean => {
  const { local, remote, delivery } = status.getSnapshot();
  return local.kind === 'saved' && remote.kind === 'online' && delivery === 'onServer';
};

/** One seat of a real session, which may be opened on any number of tablets. */
const takeSeat = async () => {
  const relay = await startTestRelay();
  const { sessionId, seatId, token } = await joinAs(relay, await openSession(relay), 'participant');
  return async () => {
    const { environment, device } = await createTablet({ base: relay.url });
    const document = openDocument({
      environment,
      device,
      name: { kind: 'seat', session: sessionId, seat: seatId },
      seat: seatId,
      access: () => 'write',
      token: () => token,
      renew: () => Promise.resolve('refused'),
      clock: createRelayClock(Date.now),
    });
    onTestFinished(() => document.close());
    return { document, device };
  };
};

const isOnline = ({ status }: OpenDocument): boolean => status.getSnapshot().remote.kind === 'online';

test('two tablets that write under the same clocks: the later one mends itself, and nothing is lost or mixed', async () => {
  const openOnTablet = await takeSeat();
  const [one, other] = [await openOnTablet(), await openOnTablet()];
  await until(() => [one, other].every(({ document }) => isOnline(document)), 'both are online');
  // As if a running machine had been copied: the same client on both, and both write at once.
  other.document.doc.clientID = one.document.doc.clientID;
  judge(one.document, youth, 7);
  judge(other.document, elders, 3);
  const rescuedOf = () => [one, other].filter(({ document }) => document.status.getSnapshot().rescued === 'not-taken');
  const [mended] = await until(() => rescuedOf().length > 0 && rescuedOf(), 'one of them has put its work aside');
  const [rescue] = (await mended?.device.database.rescues.all()) ?? [];
  const kept = new Y.Doc();
  Y.applyUpdate(kept, rescue?.update ?? new Uint8Array());
  await until(() => [one, other].every(({ document }) => isSaved(document)), 'both are confirmed');
  expect(rescuedOf()).toEqual([mended]);
  // What was taken is on both; what was not is in the copy put aside.
  const taken = scores(one.document.doc);
  expect(scores(other.document.doc)).toEqual(taken);
  expect({ ...taken, ...scores(kept) }).toEqual({ [youth]: 7, [elders]: 3 });
  expect(Object.keys(taken)).toHaveLength(1);
  expect(one.document.doc.clientID).not.toBe(other.document.doc.clientID);

  judge(one.document, youth, 8);
  judge(other.document, elders, 5);
  const all = { [youth]: 8, [elders]: 5 };
  const isEverywhere = () =>
    [one, other].every(({ document }) => JSON.stringify(Object.entries(scores(document.doc)).sort()) === wanted);
  const wanted = JSON.stringify(Object.entries(all).sort());
  await until(isEverywhere, 'both go on and see the same');
});

test('what waits for a part that neither device nor relay has is put aside, and the document begins anew', async () => {
  const openOnTablet = await takeSeat();
  const { document, device } = await openOnTablet();
  // As after a row of the disk that could not be read: the second half is there without the first.
  const source = new Y.Doc();
  const halves: Uint8Array[] = [];
  source.on('update', (update: Uint8Array) => halves.push(update));
  for (const proposal of [youth, elders])
    putJudgement(source, round, proposal, { kind: 'scored', values: { ['weight' as CriterionId]: 4 } });
  Y.applyUpdate(document.doc, halves[1] ?? new Uint8Array());
  await until(() => document.status.getSnapshot().rescued === 'not-taken', 'a copy is put aside');
  judge(document, youth, 2);
  await until(() => isSaved(document), 'work goes on');
  expect(document.doc.store.pendingStructs).toBeNull();
  const [rescue] = await device.database.rescues.all();
  const restored = new Y.Doc();
  for (const update of [halves[0], rescue?.update]) Y.applyUpdate(restored, update ?? new Uint8Array());
  expect(scores(restored)).toEqual({ [youth]: 4, [elders]: 4 });
});
