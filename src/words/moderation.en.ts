import type { moderationWords as German } from './moderation.de.ts';

export const moderationWords: typeof German = {};
