import { timelineWords as german } from './timeline.de.ts';
import { timelineWords as english } from './timeline.en.ts';
import { useWordsOf } from './words.ts';

/** The words of the timeline. They come with its lazily loaded screens, in both languages. */
export const useTimelineWords = () => useWordsOf<typeof german>({ de: german, en: english });
