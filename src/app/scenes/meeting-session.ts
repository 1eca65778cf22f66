import type { ProxyRow } from '../../device/proxies.ts';
import { createCell, type Watched } from '../../device/watched.ts';
import { readPlan } from '../../documents/plan/read.ts';
import { readProposals } from '../../documents/proposals/document.ts';
import { readFindings } from '../../documents/proposals/findings.ts';
import { readMinutes } from '../../documents/record/minutes.ts';
import { readSeat } from '../../documents/seat/document.ts';
import { createId, type GroupId, type SeatId } from '../../domain/ids.ts';
import { accepted } from '../../domain/result.ts';
import { nothingLate } from '../../domain/teller/own-late.ts';
import { factsOf } from '../../protocol/rights.ts';
import { freshDoc, holdDocument } from '../../sync/memory-document.ts';
import type { OpenDocument } from '../../sync/open-document.ts';
import type { Edit, OpenSession } from '../../sync/open-session.ts';
import type { ProxySeats } from '../../sync/proxy-seats.ts';
import { accessTo, nameOf, type SessionDocument } from '../../sync/session-documents.ts';
import type { Home } from '../../sync/session-home.ts';
import { watchDocument } from '../../sync/watch-document.ts';
import { always, type Condition, conditions } from './conditions.ts';
import { type Meeting, type SceneRole, sceneSession, seatOf } from './meeting.ts';

export interface Looking {
  readonly role: SceneRole;
  readonly condition?: Condition;
  readonly home?: Home;
}

/** A meeting in memory as one of its seats has it open: everything can be pressed, and nothing of it stays. */
export const openInMemory = (meeting: Meeting, { role, condition = conditions.online, home = 'relay' }: Looking) => {
  const holder = { sessionId: sceneSession, seatId: seatOf(role), role };
  const opened = new Map<SessionDocument, OpenDocument>();
  const docOf = (kind: SessionDocument): OpenDocument['doc'] => {
    if (kind === 'seat') return meeting.seat(holder.seatId);
    if (kind === 'tally') return meeting.tallyDoc;
    if (kind.startsWith('group/')) return meeting.sheet(kind.slice('group/'.length) as GroupId);
    return kind in meeting.docs ? meeting.docs[kind as keyof Meeting['docs']] : freshDoc();
  };
  const access = (kind: SessionDocument) => accessTo(kind, holder, factsOf(meeting.plan));
  const document = (kind: SessionDocument): OpenDocument | null => {
    const right = access(kind);
    if (right === 'none') return null;
    const known = opened.get(kind) ?? holdDocument(nameOf(kind, holder), right, docOf(kind));
    opened.set(kind, known);
    return known;
  };
  const edit =
    (kind: SessionDocument): Edit =>
    (act) => {
      if (access(kind) !== 'write') throw new Error(`a ${role} does not write ${kind}`);
      return act(docOf(kind));
    };
  const readings = new Map<string, Map<unknown, Watched<unknown>>>();
  const watch = <Value>(kind: SessionDocument, read: (doc: OpenDocument['doc']) => Value): Watched<Value> => {
    const known = readings.get(kind) ?? new Map<unknown, Watched<unknown>>();
    readings.set(kind, known);
    const here = document(kind);
    const watched = known.get(read) ?? (here === null ? always(read(freshDoc())) : watchDocument(here, read));
    known.set(read, watched);
    return watched as Watched<Value>;
  };
  const part = <Name extends 'tally' | 'desk'>(name: Name) => ({
    subscribe: meeting.told.subscribe,
    getSnapshot: () => meeting.told.getSnapshot()[name],
  });
  const session: OpenSession = {
    ...holder,
    plan: watch('plan', readPlan),
    proposals: watch('proposals', readProposals),
    findings: watch('proposals', readFindings),
    minutes: watch('minutes', readMinutes),
    tally: part('tally'),
    desk: part('desk'),
    seatSheet: watch('seat', readSeat),
    late: always(nothingLate),
    home: always(home),
    handOver: async () => accepted(null),
    proxies: role === 'moderator' ? proxiesOf(meeting) : null,
    saving: always(condition.saving),
    status: always(condition.status),
    mayEdit: (kind) => access(kind) === 'write',
    edit: {
      plan: edit('plan'),
      proposals: edit('proposals'),
      seat: edit('seat'),
      minutes: edit('minutes'),
      record: edit('record'),
    },
    editSheet: (group) => edit(`group/${group}`),
    watch,
    document,
    now: () => Date.now(),
    ask: (call) => call('token'),
    token: () => 'token',
    whenRead: Promise.resolve(),
    retry: () => undefined,
    exportUnsaved: async () => ({ name: 'scene.json', content: new Blob() }),
    close: async () => undefined,
  };
  return session;
};

/** People without a device of their own: two at the tablet that goes round, one form. */
const proxiesOf = (meeting: Meeting): ProxySeats => {
  const row = (via: ProxyRow['via'], number: number, seatId: SeatId): ProxyRow => ({
    ...{ key: `${sceneSession}/${seatId}`, sessionId: sceneSession, seatId, via, number },
    ...{ perspective: 'municipalities', token: '' },
  });
  const list = createCell<readonly ProxyRow[]>(
    meeting.others
      .slice(0, 3)
      .map((seat, index) => (index < 2 ? row('handed', index + 1, seat) : row('paper', 7, seat))),
  );
  const watched = new Map<SeatId, OpenDocument>();
  const documentOf = (seat: SeatId): OpenDocument => {
    const known =
      watched.get(seat) ?? holdDocument({ kind: 'seat', session: sceneSession, seat }, 'write', meeting.seat(seat));
    watched.set(seat, known);
    return known;
  };
  const sheet = (seat: SeatId) => watchDocument(documentOf(seat), readSeat);
  const read = () => new Map(list.getSnapshot().map(({ seatId }) => [seatId, readSeat(meeting.seat(seatId))] as const));
  const sheets = createCell<ReturnType<typeof read>>(read());
  return {
    list,
    add: async ({ via, number, perspective }) => {
      const next = number ?? list.getSnapshot().filter((one) => one.via === via).length + 1;
      const added = { ...row(via, next, createId<SeatId>(meeting.random)), perspective };
      list.set([...list.getSnapshot(), added]);
      return added;
    },
    amend: async () => undefined,
    remove: async (seat) => list.set(list.getSnapshot().filter(({ seatId }) => seatId !== seat)),
    reconcile: async () => undefined,
    sheets,
    sheet,
    edit: (seat, act) => {
      act(meeting.seat(seat));
      sheets.set(read());
    },
    whenRead: async () => undefined,
  };
};
