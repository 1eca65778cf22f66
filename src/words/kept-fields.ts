import { keptFieldWords as german } from './kept-fields.de.ts';
import { useWordsOf } from './words.ts';

/** What entries and fields of a copy put aside are called; not in the first load. */
export const useKeptFieldWords = () => useWordsOf(german, ({ keptFields }) => keptFields);
