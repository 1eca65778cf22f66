import { submissionsWords as german } from './submissions.de.ts';
import { useWordsOf } from './words.ts';

/** The words of what groups hand in. They come with its screens. */
export const useSubmissionsWords = () => useWordsOf(german, ({ submissions }) => submissions);
