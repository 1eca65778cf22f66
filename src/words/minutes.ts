import { minutesWords as german } from './minutes.de.ts';
import { useWordsOf } from './words.ts';

/** The words of the minutes and of the result sheet; neither is in the first load. */
export const useMinutesWords = () => useWordsOf(german, ({ minutes }) => minutes);
