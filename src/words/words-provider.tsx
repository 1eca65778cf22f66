import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { words as german } from './de.ts';
import { detectLang, storeLang } from './detect-lang.ts';
import { type Lang, WordsContext, type WordsContextValue } from './words.ts';

type Spoken = Omit<WordsContextValue, 'chooseLang'>;

const SPEAK_GERMAN: Spoken = { lang: 'de', words: german, later: null };

/** English may be missing on a very first visit without a network: German is better than nothing. */
async function loadWords(lang: Lang): Promise<Spoken> {
  if (lang === 'de') return SPEAK_GERMAN;
  try {
    const { words, laterWords: later } = await import('./en.ts');
    return { lang, words, later };
  } catch {
    return SPEAK_GERMAN;
  }
}

interface WordsProviderProps {
  readonly children: ReactNode;
  /** Only tests hand this in; the app asks the device. */
  readonly lang?: Lang;
}

export function WordsProvider({ children, lang: given }: WordsProviderProps) {
  const [wanted, setWanted] = useState<Lang>(() => given ?? detectLang());
  const [spoken, setSpoken] = useState<Spoken | null>(wanted === 'de' ? SPEAK_GERMAN : null);

  useEffect(() => {
    let current = true;
    void loadWords(wanted).then((loaded) => {
      if (current) setSpoken(loaded);
    });
    return () => {
      current = false;
    };
  }, [wanted]);

  useEffect(() => {
    if (spoken !== null) document.documentElement.lang = spoken.lang;
  }, [spoken]);

  const chooseLang = useCallback((lang: Lang) => {
    storeLang(lang);
    setWanted(lang);
  }, []);

  const value = useMemo(() => spoken && { ...spoken, chooseLang }, [spoken, chooseLang]);
  // Nothing for a moment is better than German that turns into English under the eye.
  return value && <WordsContext value={value}>{children}</WordsContext>;
}
