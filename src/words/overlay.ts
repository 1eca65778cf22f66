import { overlayWords as german } from './overlay.de.ts';
import { useWordsOf } from './words.ts';

/** The words of figures and practice side by side. They come with the screens of a space. */
export const useOverlayWords = () => useWordsOf(german, ({ overlay }) => overlay);
