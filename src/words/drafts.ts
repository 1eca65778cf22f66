import { draftWords as german } from './drafts.de.ts';
import { useWordsOf } from './words.ts';

/** The words of drafts. They come with the forms that keep some. */
export const useDraftWords = () => useWordsOf(german, ({ drafts }) => drafts);
