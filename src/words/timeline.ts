import { timelineWords as german } from './timeline.de.ts';
import { useWordsOf } from './words.ts';

/** The words of the timeline. They come with its lazily loaded screens. */
export const useTimelineWords = () => useWordsOf(german, ({ timeline }) => timeline);
