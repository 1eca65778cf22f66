import { votesWords as german } from './votes.de.ts';
import { votesWords as english } from './votes.en.ts';
import { useWordsOf } from './words.ts';

/** The words of grade, mood, date poll and sticky points. They come with their lazily loaded screens, in both languages. */
export const useVotesWords = () => useWordsOf<typeof german>({ de: german, en: english });
