import { dossierWords as german } from './dossier.de.ts';
import { dossierWords as english } from './dossier.en.ts';
import { useWordsOf } from './words.ts';

/** The words of the dossier. They come with its page, in both languages. */
export const useDossierWords = () => useWordsOf<typeof german>({ de: german, en: english });
