import { ballotWords as german } from './ballot.de.ts';
import { useWordsOf } from './words.ts';

/** The words all ballots share. They come with their lazily loaded screens. */
export const useBallotWords = () => useWordsOf(german, ({ ballot }) => ballot);
