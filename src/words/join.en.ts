import type { joinWords as German } from './join.de.ts';

export const joinWords: typeof German = {};
