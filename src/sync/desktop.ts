import { createCell, createListeners, type Watched } from '../device/watched.ts';
import { type Access, type Facts, noFacts } from '../protocol/rights.ts';
import type { RefusedReason } from './connection.ts';
import type { DocumentStatus, RemoteStatus } from './document-status.ts';
import type { Environment } from './environment.ts';
import type { OpenDocument } from './open-document.ts';
import { type Saving, sumUpSaving } from './saving.ts';
import {
  accessTo,
  type Holder,
  isNeededAtOnce,
  type SessionDocument,
  sessionDocuments,
  sheetOf,
} from './session-documents.ts';

/** What is true of a whole session on this device. */
export interface SessionStatus {
  /** Whether all that this device holds of the session has been read. */
  readonly isRead: boolean;
  /** Whether the session is new on this device and the relay is being asked: what is empty may only not be there yet. */
  readonly isAwaited: boolean;
  /** The link to the relay over all documents; a refusal of one is a refusal. */
  readonly remote: RemoteStatus;
  /** Whether something lies put aside that is missing in the session: now or since an earlier visit. */
  readonly hasRescue: boolean;
}

/** The documents that lie open, and what is true of them together. */
export interface Desktop {
  readonly saving: Watched<Saving>;
  readonly status: Watched<SessionStatus>;
  readonly whenRead: Promise<void>;
  readonly documents: () => readonly OpenDocument[];
  /** The document, if it lies open already. */
  readonly find: (kind: SessionDocument) => OpenDocument | null;
  /** The document, opened if it was not; null without the right to read it. */
  readonly open: (kind: SessionDocument) => OpenDocument | null;
  /**
   * What rights depend on has changed: what may no longer be read is closed. The sheet of the holder's group is opened,
   * and stays open as long as something of the holder's may have to get there.
   */
  readonly heed: (facts: Facts) => void;
  /** Tells when the right to a document has come, gone or become another one. */
  readonly onRights: (listener: () => void) => () => void;
  /** Something else whose storing is part of what is said about saving; the answer takes it out again. */
  readonly include: (status: Watched<DocumentStatus>) => () => void;
  readonly retry: () => void;
  readonly close: () => Promise<void>;
}

/** What is true before anything has been read. */
export const unread: SessionStatus = { isRead: false, isAwaited: false, remote: { kind: 'none' }, hasRescue: false };

/** An empty desktop; what is opened on it is watched until it is closed. */
export const createDesktop = (
  { now }: Pick<Environment, 'now'>,
  holder: Holder,
  openDocument: (kind: SessionDocument, access: () => 'read' | 'write') => OpenDocument,
): Desktop => {
  const saving = createCell<Saving>({ kind: 'saving' });
  const status = createCell<SessionStatus>(unread);
  const opened = new Map<SessionDocument, OpenDocument>();
  const included = new Set<Watched<DocumentStatus>>();
  // What a session that is new here still waits for. Who has been heard, or could not be reached, is waited for no more.
  const awaited = new Set<OpenDocument>();
  let isRead = false;
  const look = () => {
    const documents = [...opened.values()];
    for (const one of awaited) if (!documents.includes(one) || !isBeingAsked(one)) awaited.delete(one);
    const own = documents.filter(({ access }) => access === 'write').map((one) => one.status);
    const written = [...own, ...included].map((one) => one.getSnapshot());
    saving.set(sameOr(saving.getSnapshot(), sumUpSaving(written, saving.getSnapshot(), now())));
    const all = documents.map((one) => one.status.getSnapshot());
    const hasRescue = all.some(({ rescued }) => rescued !== null);
    const isAwaited = awaited.size > 0;
    status.set(sameOr(status.getSnapshot(), { isRead, isAwaited, remote: sumUpRemote(all), hasRescue }));
  };
  const rights = createListeners();
  let facts = noFacts;
  let leaving: Promise<unknown> = Promise.resolve();
  const accessNow = (kind: SessionDocument): Access => accessTo(kind, holder, facts);
  const open = (kind: SessionDocument): OpenDocument | null => {
    const known = opened.get(kind);
    if (known !== undefined || accessNow(kind) === 'none') return known ?? null;
    const document = openDocument(kind, () => (accessNow(kind) === 'write' ? 'write' : 'read'));
    opened.set(kind, document);
    document.status.subscribe(look);
    return document;
  };
  const heed = (next: Facts) => {
    const groups = new Set([...facts.members.keys(), ...next.members.keys()]);
    const kinds = [...sessionDocuments, ...[...groups].map(sheetOf)];
    const before = kinds.map(accessNow);
    facts = next;
    if (kinds.every((kind, index) => accessNow(kind) === before[index])) return;
    for (const [kind, document] of [...opened]) {
      if (accessNow(kind) !== 'none') continue;
      opened.delete(kind);
      leaving = Promise.all([leaving, document.close()]);
    }
    for (const [group, seats] of facts.members) if (seats.has(holder.seatId)) open(sheetOf(group));
    look();
    rights.tell();
  };
  for (const kind of sessionDocuments) if (isNeededAtOnce(kind, holder)) open(kind);
  const whenRead = Promise.all([...opened.values()].map((one) => one.whenRead)).then(() => {
    isRead = true;
    if (isEmpty(opened.get('plan'))) for (const one of opened.values()) if (isBeingAsked(one)) awaited.add(one);
    look();
  });
  look();
  return {
    saving,
    status,
    whenRead,
    documents: () => [...opened.values()],
    find: (kind) => opened.get(kind) ?? null,
    open,
    heed,
    onRights: rights.subscribe,
    include: (one) => {
      included.add(one);
      const stop = one.subscribe(look);
      look();
      return () => {
        included.delete(one);
        stop();
        look();
      };
    },
    retry: () => {
      for (const document of opened.values()) {
        document.retry();
        document.connect();
      }
    },
    close: async () => {
      await Promise.all([leaving, ...[...opened.values()].map((one) => one.close())]);
    },
  };
};

const isEmpty = (document: OpenDocument | undefined): boolean => document?.doc.store.clients.size === 0;

const isBeingAsked = ({ status }: OpenDocument): boolean => status.getSnapshot().remote.kind === 'connecting';

/** Keeps the object as long as it says the same, so that screens are not drawn for nothing. */
const sameOr = <Value>(before: Value, next: Value): Value =>
  JSON.stringify(before) === JSON.stringify(next) ? before : next;

const sumUpRemote = (documents: readonly DocumentStatus[]): RemoteStatus => {
  const remotes = documents.map(({ remote }) => remote);
  const refusal = remotes.find(
    (remote): remote is { kind: 'refused'; reason: RefusedReason } => remote.kind === 'refused',
  );
  if (refusal !== undefined) return refusal;
  if (remotes.length > 0 && remotes.every(({ kind }) => kind === 'online')) return { kind: 'online' };
  return { kind: remotes.some(({ kind }) => kind !== 'none') ? 'connecting' : 'none' };
};
