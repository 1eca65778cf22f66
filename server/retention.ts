import type { SessionId } from '../src/domain/ids.ts';
import type { Log } from './log.ts';
import type { Storage } from './storage/storage.ts';

const day = 24 * 60 * 60 * 1000;

export interface RetentionParts {
  readonly storage: Pick<Storage, 'listUnused'>;
  readonly sessions: { erase(session: SessionId): Promise<void> };
  /** Removes files that nobody uses any more. */
  readonly files: { sweep(): Promise<void> };
  readonly clock: () => number;
  /** Days without use after which a session is erased. */
  readonly days: number;
  readonly log: Pick<Log, 'note'>;
  readonly onFault: (fault: unknown) => void;
}

/** Erases every session that nobody has opened for so many days: what the data-protection page promises happens by itself. */
export const sweepUnused = async ({ storage, sessions, files, clock, days, log }: RetentionParts): Promise<void> => {
  const unused = await storage.listUnused(clock() - days * day);
  for (const session of unused) await sessions.erase(session);
  if (unused.length > 0) log.note('retention', { erased: unused.length });
  await files.sweep();
};

/** Sweeps now and once a day. */
export const startRetention = (parts: RetentionParts): { stop(): void } => {
  const sweep = (): void => void sweepUnused(parts).catch(parts.onFault);
  sweep();
  const timer = setInterval(sweep, day);
  // Waiting for tomorrow keeps no process alive.
  timer.unref();
  return { stop: () => clearInterval(timer) };
};
