import { overlayWords as german } from './overlay.de.ts';
import { overlayWords as english } from './overlay.en.ts';
import { useWordsOf } from './words.ts';

/** The words of figures and practice side by side. They come with the screens of a space, in both languages. */
export const useOverlayWords = () => useWordsOf<typeof german>({ de: german, en: english });
