import { keptFieldWords as german } from './kept-fields.de.ts';
import { keptFieldWords as english } from './kept-fields.en.ts';
import { useWordsOf } from './words.ts';

const spoken = { de: german, en: english };

/** What entries and fields of a copy put aside are called; not in the first load. */
export const useKeptFieldWords = () => useWordsOf(spoken);
