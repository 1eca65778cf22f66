import { prepareWords as german } from './prepare.de.ts';
import { prepareWords as english } from './prepare.en.ts';
import { useLang } from './words.ts';

const dictionaries = { de: german, en: english };

/** The words of the preparation. They come with its lazily loaded screen, in both languages. */
export function usePrepareWords(): typeof german {
  return dictionaries[useLang().lang];
}
