import { surveyWords as german } from './survey.de.ts';
import { surveyWords as english } from './survey.en.ts';
import { useWordsOf } from './words.ts';

export type SurveyWords = typeof german;

/** The words of surveys. They come with its lazily loaded screens, in both languages. */
export const useSurveyWords = () => useWordsOf<SurveyWords>({ de: german, en: english });
