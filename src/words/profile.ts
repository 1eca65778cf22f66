import { profileWords as german } from './profile.de.ts';
import { useWordsOf } from './words.ts';

/** How fields of a profile are called; not in the first load. */
export const useProfileWords = () => useWordsOf(german, ({ profile }) => profile);
