import { cycleWords as german } from './cycle.de.ts';
import { cycleWords as english } from './cycle.en.ts';
import { useWordsOf } from './words.ts';

const spoken = { de: german, en: english };

/** The words of the yearly cycle. They come with what draws it, not with the first load. */
export const useCycleWords = () => useWordsOf(spoken);
