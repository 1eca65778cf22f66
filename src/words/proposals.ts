import { proposalsWords as german } from './proposals.de.ts';
import { useWordsOf } from './words.ts';

/** The words of import, list and form. They come with the preparation. */
export function useProposalsWords(): typeof german {
  return useWordsOf(german, ({ proposals }) => proposals);
}
