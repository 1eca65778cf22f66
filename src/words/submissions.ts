import { submissionsWords as german } from './submissions.de.ts';
import { submissionsWords as english } from './submissions.en.ts';
import { useWordsOf } from './words.ts';

/** The words of what groups hand in. They come with its screens, in both languages. */
export const useSubmissionsWords = () => useWordsOf<typeof german>({ de: german, en: english });
