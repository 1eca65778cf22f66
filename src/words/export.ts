import { exportWords as german } from './export.de.ts';
import { exportWords as english } from './export.en.ts';
import { useWordsOf } from './words.ts';

export type FileWords = typeof german;

const spoken = { de: german, en: english };

/** The words of results saved as files; they come with the cockpit. */
export const useExportWords = (): FileWords => useWordsOf(spoken);
