import { openPointsWords as german } from './open-points.de.ts';
import { useWordsOf } from './words.ts';

/** The words of open points. They come with their lazily loaded screens. */
export const useOpenPointsWords = () => useWordsOf(german, ({ openPoints }) => openPoints);
