import { keptWords as german } from './kept.de.ts';
import { useWordsOf } from './words.ts';

/** What was put aside, and erasing a person: screens of their own, not in the first load. */
export const useKeptWords = () => useWordsOf(german, ({ kept }) => kept);
