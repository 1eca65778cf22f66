import { surveyWords as german } from './survey.de.ts';
import { surveyWords as english } from './survey.en.ts';
import { useWordsOf } from './words.ts';

/** The words of surveys. They come with its lazily loaded screens, in both languages. */
export const useSurveyWords = () => useWordsOf<typeof german>({ de: german, en: english });
