import { pictureWords as german } from './picture.de.ts';
import { pictureWords as english } from './picture.en.ts';
import { useWordsOf } from './words.ts';

const spoken = { de: german, en: english };

/** The words around the picture of a round that was shown. They come with it, not with the first load. */
export const usePictureWords = () => useWordsOf(spoken);
