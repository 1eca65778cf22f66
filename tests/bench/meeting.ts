import { once } from 'node:events';
import * as decoding from 'lib0/decoding';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { encodeStep1, encodeUpdate } from '../../server/frames.ts';
import { putCriterion, putRound, wishRound } from '../../src/documents/plan/edit.ts';
import { putJudgement } from '../../src/documents/seat/document.ts';
import { defaultScale } from '../../src/domain/assessment/criterion.ts';
import { type AgendaItemId, type CriterionId, type ProposalId, parseId, roundIdOf } from '../../src/domain/ids.ts';
import type { InvitedRole, JoinAnswer, OpenSessionAnswer } from '../../src/protocol/api.ts';
import { messageTypes, syncKinds } from '../../src/protocol/messages.ts';
import { askRelay } from '../support/ask-relay.ts';
import { type Ear, framed, type Load } from './pacing.ts';

const id = <Id extends string>(text: string): Id => parseId<never>(text) as unknown as Id;

const proposalsOf = ({ proposals }: Load) =>
  Array.from({ length: proposals }, (_, index) => id<ProposalId>(`proposal-${index}`));
const criteriaOf = ({ dimensions }: Load) =>
  Array.from({ length: dimensions }, (_, index) => id<CriterionId>(`dimension-${index}`));
export const round = roundIdOf(id<AgendaItemId>('item'), 1);

/** A document and its socket: applies what comes if `follows`, otherwise only counts bytes and receipts. */
export interface Line {
  readonly doc: Y.Doc;
  readonly ear: Ear;
  receipts: number;
  close(): void;
}

export const openMeeting = (url: string): Promise<OpenSessionAnswer> => askRelay(url, 'sessions', { title: 'Messung' });

export const enter = (url: string, { invites }: OpenSessionAnswer, role: InvitedRole): Promise<JoinAnswer> =>
  askRelay(url, 'join', { invite: invites[role] });

const hear = (line: Line, frame: Uint8Array, follows: boolean, socket: WebSocket): void => {
  line.ear.bytes += framed(frame.length);
  const decoder = decoding.createDecoder(frame);
  const type = decoding.readVarUint(decoder);
  if (type === messageTypes.receipt) line.receipts = decoding.readVarUint(decoder);
  if (type !== messageTypes.sync) return;
  const kind = decoding.readVarUint(decoder);
  // Listeners need no document of their own; asking is answered by everybody.
  if (kind === syncKinds.step1) socket.send(Uint8Array.of(0, 1, 2, 0, 0));
  else if (follows) Y.applyUpdate(line.doc, decoding.readVarUint8Array(decoder), socket);
};

/** Opens a document like a tablet of ours does, and waits for its state. */
export const openLine = async (url: string, document: string, token: string, follows: boolean): Promise<Line> => {
  const socket = new WebSocket(`${url.replace('http', 'ws')}sync/${document}`, ['plenum.v1', `auth.${token}`]);
  const line: Line = { doc: new Y.Doc(), ear: { bytes: 0 }, receipts: 0, close: () => socket.terminate() };
  const { promise: synced, resolve } = Promise.withResolvers<void>();
  socket.on('message', (data) => {
    const frame = data as Buffer;
    hear(line, frame, follows, socket);
    if (frame[0] === messageTypes.sync && frame[1] === syncKinds.step2) resolve();
  });
  await once(socket, 'open');
  socket.send(encodeStep1(Y.encodeStateVector(line.doc)));
  line.doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== socket) socket.send(encodeUpdate(update));
  });
  await synced;
  return line;
};

/** The moderator opens the one round of the measurement. */
export const openRound = (plan: Y.Doc, load: Load): void => {
  const [proposals, criteria] = [proposalsOf(load), criteriaOf(load)];
  const text = { name: '', meaning: '', low: '', high: '', lowMeaning: '', highMeaning: '' };
  criteria.forEach((criterion, index) => {
    putCriterion(plan, { ...text, id: criterion, scale: defaultScale, order: `${index}V` });
  });
  putRound(plan, { id: round, item: id('item'), number: 1, proposals, criteria, wish: 'open' });
};

export const revealRound = (plan: Y.Doc): void => wishRound(plan, round, 'revealed');

/** The judgement number `index` of a load: whose, of which proposal, and what. All different. */
export const scoreOf = (index: number, load: Load) => ({
  seat: index % load.seats,
  proposal: proposalsOf(load)[Math.floor(index / load.seats) % load.proposals] as ProposalId,
  values: Object.fromEntries(criteriaOf(load).map((criterion, axis) => [criterion, (index * 7 + axis * 3) % 11])),
});

/** Everything of a load that was not sent in time: then every seat has judged every proposal. */
export const fillSheets = (load: Load, sheetOf: (seat: number) => Y.Doc | undefined): void => {
  for (let seat = 0; seat < load.seats; seat += 1) {
    const doc = sheetOf(seat);
    doc?.transact(() => {
      for (let index = seat; index < load.seats * load.proposals; index += load.seats)
        if (index >= load.scores) writeScore(doc, scoreOf(index, load));
    });
  }
};

export const writeScore = (doc: Y.Doc, { proposal, values }: ReturnType<typeof scoreOf>): void =>
  putJudgement(doc, round, proposal, { kind: 'scored', values });

/** Bytes of one score as a tablet sends it, so that the broadcaster carries the same. */
export const scoreBytes = (load: Load): number => {
  const doc = new Y.Doc();
  let bytes = 0;
  doc.on('update', (update: Uint8Array) => {
    bytes = encodeUpdate(update).length;
  });
  writeScore(doc, scoreOf(0, load));
  return bytes;
};
