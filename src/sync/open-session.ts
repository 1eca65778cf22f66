import * as Y from 'yjs';
import type { SeatRow } from '../device/database.ts';
import type { Device } from '../device/device.ts';
import { type Ask, askFreshly } from '../device/fresh-token.ts';
import { createCell, createListeners, type Watched } from '../device/watched.ts';
import { readFindings } from '../documents/proposals/findings.ts';
import type { GroupId, SeatId, SessionId } from '../domain/ids.ts';
import type { Minutes } from '../domain/minutes/entry.ts';
import type { Proposal } from '../domain/proposal/proposal.ts';
import { accepted } from '../domain/result.ts';
import type { Finding } from '../domain/results/finding.ts';
import type { Role } from '../domain/session/role.ts';
import type { SeatSheet } from '../domain/session/seat.ts';
import type { Plan } from '../domain/session/session.ts';
import type { Desk } from '../domain/teller/desk.ts';
import { nothingLate, type OwnLate } from '../domain/teller/own-late.ts';
import type { Tally } from '../domain/teller/tally.ts';
import { factsOf } from '../protocol/rights.ts';
import { createDesktop, type Desktop, type SessionStatus } from './desktop.ts';
import type { Environment } from './environment.ts';
import { type OpenDocument, openDocument } from './open-document.ts';
import type { ProxySeats } from './proxy-seats.ts';
import { createRelayClock } from './relay-clock.ts';
import type { Saving } from './saving.ts';
import { createTokenKeeper } from './seat-token.ts';
import type { Told } from './session-channel.ts';
import { accessTo, nameOf, type SessionDocument, sessionReaders, sheetOf } from './session-documents.ts';
import type { HandOverResult, Home } from './session-home.ts';
import type { OpenLead } from './session-lead.ts';
import { watchDocument } from './watch-document.ts';
import type { WorkFile } from './work-file.ts';

/** Changes a document: `act` is one of the functions of src/documents, called with the document there is now. */
export type Edit = <Value>(act: (doc: Y.Doc) => Value) => Value;

/** A session as one seat of this device sees it. Everything in it is plain values; React binds them by `useSnapshot`. */
export interface OpenSession {
  readonly sessionId: SessionId;
  readonly seatId: SeatId;
  readonly role: Role;
  readonly plan: Watched<Plan>;
  readonly proposals: Watched<readonly Proposal[]>;
  /** What the group says of the proposals. */
  readonly findings: Watched<readonly Finding[]>;
  readonly minutes: Watched<Minutes>;
  readonly tally: Watched<Tally>;
  readonly desk: Watched<Desk>;
  readonly seatSheet: Watched<SeatSheet>;
  /** What of the own work came after closing and does not count. Said by the relay whenever the line stands anew. */
  readonly late: Watched<OwnLate>;
  /** Where the session lives. On this device everything works, but nobody else can join. */
  readonly home: Watched<Home>;
  /** Gives a session of this device to the relay. May be repeated; `createKey` where the relay asks for one. */
  readonly handOver: (createKey?: string) => Promise<HandOverResult>;
  /** People without a device of their own; null for everybody who does not moderate. */
  readonly proxies: ProxySeats | null;
  readonly saving: Watched<Saving>;
  readonly status: Watched<SessionStatus>;
  /** What this seat may write; editing another document is a fault and throws. */
  readonly mayEdit: (kind: SessionDocument) => boolean;
  readonly edit: Readonly<Record<'plan' | 'proposals' | 'seat' | 'minutes' | 'record', Edit>>;
  /** Changes the sheet of a small group. */
  readonly editSheet: (group: GroupId) => Edit;
  /**
   * A document as plain values, opened as soon as somebody watches it and may; the same answer for the same question.
   */
  readonly watch: <Value>(kind: SessionDocument, read: (doc: Y.Doc) => Value) => Watched<Value>;
  /** A document as it lies here, opened if it was not; null without the right to read it. For saving the whole. */
  readonly document: (kind: SessionDocument) => OpenDocument | null;
  /** Milliseconds since 1970 by the relay's clock, as well as it is known. */
  readonly now: () => number;
  /** A call of the API with the seat's token; one that has run out while nobody dialled is renewed, and the call made again. */
  readonly ask: Ask;
  readonly token: () => string;
  readonly whenRead: Promise<void>;
  /** Tries again to write to this device and dials at once. */
  readonly retry: () => void;
  /** Everything of the session on this device, for saving as a file when nothing else works. */
  readonly exportUnsaved: () => Promise<WorkFile>;
  /** Ends after running writes. */
  readonly close: () => Promise<void>;
}

/** Whose session is opened on which device. */
export interface SessionWish {
  readonly environment: Environment;
  readonly device: Device;
  readonly seat: SeatRow;
  /** From `session-lead.ts`, handed in by the moderator's screens: nobody else has to load it. */
  readonly openLead?: OpenLead;
}

