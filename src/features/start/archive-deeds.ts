import type { Result } from '../../domain/result.ts';

/** What is told of a county's file before it is opened. */
export interface CountyPreview {
  readonly kind: 'county';
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly years: number;
  readonly groups: number;
  readonly proposals: number;
  /** Sessions whose results are in it. */
  readonly sessions: number;
  readonly reports: number;
}

/** The same of the file of a session. */
export interface ArchivePreview {
  readonly kind: 'session';
  readonly title: string;
  /** `2027-05-13`, or empty. */
  readonly date: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly items: number;
  readonly proposals: number;
  readonly entries: number;
  /** Cards that were shown. */
  readonly cards: number;
  /** Lines of the list of people. */
  readonly people: number;
  readonly rounds: number;
  /** Rounds that begin anew. */
  readonly unshown: number;
  readonly countsOn: boolean;
}

/** The same of the file of a device. */
export interface CopyPreview {
  readonly kind: 'copy';
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** What stood in documents, and copies put aside. */
  readonly documents: number;
  readonly files: number;
  readonly drafts: number;
  readonly reminders: number;
  /** Changes of the list of people. */
  readonly people: number;
}

/** Reading changes nothing; opening gives the way to the copy. The reasons are those of `archive.open.faults`. */
export interface ArchiveDeeds {
  readonly read: (file: File) => Promise<Result<ArchivePreview | CountyPreview | CopyPreview, string>>;
  /** Opens what was read last. */
  readonly open: () => Promise<Result<string, string>>;
  readonly goTo: (path: string) => void;
}
