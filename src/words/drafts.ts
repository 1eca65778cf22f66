import { draftWords as german } from './drafts.de.ts';
import { draftWords as english } from './drafts.en.ts';
import { useWordsOf } from './words.ts';

/** The words of drafts. They come with the forms that keep some, in both languages. */
export const useDraftWords = () => useWordsOf<typeof german>({ de: german, en: english });
