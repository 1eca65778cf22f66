import { type KeyMaking, type Keyring, tendKeys } from './keyring.ts';
import type { Log } from './log.ts';
import type { Storage } from './storage/storage.ts';

const day = 24 * 60 * 60 * 1000;
/** How often another process's changes are looked for, in milliseconds: a removed key is dead within a second. */
const lookPause = 300;

export interface KeyCareParts extends KeyMaking {
  readonly storage: Pick<Storage, 'listKeys' | 'addKey' | 'removeKey'>;
  readonly keyring: Pick<Keyring, 'refresh'>;
  readonly retentionDays: number;
  /** These keys are gone: whoever came in by them has to go. */
  readonly onGone: (keys: readonly string[]) => void;
  readonly log: Pick<Log, 'note'>;
  readonly onFault: (fault: unknown) => void;
}

/** Reads the keys again and shows those the door whose key is gone. */
export const lookForKeys = async ({ keyring, onGone, log }: KeyCareParts): Promise<void> => {
  const gone = await keyring.refresh();
  if (gone.length === 0) return;
  onGone(gone);
  log.note('keys-gone', { keys: gone.join(' ') });
};

/** Rotates what is too old and forgets what nobody needs any more. */
export const careForKeys = async (parts: KeyCareParts): Promise<void> => {
  if (await tendKeys(parts.storage, parts, parts.retentionDays)) parts.log.note('key-rotated');
  await lookForKeys(parts);
};

/** Cares now and once a day, and looks for the changes of others all the time. Resolves when it has cared once. */
export const startKeyCare = async (parts: KeyCareParts): Promise<{ stop(): void }> => {
  let isFailing = false;
  const look = async (): Promise<void> => {
    try {
      await lookForKeys(parts);
      isFailing = false;
    } catch (fault) {
      // A disk that is away for an hour is one line of the log, not twelve thousand.
      if (!isFailing) parts.onFault(fault);
      isFailing = true;
    }
  };
  await careForKeys(parts);
  // Waiting keeps no process alive.
  const timers = [
    setInterval(() => void look(), lookPause).unref(),
    setInterval(() => void careForKeys(parts).catch(parts.onFault), day).unref(),
  ];
  return {
    stop: () => {
      for (const timer of timers) clearInterval(timer);
    },
  };
};
