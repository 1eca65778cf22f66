import { sourcesWords as german } from './sources.de.ts';
import { useWordsOf } from './words.ts';

/** The words of reports and figures. They come with the space. */
export const useSourcesWords = () => useWordsOf(german, ({ sources }) => sources);
