import { decidingWords as german } from './deciding.de.ts';
import { useWordsOf } from './words.ts';

/** All words about results, for screens that are loaded when they are opened. */
export const useDecidingWords = () => useWordsOf(german, ({ deciding }) => deciding);
