import { moderationWords as german } from './moderation.de.ts';
import { useWordsOf } from './words.ts';

export type ModerationWords = typeof german;

/** The words of the cockpit. They come with the screens that say them. */
export const useModerationWords = (): ModerationWords => useWordsOf(german, ({ moderation }) => moderation);
