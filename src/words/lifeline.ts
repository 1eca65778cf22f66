import { lifelineWords as german } from './lifeline.de.ts';
import { lifelineWords as english } from './lifeline.en.ts';
import { useWordsOf } from './words.ts';

/** The words of a proposal's way through the bodies. They come with its screens, in both languages. */
export const useLifelineWords = () => useWordsOf<typeof german>({ de: german, en: english });
