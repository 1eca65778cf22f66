import { createContext, useContext } from 'react';
import type { words as german } from './de.ts';
import type { laterWords } from './en.ts';

/** German comes with the app, English is loaded when it is wanted. */
export type Lang = 'de' | 'en';
export type Words = typeof german;
export type LaterEnglish = typeof laterWords;

export interface WordsContextValue {
  readonly lang: Lang;
  readonly words: Words;
  /** What later screens say in English; null while German is spoken. */
  readonly later: LaterEnglish | null;
  readonly chooseLang: (lang: Lang) => void;
}

export const WordsContext = createContext<WordsContextValue | null>(null);

/** For a part that is drawn outside of the page, as a file is. */
export function useWordsContext(): WordsContextValue {
  const value = useContext(WordsContext);
  if (value === null) throw new Error('WordsProvider is missing above this component');
  return value;
}

export function useWords(): Words {
  return useWordsContext().words;
}

export function useLang(): Pick<WordsContextValue, 'lang' | 'chooseLang'> {
  return useWordsContext();
}

/** Words that only a lazily loaded screen says: in German they come with it, in English with all other English words. */
export function useWordsOf<Own>(german: Own, inEnglish: (later: LaterEnglish) => Own): Own {
  const { later } = useWordsContext();
  return later === null ? german : inEnglish(later);
}
