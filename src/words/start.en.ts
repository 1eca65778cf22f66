import type { startWords as German } from './start.de.ts';

export const startWords: typeof German = {};
