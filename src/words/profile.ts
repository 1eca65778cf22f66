import { profileWords as german } from './profile.de.ts';
import { profileWords as english } from './profile.en.ts';
import { useWordsOf } from './words.ts';

const spoken = { de: german, en: english };

/** How fields of a profile are called; not in the first load. */
export const useProfileWords = () => useWordsOf(spoken);
