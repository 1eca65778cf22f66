import { lifelineWords as german } from './lifeline.de.ts';
import { useWordsOf } from './words.ts';

/** The words of a proposal's way through the bodies. They come with its screens. */
export const useLifelineWords = () => useWordsOf(german, ({ lifeline }) => lifeline);
