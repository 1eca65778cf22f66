import { roundsWords as german } from './rounds.de.ts';
import { roundsWords as english } from './rounds.en.ts';
import { useWordsOf } from './words.ts';

const spoken = { de: german, en: english };

/** The words for steering rounds and saving their results. They come with the cockpit, not with the first load. */
export const useRoundsWords = () => useWordsOf(spoken);
