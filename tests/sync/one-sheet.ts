import { afterEach, beforeEach } from 'vitest';
import type * as Y from 'yjs';
import { putJudgement, readSeat } from '../../src/documents/seat/document.ts';
import type { Judgement } from '../../src/domain/assessment/assessment.ts';
import type { CriterionId, ProposalId, RoundId, SeatId, SessionId } from '../../src/domain/ids.ts';
import { type DocumentName, printName } from '../../src/protocol/document-name.ts';
import { type OpenDocument, openDocument } from '../../src/sync/open-document.ts';
import { createRelayClock, type RelayClock } from '../../src/sync/relay-clock.ts';
import type { Renewal } from '../../src/sync/relay-link.ts';
import { until } from '../support/until.ts';
import { type SmallRelay, startSmallRelay } from './small-relay.ts';
import { createTablet, fullDisks, type Tablet } from './tablet.ts';

const seat = 'p1' as SeatId;
const sheet: DocumentName = { kind: 'seat', session: 's1' as SessionId, seat };

export const round = 'i1-r1' as RoundId;
export const [youth, elders] = ['jugend', 'senioren'] as ProposalId[] as [ProposalId, ProposalId];
export const name = printName(sheet);
/** The sheet of somebody else, on the same tablet. */
export const otherSheet: DocumentName = { ...sheet, seat: 'second' as SeatId };

const open: OpenDocument[] = [];

/** Every test of the file gets a relay of its own; disks, sheets and relay are put in order behind it. */
export const withRelay = (take: (relay: SmallRelay) => void): void => {
  let stop: () => Promise<void>;
  beforeEach(async () => {
    const relay = await startSmallRelay();
    stop = relay.stop;
    take(relay);
  });
  afterEach(async () => {
    fullDisks.clear();
    await Promise.all(open.splice(0).map((document) => document.close()));
    await stop();
  });
};

interface Wish {
  readonly name?: DocumentName;
  readonly token?: () => string;
  readonly renew?: () => Promise<Renewal>;
  readonly access?: () => 'read' | 'write';
  readonly clock?: RelayClock;
}

/** One person's sheet, open on a tablet. */
export const openOn = ({ environment, device }: Tablet, wish: Wish = {}): OpenDocument => {
  const document = openDocument({
    environment,
    device,
    name: sheet,
    seat,
    access: () => 'write',
    token: () => 'pl1.a.b',
    renew: () => Promise.resolve('refused'),
    clock: createRelayClock(Date.now),
    ...wish,
  });
  open.push(document);
  return document;
};

export const tabletOf = (relay: SmallRelay): Promise<Tablet> => createTablet({ base: relay.base });
export const scored = (value: number): Judgement => ({ kind: 'scored', values: { ['weight' as CriterionId]: value } });
export const judge = ({ doc }: OpenDocument, proposal: ProposalId, value: number): void =>
  putJudgement(doc, round, proposal, scored(value));
export const judgement = (doc: Y.Doc, proposal: ProposalId): Judgement | undefined =>
  readSeat(doc).judgements.get(round)?.get(proposal);
export const status = (document: OpenDocument) => document.status.getSnapshot();
export const isOnServer = (document: OpenDocument): boolean => status(document).delivery === 'onServer';
export const isOnline = (document: OpenDocument): boolean => status(document).remote.kind === 'online';
export const isStored = (document: OpenDocument): boolean => status(document).local.kind === 'saved';

/** A tablet on which somebody has judged, and the relay has confirmed it. */
export const judgedOn = async (relay: SmallRelay): Promise<{ tablet: Tablet; document: OpenDocument }> => {
  const tablet = await tabletOf(relay);
  const document = openOn(tablet);
  await until(() => isOnline(document), 'the tablet is online');
  judge(document, youth, 7);
  await until(() => isStored(document) && isOnServer(document), 'it is everywhere');
  return { tablet, document };
};
