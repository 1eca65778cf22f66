import { legalWords as german } from './legal.de.ts';
import { legalWords as english } from './legal.en.ts';
import { useLang } from './words.ts';

const dictionaries = { de: german, en: english };

/** The words of imprint, data protection and accessibility. They come with these pages, in both languages. */
export function useLegalWords(): typeof german {
  return dictionaries[useLang().lang];
}
