import { thesesWords as german } from './theses.de.ts';
import { useWordsOf } from './words.ts';

/** The words of theses in a square. They come with their lazily loaded screens. */
export const useThesesWords = () => useWordsOf(german, ({ theses }) => theses);
