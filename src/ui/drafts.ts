import { createContext } from 'react';

/** Where what is typed before a button is kept, see `useKept`. A place is one form of one screen. */
export interface DraftShelf {
  readonly read: (place: string) => Promise<{ readonly value: unknown; readonly at: number } | null>;
  readonly keep: (place: string, value: unknown) => void;
  readonly drop: (place: string) => void;
  /** Every place where something is kept. */
  readonly places: () => Promise<readonly string[]>;
}

/** Null: nothing is kept, as on a tablet that is handed round. */
export const DraftsContext = createContext<DraftShelf | null>(null);
