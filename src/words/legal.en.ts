import type { legalWords as German } from './legal.de.ts';

export const legalWords: typeof German = {};
