import { spaceSessionsWords as german } from './space-sessions.de.ts';
import { useWordsOf } from './words.ts';

/** The words of a space's sessions and results. They come with its screens. */
export const useSpaceSessionsWords = () => useWordsOf(german, ({ spaceSessions }) => spaceSessions);
