import { filesWords as german } from './files.de.ts';
import { useWordsOf } from './words.ts';

/** The words of photos and slides. They come with their lazily loaded screens. */
export const useFilesWords = () => useWordsOf(german, ({ files }) => files);
