import { proposalsWords as german } from './proposals.de.ts';
import { proposalsWords as english } from './proposals.en.ts';
import { useLang } from './words.ts';

const dictionaries = { de: german, en: english };

/** The words of import, list and form. They come with the preparation, in both languages. */
export function useProposalsWords(): typeof german {
  return dictionaries[useLang().lang];
}
