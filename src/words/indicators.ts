import { indicatorsWords as german } from './indicators.de.ts';
import { indicatorsWords as english } from './indicators.en.ts';
import { useWordsOf } from './words.ts';

/** The words of the indicator cross. They come with its lazily loaded screens, in both languages. */
export const useIndicatorsWords = () => useWordsOf<typeof german>({ de: german, en: english });
