import { questionsWords as german } from './questions.de.ts';
import { questionsWords as english } from './questions.en.ts';
import { useWordsOf } from './words.ts';

/** The words of questions to a speaker. They come with their lazily loaded screens, in both languages. */
export const useQuestionsWords = () => useWordsOf<typeof german>({ de: german, en: english });
