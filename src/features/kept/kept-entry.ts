/** One thing that was put aside, in words, beside what stands in its place now. */
export interface KeptLine {
  readonly id: string;
  readonly what: string;
  readonly kept: string;
  /** Null: nothing stands there now. */
  readonly present: string | null;
}

/** One copy put aside, as it is drawn. */
export interface KeptEntry {
  readonly id: string;
  readonly heading: string;
  readonly about: string;
  readonly reason: string;
  /** Null: not compared yet. */
  readonly lines: readonly KeptLine[] | null;
  readonly mayTake: boolean;
  /** Whether all of it can be read; of what cannot, nobody knows whether it is in the session. */
  readonly isWhole: boolean;
}

export interface KeptDeeds {
  /** Writes these lines into the session, as new entries of this person. */
  readonly take: (entry: string, lines: readonly string[]) => void;
  readonly save: (entry: string) => void;
  readonly discard: (entry: string) => void;
}
