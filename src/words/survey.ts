import { surveyWords as german } from './survey.de.ts';
import { useWordsOf } from './words.ts';

export type SurveyWords = typeof german;

/** The words of surveys. They come with its lazily loaded screens. */
export const useSurveyWords = () => useWordsOf(german, ({ survey }) => survey);
