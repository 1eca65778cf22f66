import { legalWords as german } from './legal.de.ts';
import { useWordsOf } from './words.ts';

/** The words of imprint, data protection and accessibility. They come with these pages. */
export function useLegalWords(): typeof german {
  return useWordsOf(german, ({ legal }) => legal);
}
