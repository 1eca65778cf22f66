import type { AgendaItemId, EntryId, ProposalId } from '../ids.ts';

/** What an entry of the minutes is: something said, something decided, something to do, an objection. */
export const entryKinds = ['point', 'decision', 'assignment', 'objection'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Longest text of an entry, in letters: a page. */
export const longestEntry = 4_000;

/** One entry of the minutes. It belongs to an agenda item, to a proposal, to both or to the whole session. */
export interface MinutesEntry {
  readonly id: EntryId;
  readonly item: AgendaItemId | null;
  readonly proposal: ProposalId | null;
  readonly kind: EntryKind;
  readonly text: string;
  /** Who does it, or who objects: a role, a body or any words. */
  readonly who: string;
  /** Until when, in words or as a date. */
  readonly until: string;
  readonly order: string;
}

/** The minutes of a session, in order. */
export interface Minutes {
  readonly entries: readonly MinutesEntry[];
}

/** The entries of one agenda item; null: those that belong to none. */
export const entriesOf = ({ entries }: Minutes, item: AgendaItemId | null): readonly MinutesEntry[] =>
  entries.filter((entry) => entry.item === item);

/** What was objected to a proposal, in the order of the minutes. */
export const objectionsTo = (entries: readonly MinutesEntry[], proposal: ProposalId): readonly MinutesEntry[] =>
  entries.filter((entry) => entry.kind === 'objection' && entry.proposal === proposal);
