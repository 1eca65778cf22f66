import type { SpaceSeatRow } from '../device/database.ts';
import type { Device } from '../device/device.ts';
import { type Ask, askFreshly } from '../device/fresh-token.ts';
import { listRescues } from '../device/rescues.ts';
import { handOverSpace, rememberMember, renewMember } from '../device/space-seats.ts';
import { createCell, together, type Watched } from '../device/watched.ts';
import { readRegister, readSessionsOut, readStruckGroups, readStruckSessions } from '../documents/space/register.ts';
import { readFieldFindings } from '../documents/space/register-findings.ts';
import { readMethods } from '../documents/space/register-methods.ts';
import { type Figures, readFigures } from '../documents/space/register-sources.ts';
import { allResults, readCarriedResults, readResults } from '../documents/space/results.ts';
import type { SeatId, SessionId, SpaceId } from '../domain/ids.ts';
import { accepted } from '../domain/result.ts';
import type { Role } from '../domain/session/role.ts';
import type { RegisteredMethod } from '../domain/space/methods.ts';
import type { FieldFinding } from '../domain/space/overlay.ts';
import type { Register, RegisteredGroup, RegisteredSession } from '../domain/space/register.ts';
import type { ResultVersion } from '../domain/space/session-result.ts';
import { filesOfSpace } from '../protocol/file-rights.ts';
import { may, noFacts, type Principal } from '../protocol/rights.ts';
import { type SessionStatus, unread } from './desktop.ts';
import type { Environment } from './environment.ts';
import { type DocumentWish, type OpenDocument, openDocument } from './open-document.ts';
import type { Edit } from './open-session.ts';
import { createRelayClock } from './relay-clock.ts';
import { type Saving, sumUpSaving } from './saving.ts';
import { keepToken } from './seat-token.ts';
import type { Home } from './session-home.ts';
import { watchDocument } from './watch-document.ts';
import { createWorkFile, type WorkFile } from './work-file.ts';

/** What handing the space to a relay came to. */
export type SpaceHandOver = Awaited<ReturnType<typeof handOverSpace>>;

/** The space of a county as one place of this device sees it. */
export interface OpenSpace {
  readonly spaceId: SpaceId;
  readonly seatId: SeatId;
  readonly role: Role;
  readonly register: Watched<Register>;
  /** Groups that were taken out of it; what they have handed in stays. */
  readonly struckGroups: Watched<readonly RegisteredGroup[]>;
  /** What figures and practice say of the fields of action; in the register, too. */
  readonly findings: Watched<readonly FieldFinding[]>;
  /** Reports and time series; in the register, too. */
  readonly figures: Watched<Figures>;
  /** The sets of dimensions that its sessions take over; in the register, too. */
  readonly methods: Watched<readonly RegisteredMethod[]>;
  /** What sessions of the space have come to; the relay writes it, and a county from a file has brought some along. */
  readonly results: Watched<readonly ResultVersion[]>;
  /** Sessions that the office has taken out of the county. */
  readonly sessionsOut: Watched<readonly RegisteredSession[]>;
  /** What these have come to since: it waits there until one is taken in again, see SPEC D357. */
  readonly struckResults: Watched<readonly ResultVersion[]>;
  /** Whether this place may write the register; editing it all the same is a fault and throws. */
  readonly mayEdit: boolean;
  readonly edit: Edit;
  readonly saving: Watched<Saving>;
  readonly status: Watched<SessionStatus>;
  /** Where the space lives: on this device until one relay has accepted it. */
  readonly home: Watched<Home>;
  /** Gives the space to the relay. May be repeated; `createKey` where the relay asks for one, `name` for this device. */
  readonly handOver: (createKey?: string, name?: string) => Promise<SpaceHandOver>;
  readonly token: () => string;
  /** A call of the API with a token that is good. */
  readonly ask: Ask;
  /** A new token in place of one that has run out. */
  readonly renew: () => Promise<unknown>;
  readonly documents: Readonly<Record<'register' | 'results', OpenDocument>>;
  /** What further documents of the space are opened with. */
  readonly place: Omit<DocumentWish, 'name' | 'access'>;
  readonly principal: Principal;
  readonly whenRead: Promise<void>;
  readonly retry: () => void;
  /** Everything of the space on this device, and these documents of its groups, as a file when nothing else works. */
  readonly exportUnsaved: (ofGroups?: readonly OpenDocument[]) => Promise<WorkFile>;
  readonly close: () => Promise<void>;
}

/** Whose space is opened on which device. */
export interface SpaceWish {
  readonly environment: Environment;
  readonly device: Device;
  readonly seat: SpaceSeatRow;
  /** False: the relay is not asked yet; `retry` does so once it is true. Missing: at once. */
  readonly mayDial?: () => boolean;
}

