import { indicatorsWords as german } from './indicators.de.ts';
import { useWordsOf } from './words.ts';

/** The words of the indicator cross. They come with its lazily loaded screens. */
export const useIndicatorsWords = () => useWordsOf(german, ({ indicators }) => indicators);