/** Opens a session for a seat that this device has. Answers at once; what is on the device and on the relay follows. */
export const openSession = (wish: SessionWish): OpenSession => {
  const { environment, device, seat } = wish;
  const clock = createRelayClock(environment.now);
  const { token, renew } = createTokenKeeper(device, seat);
  const ask: Ask = (call) => askFreshly({ token, renew }, call);
  const isOnRelay = () => device.sessions.getSnapshot().find(({ key }) => key === seat.key)?.local !== true;
  const late = createCell<OwnLate>(nothingLate);
  const desktop = createDesktop(environment, seat, (kind, access) =>
    openDocument({
      ...wish,
      name: nameOf(kind, seat),
      seat: seat.seatId,
      access,
      token,
      renew,
      clock,
      mayDial: isOnRelay,
      onLate: late.set,
    }),
  );
  const watch = <Kind extends keyof typeof sessionReaders>(kind: Kind) =>
    watchLazily(desktop, kind, sessionReaders[kind] as (doc: Y.Doc) => Read<Kind>);
  const edit =
    (kind: SessionDocument): Edit =>
    (act) => {
      const document = desktop.open(kind);
      if (document === null || document.access !== 'write') throw new Error(`a ${seat.role} does not write ${kind}`);
      return act(document.doc);
    };
  const plan = watch('plan');
  const tally = watch('tally');
  const desk = watch('desk');
  const lead =
    seat.role === 'moderator'
      ? (wish.openLead?.({ ...wish, desktop, plan, tally, desk, isOnRelay, ask, clock }) ?? null)
      : null;
  plan.subscribe(() => {
    rememberTitle(device, seat, plan.getSnapshot());
    desktop.heed(factsOf(plan.getSnapshot()));
  });
  return {
    sessionId: seat.sessionId,
    seatId: seat.seatId,
    role: seat.role,
    plan,
    proposals: watch('proposals'),
    findings: watchLazily(desktop, 'proposals', readFindings),
    minutes: watch('minutes'),
    tally: lead === null ? tally : toldOr(lead.home.told, (told) => told.tally, tally),
    desk: lead === null ? desk : toldOr(lead.home.told, (told) => told.desk, desk),
    seatSheet: watch('seat'),
    late,
    home: lead?.home.home ?? atRelay,
    handOver: (createKey) => lead?.home.handOver(createKey) ?? Promise.resolve(accepted(null)),
    proxies: lead?.proxies ?? null,
    saving: desktop.saving,
    status: desktop.status,
    mayEdit: (kind) => accessTo(kind, seat, factsOf(plan.getSnapshot())) === 'write',
    edit: {
      plan: edit('plan'),
      proposals: edit('proposals'),
      seat: edit('seat'),
      minutes: edit('minutes'),
      record: edit('record'),
    },
    editSheet: (group) => edit(sheetOf(group)),
    watch: watchOnce(desktop),
    document: desktop.open,
    now: clock.now,
    ask,
    token,
    whenRead: desktop.whenRead,
    retry: () => {
      desktop.retry();
      lead?.proxies.retry();
    },
    exportUnsaved: async () => {
      const { sessionId, seatId, role } = seat;
      // Not in the first load; it lies with the app on this device.
      const { fileOfDevice } = await import('./beside.ts');
      const place = { session: sessionId, seat: seatId, role };
      const documents = [...desktop.documents(), ...(lead?.proxies.documents() ?? [])];
      return fileOfDevice({ place, at: environment.now(), documents }, device.database, sessionId);
    },
    close: async () => {
      await Promise.all([desktop.close(), lead?.close()]);
    },
  };
};

const atRelay: Watched<Home> = { subscribe: () => () => undefined, getSnapshot: () => 'relay' };

/** What this device still tells, else what the relay tells. */
const toldOr = <Value>(
  told: Watched<Told | null>,
  part: (told: Told) => Value,
  remote: Watched<Value>,
): Watched<Value> => ({
  subscribe: (listener) => {
    const stops = [told.subscribe(listener), remote.subscribe(listener)];
    return () => {
      for (const stop of stops) stop();
    };
  },
  getSnapshot: () => {
    const here = told.getSnapshot();
    return here === null ? remote.getSnapshot() : part(here);
  },
});

type Read<Kind extends keyof typeof sessionReaders> = ReturnType<(typeof sessionReaders)[Kind]>;

/** Whoever asks for the same reading of the same document shares it: screens come and go, a document stays open. */
const watchOnce = (desktop: Desktop): OpenSession['watch'] => {
  const known = new Map<SessionDocument, Map<unknown, Watched<unknown>>>();
  return <Value>(kind: SessionDocument, read: (doc: Y.Doc) => Value) => {
    const readings = known.get(kind) ?? new Map<unknown, Watched<unknown>>();
    const found = readings.get(read) ?? watchLazily(desktop, kind, read);
    known.set(kind, readings.set(read, found));
    return found as Watched<Value>;
  };
};

/**
 * Opens the document when somebody first watches it, or when the right to it comes while somebody does. Until then, and
 * without the right to read: what an empty one says.
 */
const watchLazily = <Value>(desktop: Desktop, kind: SessionDocument, read: (doc: Y.Doc) => Value): Watched<Value> => {
  const empty = read(new Y.Doc());
  const { subscribe, tell } = createListeners();
  let bound: { readonly document: OpenDocument; readonly watched: Watched<Value> } | null = null;
  let watchers = 0;
  const bind = (document: OpenDocument | null): Watched<Value> | null => {
    if (document === null) bound = null;
    else if (document !== bound?.document) {
      bound = { document, watched: watchDocument(document, read) };
      bound.watched.subscribe(tell);
    }
    return bound?.watched ?? null;
  };
  desktop.onRights(() => {
    if (watchers > 0) bind(desktop.open(kind));
    tell();
  });
  return {
    subscribe: (listener) => {
      bind(desktop.open(kind));
      const stop = subscribe(listener);
      watchers += 1;
      return () => {
        watchers -= 1;
        stop();
      };
    },
    getSnapshot: () => bind(desktop.find(kind))?.getSnapshot() ?? empty,
  };
};

/** The start screen names sessions by what their plan says now. */
const rememberTitle = ({ sessions }: Device, { sessionId, seatId, key }: SeatRow, { title, date }: Plan): void => {
  const known = sessions.getSnapshot().find((row) => row.key === key);
  if (known === undefined || title === '' || (known.title === title && known.date === date)) return;
  void sessions.amend(sessionId, seatId, { title, date });
};
