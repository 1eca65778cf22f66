import { turnsWords as german } from './turns.de.ts';
import { useWordsOf } from './words.ts';

/** The words of going round. They come with their lazily loaded screens. */
export const useTurnsWords = () => useWordsOf(german, ({ turns }) => turns);
