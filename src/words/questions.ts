import { questionsWords as german } from './questions.de.ts';
import { useWordsOf } from './words.ts';

/** The words of questions to a speaker. They come with their lazily loaded screens. */
export const useQuestionsWords = () => useWordsOf(german, ({ questions }) => questions);
