import { archiveWords as german } from './archive.de.ts';
import { archiveWords as english } from './archive.en.ts';
import { useWordsOf } from './words.ts';

const spoken = { de: german, en: english };

/** The words of a session as a file; not in the first load. */
export const useArchiveWords = () => useWordsOf(spoken);
