import { prepareWords as german } from './prepare.de.ts';
import { useWordsOf } from './words.ts';

/** The words of the preparation. They come with its lazily loaded screen. */
export function usePrepareWords(): typeof german {
  return useWordsOf(german, ({ prepare }) => prepare);
}
