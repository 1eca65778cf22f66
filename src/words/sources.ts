import { sourcesWords as german } from './sources.de.ts';
import { sourcesWords as english } from './sources.en.ts';
import { useWordsOf } from './words.ts';

/** The words of reports and figures. They come with the space, in both languages. */
export const useSourcesWords = () => useWordsOf<typeof german>({ de: german, en: english });
