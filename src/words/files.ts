import { filesWords as german } from './files.de.ts';
import { filesWords as english } from './files.en.ts';
import { useWordsOf } from './words.ts';

/** The words of photos and slides. They come with their lazily loaded screens, in both languages. */
export const useFilesWords = () => useWordsOf<typeof german>({ de: german, en: english });
