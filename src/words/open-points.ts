import { openPointsWords as german } from './open-points.de.ts';
import { openPointsWords as english } from './open-points.en.ts';
import { useWordsOf } from './words.ts';

/** The words of open points. They come with their lazily loaded screens, in both languages. */
export const useOpenPointsWords = () => useWordsOf<typeof german>({ de: german, en: english });
