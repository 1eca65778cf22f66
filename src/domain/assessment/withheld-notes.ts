import type { RoundFact, RoundWish } from './assessment.ts';
import { type Note, notesOf } from './note.ts';

/**
 * What somebody has noted in a round and does not stand among what is shown of it (SPEC D353). Told by the words: nobody,
 * not even who wrote it, learns under which id a note is published.
 */
export const withheldNotes = (
  own: readonly Note[],
  { id, proposals }: Pick<RoundWish, 'id' | 'proposals'>,
  fact: Extract<RoundFact, { readonly state: 'revealed' }>,
): readonly Note[] =>
  notesOf(own, id, proposals).filter(({ proposal, kind, text }) => {
    const result = fact.results.get(proposal);
    return result !== undefined && !result.notes.some((note) => note.kind === kind && note.text === text);
  });
