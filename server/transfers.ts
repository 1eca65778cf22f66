import type { RandomBytes } from '../src/domain/ids.ts';
import { createPassCode } from './invitations.ts';
import type { RosterRow } from './storage/storage.ts';

/** One seat on its way to a second device. */
interface Transfer {
  readonly row: RosterRow;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/**
 * One-time codes that carry a seat to a second device. They live for a minute, therefore in memory: a relay that restarts
 * has forgotten them, and no disk or backup ever knew them.
 */
export interface Transfers {
  /** A new code for this seat; the one before is worth nothing any more. */
  open(row: RosterRow): string;
  /** The seat behind a code as it was when the code was made, or null: wrong, used and too late are the same. */
  look(code: string): RosterRow | null;
  /** The same, and never again. */
  take(code: string): RosterRow | null;
}

export interface TransfersParts {
  readonly random: RandomBytes;
  readonly clock: () => number;
  /** Milliseconds a code lives. */
  readonly life: number;
}

/** No codes yet; those that are too old go when the next one is made. */
export const createTransfers = ({ random, clock, life }: TransfersParts): Transfers => {
  const transfers = new Map<string, Transfer>();
  const look = (code: string): RosterRow | null => {
    const found = transfers.get(code);
    return found !== undefined && found.until > clock() ? found.row : null;
  };
  return {
    open: (row) => {
      for (const [code, { row: known, until }] of transfers)
        if (until <= clock() || (known.session === row.session && known.seat === row.seat)) transfers.delete(code);
      const code = createPassCode(random);
      transfers.set(code, { row, until: clock() + life });
      return code;
    },
    look,
    take: (code) => {
      const row = look(code);
      transfers.delete(code);
      return row;
    },
  };
};
