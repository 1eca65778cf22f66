import type { RoundQuestion } from '../assessment/assessment.ts';
import { notesOf, type PublishedNote } from '../assessment/note.ts';
import {
  createId,
  type NoteId,
  type ProposalId,
  type RandomBytes,
  type RoundId,
  type RowId,
  type SeatId,
} from '../ids.ts';
import type { SeatSheet } from '../session/seat.ts';
import type { ClosedRound, FrozenNote, FrozenSeat } from './ledger.ts';
import { smallestTold } from './publication.ts';

type Notes = NonNullable<FrozenSeat['notes']>;

/** What a seat has noted in a round, as it is frozen: only what can be published. */
export const notesIn = (sheet: SeatSheet | undefined, round: RoundId, asks: RoundQuestion): Notes =>
  Object.fromEntries(
    notesOf(sheet?.notes ?? [], round, asks.proposals).map(({ id, proposal, kind, text }) => [
      id,
      { proposal, kind, text },
    ]),
  );

const sameNote = (a: FrozenNote, b: FrozenNote | undefined): boolean =>
  b !== undefined && a.text === b.text && a.kind === b.kind && a.proposal === b.proposal;

/** Whether two collections hold the same notes under the same ids. */
export const sameNotes = (a: Notes = {}, b: Notes = {}): boolean => {
  const ids = Object.keys(a) as NoteId[];
  return ids.length === Object.keys(b).length && ids.every((id) => sameNote(a[id] as FrozenNote, b[id]));
};

/**
 * What a seat noted after closing: new notes, and changed ones as long as they are not published. What everybody has
 * read stays as it was read; changing it would show whose it is.
 */
export const lateNotes = (present: Notes, known: Notes, isPublished: (note: NoteId) => boolean): Notes =>
  Object.fromEntries(
    (Object.entries(present) as [NoteId, FrozenNote][]).filter(
      ([id, note]) => !isPublished(id) && !sameNote(note, known[id]),
    ),
  );

/** Under what a seat's note is known in `noteIds`. */
export const noteKey = (seat: SeatId, note: NoteId): string => `${seat}/${note}`;

const waiting = ({ seats, noteIds = {} }: ClosedRound): readonly (readonly [seat: SeatId, key: string])[] =>
  (Object.entries(seats) as [SeatId, FrozenSeat][]).flatMap(([seat, { notes = {} }]) =>
    (Object.keys(notes) as NoteId[]).flatMap((note) =>
      noteIds[noteKey(seat, note)] === undefined ? [[seat, noteKey(seat, note)] as const] : [],
    ),
  );

/** Whose admitted notes wait after the showing, see `publishNotes`. */
export const withheldIn = (round: ClosedRound): readonly SeatId[] =>
  round.noteIds === undefined ? [] : [...new Set(waiting(round).map(([seat]) => seat))].sort();

/**
 * Gives every note that is published now an id of its own. At the reveal that is all of them. What is admitted later
 * waits until notes of at least three people have come together: the one new note after an admission that has a name on
 * the desk would have that name.
 */
export const publishNotes = (round: ClosedRound, random: RandomBytes): ClosedRound => {
  const news = waiting(round);
  const isFirst = round.noteIds === undefined;
  if (!isFirst && new Set(news.map(([seat]) => seat)).size < smallestTold) return round;
  const fresh = news.map(([, key]) => [key, createId<RowId>(random)] as const);
  return { ...round, noteIds: { ...round.noteIds, ...Object.fromEntries(fresh) } };
};

/** The published notes of one proposal. Their ids are random, so sorting by them is a shuffle that stays the same. */
export const publishedNotes = ({ seats, noteIds = {} }: ClosedRound, proposal: ProposalId): readonly PublishedNote[] =>
  (Object.entries(seats) as [SeatId, FrozenSeat][])
    .flatMap(([seat, { notes = {} }]) =>
      (Object.entries(notes) as [NoteId, FrozenNote][]).flatMap(([note, { proposal: about, kind, text }]) => {
        const id = noteIds[noteKey(seat, note)];
        return about === proposal && id !== undefined ? [{ id, kind, text }] : [];
      }),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
