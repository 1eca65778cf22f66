import { framesWords as german } from './frames.de.ts';
import { useWordsOf } from './words.ts';

/** The words of handing over by a sequence of codes. They come with its screens. */
export const useFramesWords = () => useWordsOf(german, ({ frames }) => frames);
