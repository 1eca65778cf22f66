import { minutesWords as german } from './minutes.de.ts';
import { minutesWords as english } from './minutes.en.ts';
import { useWordsOf } from './words.ts';

const spoken = { de: german, en: english };

/** The words of the minutes and of the result sheet; neither is in the first load. */
export const useMinutesWords = () => useWordsOf(spoken);
