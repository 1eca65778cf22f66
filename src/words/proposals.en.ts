import type { proposalsWords as German } from './proposals.de.ts';

export const proposalsWords: typeof German = {};
