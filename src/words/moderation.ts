import { moderationWords as german } from './moderation.de.ts';
import { moderationWords as english } from './moderation.en.ts';
import { useWordsOf } from './words.ts';

export type ModerationWords = typeof german;

const spoken = { de: german, en: english };

/** The words of the cockpit. They come with the screens that say them. */
export const useModerationWords = (): ModerationWords => useWordsOf(spoken);
