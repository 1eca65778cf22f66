import type { wallWords as German } from './wall.de.ts';

export const wallWords: typeof German = {};
