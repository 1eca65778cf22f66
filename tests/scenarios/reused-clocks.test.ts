import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { putJudgement, readSeat } from '../../src/documents/seat-document.ts';
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

test('two tablets that write under the same clocks: the later one mends itself, and nothing is lost or mixed', async () => {
  const relay = await startTestRelay();
  const { sessionId, seatId, token } = await joinAs(relay, await openSession(relay), 'participant');
  const openOnTablet = async () => {
    const { environment, device } = await createTablet({ base: relay.url });
    const document = openDocument({
      environment,
      device,
      name: { kind: 'seat', session: sessionId, seat: seatId },
      seat: seatId,
      access: 'write',
      token: () => token,
      renew: () => Promise.resolve('refused'),
      clock: createRelayClock(Date.now),
    });
    onTestFinished(() => document.close());
    await until(() => document.status.getSnapshot().remote.kind === 'online', 'the tablet is online');
    return { document, device };
  };
  const [one, other] = [await openOnTablet(), await openOnTablet()];
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
