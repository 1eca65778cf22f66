import { exportWords as german } from './export.de.ts';
import { useWordsOf } from './words.ts';

export type FileWords = typeof german;

/** The words of results saved as files; they come with the cockpit. */
export const useExportWords = (): FileWords => useWordsOf(german, ({ exports }) => exports);
