import { signalWords as german } from './signals.de.ts';
import { useWordsOf } from './words.ts';

/** The words of raised hands and „Fertig“. They come with their lazily loaded screens. */
export const useSignalWords = () => useWordsOf(german, ({ signals }) => signals);