/** Opens a space for a place that this device has. Answers at once; what is here and on the relay follows. */
export const openSpace = ({ environment, device, seat, mayDial = () => true }: SpaceWish): OpenSpace => {
  const { spaceId, seatId, role } = seat;
  let row = seat;
  /** What is known now; what others have noted meanwhile stays. */
  const note = async (known: Partial<SpaceSeatRow>) => {
    row = { ...row, ...known };
    const kept = await device.database.spaces.get(seat.key);
    if (kept !== null) await device.database.spaces.put({ ...kept, ...known });
  };
  const home = createCell<Home>(seat.local ? 'device' : 'relay');
  const { token, renew } = keepToken({
    read: () => row.token,
    ask: (shown) => renewMember(device, shown),
    keep: async (answer) => {
      row = await rememberMember(device, answer);
    },
  });
  const name = { kind: 'register', space: spaceId } as const;
  const principal = { session: null, space: spaceId, seat: seatId, role, group: seat.groupId };
  const mayEdit = may(principal, name, noFacts) === 'write';
  const clock = createRelayClock(environment.now);
  const place = { environment, device, seat: seatId, token, renew, clock, mayDial: () => !row.local && mayDial() };
  const document = openDocument({ ...place, name, access: () => (mayEdit ? 'write' : 'read') });
  const told = openDocument({ ...place, name: { kind: 'results', space: spaceId }, access: () => 'read' });
  const register = watchDocument(document, readRegister);
  const { saving, status } = watchSaving(environment, document);
  const results = [
    watchDocument(told, readResults),
    watchDocument(document, readCarriedResults),
    watchDocument(document, readStruckSessions),
  ] as const;
  register.subscribe(() => {
    const { title } = register.getSnapshot();
    if (title === '' || title === row.title) return;
    void note({ title });
  });
  status.subscribe(() => {
    const { remote } = status.getSnapshot();
    const isOut = remote.kind === 'refused' && remote.reason === 'token';
    if (isOut !== (row.withdrawn === true) && (isOut || remote.kind === 'online')) void note({ withdrawn: isOut });
  });
  const leave = enterPlace(environment, seatId);
  return {
    spaceId,
    seatId,
    role,
    register,
    struckGroups: watchDocument(document, readStruckGroups),
    sessionsOut: watchDocument(document, readSessionsOut),
    findings: watchDocument(document, readFieldFindings),
    figures: watchDocument(document, readFigures),
    methods: watchDocument(document, readMethods),
    results: together(
      results,
      resultsAmong((isStruck) => !isStruck),
    ),
    struckResults: together(
      results,
      resultsAmong((isStruck) => isStruck),
    ),
    documents: { register: document, results: told },
    mayEdit,
    edit: (act) => {
      if (!mayEdit) throw new Error(`a ${role} does not write the register`);
      return act(document.doc);
    },
    saving,
    status,
    home,
    handOver: async (createKey = '', name = '') => {
      if (home.getSnapshot() === 'relay') return accepted(null);
      const title = register.getSnapshot().title || row.title || '–';
      const result = await handOverSpace(device, { key: seat.key, title, createKey, name });
      if (!result.ok) return result;
      row = (await device.database.spaces.get(seat.key)) ?? row;
      home.set('relay');
      document.connect();
      told.connect();
      return result;
    },
    token,
    renew,
    ask: (call) => askFreshly({ token, renew }, call),
    place,
    principal,
    whenRead: document.whenRead,
    retry: () => {
      for (const one of [document, told]) {
        one.retry();
        one.connect();
      }
    },
    exportUnsaved: async (ofGroups = []) => {
      const file = createWorkFile({
        place: { space: spaceId, seat: seatId, role, group: seat.groupId },
        at: environment.now(),
        documents: [document, ...ofGroups],
        rescues: await listRescues(device.database.rescues, `space/${spaceId}`),
      });
      const part = await import('./beside.ts').catch(() => null);
      const wish = { owner: filesOfSpace(spaceId), seat: seatId, place: spaceId };
      return part === null ? file : part.withBeside(file, await part.besideOf(device.database, wish));
    },
    close: async () => {
      leave();
      await Promise.all([document.close(), told.close()]);
    },
  };
};

const placeLock = (seat: SeatId): string => `plenum-place:${seat}`;

/** Says to the other windows of this device that somebody works in this place, until they leave it. */
const enterPlace = ({ locks }: Environment, seat: SeatId): (() => void) => {
  let leave: () => void = () => undefined;
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  void locks?.request(placeLock(seat), { mode: 'shared' }, () => left).catch(() => undefined);
  return leave;
};

/** Does something with what lies here of a place, unless a window of this device works in it. */
export const unlessInUse = async ({ locks }: Environment, seat: SeatId, act: () => Promise<void>): Promise<void> => {
  if (locks === null) return act();
  await locks.request(placeLock(seat), { ifAvailable: true }, async (lock) => {
    if (lock !== null) await act();
  });
};

/** Told and carried as one list, of sessions that were taken out or of all others. */
const resultsAmong =
  (fits: (isStruck: boolean) => boolean) =>
  (
    told: readonly ResultVersion[],
    carried: readonly ResultVersion[],
    struck: readonly SessionId[],
  ): readonly ResultVersion[] =>
    allResults(told, carried).filter(({ session }) => fits(struck.includes(session)));

/** What is true of the one document, in the words that screens know. */
const watchSaving = ({ now }: Environment, { status: said, whenRead, access }: ReturnType<typeof openDocument>) => {
  const saving = createCell<Saving>({ kind: 'saving' });
  const status = createCell<SessionStatus>(unread);
  let isRead = false;
  const look = () => {
    const current = said.getSnapshot();
    // Who only reads has nothing that could be lost.
    saving.set(sumUpSaving(access === 'write' ? [current] : [], saving.getSnapshot(), now()));
    status.set({ ...unread, isRead, remote: current.remote, hasRescue: current.rescued !== null });
  };
  said.subscribe(look);
  look();
  void whenRead.then(() => {
    isRead = true;
    look();
  });
  return { saving, status };
};
