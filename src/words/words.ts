import { createContext, useContext } from 'react';
import type { words as german } from './de.ts';

/** German comes with the app, English is loaded when it is wanted. */
export type Lang = 'de' | 'en';
export type Words = typeof german;

export interface WordsContextValue {
  readonly lang: Lang;
  readonly words: Words;
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

/** Words that only a lazily loaded screen says: they come with it, and weigh nothing in the first load. */
export function useWordsOf<Own>(spoken: Readonly<Record<Lang, Own>>): Own {
  return spoken[useWordsContext().lang];
}
