import { dossierWords as german } from './dossier.de.ts';
import { useWordsOf } from './words.ts';

/** The words of the dossier. They come with its page. */
export const useDossierWords = () => useWordsOf(german, ({ dossier }) => dossier);
