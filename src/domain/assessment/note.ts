import { atMost } from '../beginning.ts';
import type { NoteId, ProposalId, RoundId, RowId } from '../ids.ts';

/** What a note says of a proposal. */
export const noteKinds = ['strength', 'weakness', 'condition'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** Longest note, in letters: a thought that fits on the wall. */
export const longestNote = 160;

/** Most notes of one person on one proposal in one round, per kind. More are kept, and not published. */
export const mostNotes = 3;

/** What one person noted: covered until the round of its proposal is revealed, and without a name afterwards. */
export interface Note {
  readonly id: NoteId;
  readonly round: RoundId;
  readonly proposal: ProposalId;
  readonly kind: NoteKind;
  readonly text: string;
  readonly order: string;
}

/** A note as everybody reads it. Its id is new, so that nobody can tell which notes were written by one person. */
export interface PublishedNote {
  readonly id: RowId;
  readonly kind: NoteKind;
  readonly text: string;
}

/** The text as it is published: one line without loose spaces, cut to `longestNote`. */
export const plainNote = (text: string): string => atMost(text.replace(/\s+/gu, ' ').trim(), longestNote).trim();

/**
 * The notes of one round that can be published: about proposals that it asks for, not empty, and per proposal and kind
 * the first `mostNotes` in the order of the sheet.
 */
export const notesOf = (notes: readonly Note[], round: RoundId, proposals: readonly ProposalId[]): readonly Note[] => {
  const counts = new Map<string, number>();
  return notes.flatMap((note) => {
    const text = plainNote(note.text);
    if (note.round !== round || text === '' || !proposals.includes(note.proposal)) return [];
    const key = `${note.proposal}/${note.kind}`;
    const before = counts.get(key) ?? 0;
    counts.set(key, before + 1);
    return before < mostNotes ? [{ ...note, text }] : [];
  });
};
