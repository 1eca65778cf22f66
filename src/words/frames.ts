import { framesWords as german } from './frames.de.ts';
import { framesWords as english } from './frames.en.ts';
import { useWordsOf } from './words.ts';

/** The words of handing over by a sequence of codes. They come with its screens, in both languages. */
export const useFramesWords = () => useWordsOf<typeof german>({ de: german, en: english });
