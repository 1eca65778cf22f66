import { spaceWords as german } from './space.de.ts';
import { useWordsOf } from './words.ts';

/** The words of a county's space. They come with its screens. */
export const useSpaceWords = () => useWordsOf(german, ({ space }) => space);
