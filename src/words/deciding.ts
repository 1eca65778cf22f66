import { decidingWords as german } from './deciding.de.ts';
import { decidingWords as english } from './deciding.en.ts';
import { useWordsOf } from './words.ts';

const spoken = { de: german, en: english };

/** All words about results, for screens that are loaded when they are opened. */
export const useDecidingWords = () => useWordsOf(spoken);
