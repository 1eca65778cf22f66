import { archiveWords as german } from './archive.de.ts';
import { useWordsOf } from './words.ts';

/** The words of a session as a file; not in the first load. */
export const useArchiveWords = () => useWordsOf(german, ({ archive }) => archive);
