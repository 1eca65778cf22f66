import { ballotWords as german } from './ballot.de.ts';
import { ballotWords as english } from './ballot.en.ts';
import { useWordsOf } from './words.ts';

/** The words all ballots share. They come with their lazily loaded screens, in both languages. */
export const useBallotWords = () => useWordsOf<typeof german>({ de: german, en: english });
