import type * as Y from 'yjs';
import { longestNote, type Note, noteKinds } from '../../domain/assessment/note.ts';
import { atMost } from '../../domain/beginning.ts';
import { isId, type NoteId, type PollId, type ProposalId, parseId, type RoundId } from '../../domain/ids.ts';
import { inOrder } from '../../domain/order.ts';
import { mostAnswers } from '../../domain/results/poll.ts';
import { readTable, removeEntry, writeFields } from '../field-table.ts';
import { asText, asWhole } from '../parse.ts';

/** Two more roots of a seat's document: `notes` is a field table, `votes` holds an answer per poll (SPEC D26, D25). */
const noteRoots = (doc: Y.Doc) => ({ notes: doc.getMap<unknown>('notes'), votes: doc.getMap<unknown>('votes') });

/** Most notes that are read at all: whoever writes more is no person. */
const mostRead = 1_000;

/** The notes of a seat, in order; what belongs to no round or proposal is left out. */
export const readNotes = (doc: Y.Doc): readonly Note[] =>
  inOrder(
    [...readTable(noteRoots(doc).notes)].flatMap(([id, fields]): readonly Note[] => {
      const round = parseId<RoundId>(fields.get('round'));
      const proposal = parseId<ProposalId>(fields.get('proposal'));
      const kind = noteKinds.find((one) => one === fields.get('kind'));
      if (round === null || proposal === null || kind === undefined) return [];
      const text = atMost(asText(fields.get('text')), longestNote);
      return [{ id: id as NoteId, round, proposal, kind, text, order: asText(fields.get('order')) }];
    }),
  ).slice(0, mostRead);

/** Adds a note or changes fields of one. */
export const putNote = (doc: Y.Doc, { id, ...fields }: Partial<Note> & Pick<Note, 'id'>): void =>
  doc.transact(() => writeFields(noteRoots(doc).notes, id, fields));

/** Takes a note back. Its words go too: who takes something back may rely on it. */
export const removeNote = (doc: Y.Doc, id: NoteId): void =>
  doc.transact(() => {
    const { notes } = noteRoots(doc);
    writeFields(notes, id, { text: '' });
    removeEntry(notes, id);
  });

/** The answers chosen, by poll. */
export const readVotes = (doc: Y.Doc): ReadonlyMap<PollId, number> =>
  new Map(
    [...noteRoots(doc).votes].flatMap(([poll, value]) => {
      const answer = asWhole(value, 0, mostAnswers - 1);
      return isId(poll) && answer !== null ? [[poll as string as PollId, answer] as const] : [];
    }),
  );

/** Chooses an answer, or takes the vote back (null). */
export const putVote = (doc: Y.Doc, poll: PollId, answer: number | null): void => {
  const { votes } = noteRoots(doc);
  if ((votes.get(poll) ?? null) !== answer) votes.set(poll, answer);
};
