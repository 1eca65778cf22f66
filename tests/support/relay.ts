import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Config } from '../../server/config.ts';
import { createLog } from '../../server/log.ts';
import { type Plenum, startPlenum } from '../../server/plenum.ts';
import { createMemoryStorage } from '../../server/storage/memory.ts';
import type { InviteRow, RosterRow, Storage } from '../../server/storage/storage.ts';
import { parseId, type SeatId, type SessionId } from '../../src/domain/ids.ts';
import type { InvitedRole, JoinAnswer } from '../../src/protocol/api.ts';
import { limits as defaultLimits, type Limits } from '../../src/protocol/limits.ts';

export interface RelayWish {
  readonly storage?: Storage;
  readonly limits?: Partial<Limits>;
  readonly config?: Partial<Config>;
  readonly clock?: () => number;
  readonly idle?: number;
}

/** A relay inside the test's own process, on a free port, with a fresh memory unless one is handed in. */
export interface TestRelay {
  readonly plenum: Plenum;
  readonly storage: Storage;
  /** `http://127.0.0.1:…/` */
  readonly url: string;
  /** What it has logged. */
  readonly lines: readonly string[];
  stop(): Promise<void>;
}

const config: Config = {
  port: 0,
  host: '127.0.0.1',
  data: tmpdir(),
  publicUrl: null,
  basePath: '/',
  tls: null,
  createKey: null,
  retentionDays: 90,
  trustProxy: false,
  securityContact: null,
};

export const random = (length: number): Uint8Array => randomBytes(length);

/** Starts a relay that ends with the test. */
export const startTestRelay = async (wish: RelayWish = {}): Promise<TestRelay> => {
  const storage = wish.storage ?? createMemoryStorage();
  const lines: string[] = [];
  const plenum = await startPlenum({
    config: { ...config, ...wish.config },
    storage,
    limits: { ...defaultLimits, ...wish.limits },
    log: createLog((line) => lines.push(line), Date.now),
    clock: wish.clock ?? Date.now,
    random,
    dist: join(tmpdir(), 'no-app-is-built-here'),
    idle: wish.idle ?? 50,
  });
  let ending: Promise<void> | null = null;
  const stop = (): Promise<void> => {
    ending ??= plenum.close();
    return ending;
  };
  onTestFinished(stop);
  return { plenum, storage, lines, stop, url: `http://127.0.0.1:${plenum.port}/` };
};

/** A session with nobody in it. */
export const openSession = async ({ plenum }: TestRelay): Promise<readonly InviteRow[]> => {
  const opened = await plenum.sessions.open('Eine Sitzung', null);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.value;
};

/** Somebody with a seat and a token. */
export const joinAs = async (
  { plenum }: TestRelay,
  invites: readonly InviteRow[],
  role: InvitedRole,
  perspective: string | null = null,
): Promise<JoinAnswer> => {
  const invite = invites.find((row) => row.role === role);
  if (invite === undefined) throw new Error(`nobody is invited as ${role}`);
  const joined = await plenum.sessions.join({ invite, byCode: false }, null, { name: null, perspective });
  if (!joined.ok) throw new Error(joined.reason);
  return joined.value;
};

/** The session these links lead to. */
export const sessionOf = (invites: readonly InviteRow[]): SessionId => {
  const [first] = invites;
  if (first === undefined) throw new Error('a session without links');
  return first.session;
};

/** A row as it stands in the roster. */
export const seatRow = (session: SessionId, name: string, role: RosterRow['role'] = 'participant'): RosterRow => ({
  session,
  seat: parseId<SeatId>(name) as SeatId,
  role,
  name: null,
  perspective: null,
  generation: 1,
  locked: false,
  joinedAt: 0,
});
