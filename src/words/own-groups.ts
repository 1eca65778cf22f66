import { ownGroupsWords as german } from './own-groups.de.ts';
import { ownGroupsWords as english } from './own-groups.en.ts';
import { useWordsOf } from './words.ts';

/** The words of „arbeitet mit in …“. They come with their lazily loaded screen, in both languages. */
export const useOwnGroupsWords = () => useWordsOf<typeof german>({ de: german, en: english });
