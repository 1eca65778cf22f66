import { turnsWords as german } from './turns.de.ts';
import { turnsWords as english } from './turns.en.ts';
import { useWordsOf } from './words.ts';

/** The words of going round. They come with their lazily loaded screens, in both languages. */
export const useTurnsWords = () => useWordsOf<typeof german>({ de: german, en: english });
