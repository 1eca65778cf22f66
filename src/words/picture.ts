import { pictureWords as german } from './picture.de.ts';
import { useWordsOf } from './words.ts';

/** The words around the picture of a round that was shown. They come with it, not with the first load. */
export const usePictureWords = () => useWordsOf(german, ({ picture }) => picture);
