import { groupWords as german } from './groups.de.ts';
import { useWordsOf } from './words.ts';

export type GroupWords = typeof german;

/** The words of small groups and their work. They come with their lazily loaded screens. */
export const useGroupWords = () => useWordsOf(german, ({ groups }) => groups);
