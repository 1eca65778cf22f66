import type { agendaWords as German } from './agenda.de.ts';

export const agendaWords: typeof German = {};
