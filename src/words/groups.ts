import { groupWords as german } from './groups.de.ts';
import { groupWords as english } from './groups.en.ts';
import { useWordsOf } from './words.ts';

export type GroupWords = typeof german;

/** The words of small groups and their work. They come with their lazily loaded screens, in both languages. */
export const useGroupWords = () => useWordsOf<typeof german>({ de: german, en: english });
