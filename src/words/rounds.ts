import { roundsWords as german } from './rounds.de.ts';
import { useWordsOf } from './words.ts';

/** The words for steering rounds and saving their results. They come with the cockpit, not with the first load. */
export const useRoundsWords = () => useWordsOf(german, ({ rounds }) => rounds);
