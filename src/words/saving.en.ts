import type { savingWords as German } from './saving.de.ts';

export const savingWords: typeof German = {};
