import type { AgendaItemId } from '../../domain/ids.ts';
import type { Plan } from '../../domain/session/session.ts';
import type { Turns } from '../../domain/turns/turns.ts';

/** The round of turns of an agenda item; one that nobody has begun is empty. */
export const turnsOf = ({ turns }: Pick<Plan, 'turns'>, item: AgendaItemId): Turns =>
  turns.find((one) => one.item === item) ?? { item, named: false, turns: [] };
