import { ownGroupsWords as german } from './own-groups.de.ts';
import { useWordsOf } from './words.ts';

/** The words of „arbeitet mit in …“. They come with their lazily loaded screen. */
export const useOwnGroupsWords = () => useWordsOf(german, ({ ownGroups }) => ownGroups);
