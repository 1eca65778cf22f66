import { removalWords as german } from './removal.de.ts';
import { useWordsOf } from './words.ts';

/** What is said before something leaves this device; not in the first load. */
export const useRemovalWords = () => useWordsOf(german, ({ removal }) => removal);
