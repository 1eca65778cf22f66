import { boardWords as german } from './board.de.ts';
import { useWordsOf } from './words.ts';

/** The words of boards of cards. They come with their lazily loaded screens. */
export const useBoardWords = () => useWordsOf(german, ({ board }) => board);
