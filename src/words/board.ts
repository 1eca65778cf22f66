import { boardWords as german } from './board.de.ts';
import { boardWords as english } from './board.en.ts';
import { useWordsOf } from './words.ts';

/** The words of boards of cards. They come with their lazily loaded screens, in both languages. */
export const useBoardWords = () => useWordsOf<typeof german>({ de: german, en: english });
