import { spaceSessionsWords as german } from './space-sessions.de.ts';
import { spaceSessionsWords as english } from './space-sessions.en.ts';
import { useWordsOf } from './words.ts';

/** The words of a space's sessions and results. They come with its screens, in both languages. */
export const useSpaceSessionsWords = () => useWordsOf<typeof german>({ de: german, en: english });
