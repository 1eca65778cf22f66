import { votesWords as german } from './votes.de.ts';
import { useWordsOf } from './words.ts';

/** The words of grade, mood, date poll and sticky points. They come with their lazily loaded screens. */
export const useVotesWords = () => useWordsOf(german, ({ votes }) => votes);
