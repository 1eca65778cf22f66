import { signalWords as german } from './signals.de.ts';
import { signalWords as english } from './signals.en.ts';
import { useWordsOf } from './words.ts';

/** The words of raised hands and „Fertig“. They come with their lazily loaded screens, in both languages. */
export const useSignalWords = () => useWordsOf<typeof german>({ de: german, en: english });
