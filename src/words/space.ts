import { spaceWords as german } from './space.de.ts';
import { spaceWords as english } from './space.en.ts';
import { useWordsOf } from './words.ts';

/** The words of a county's space. They come with its screens, in both languages. */
export const useSpaceWords = () => useWordsOf<typeof german>({ de: german, en: english });
