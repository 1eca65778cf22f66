import { resultsWords as german } from './results.de.ts';
import { useWordsOf } from './words.ts';

/** The words of notes, decisions, straw polls and the end of a session. */
export const useResultsWords = () => useWordsOf(german, ({ results }) => results);
