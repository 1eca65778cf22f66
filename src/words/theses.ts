import { thesesWords as german } from './theses.de.ts';
import { thesesWords as english } from './theses.en.ts';
import { useWordsOf } from './words.ts';

/** The words of theses in a square. They come with their lazily loaded screens, in both languages. */
export const useThesesWords = () => useWordsOf<typeof german>({ de: german, en: english });
