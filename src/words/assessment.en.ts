import type { assessmentWords as German } from './assessment.de.ts';

export const assessmentWords: typeof German = {};
