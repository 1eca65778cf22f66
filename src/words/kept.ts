import { keptWords as german } from './kept.de.ts';
import { keptWords as english } from './kept.en.ts';
import { useWordsOf } from './words.ts';

const spoken = { de: german, en: english };

/** What was put aside, and erasing a person: screens of their own, not in the first load. */
export const useKeptWords = () => useWordsOf(spoken);
