import type { AgendaItemId } from '../ids.ts';
import type { AgendaItem } from './agenda.ts';

interface Course {
  readonly agenda: readonly Pick<AgendaItem, 'id'>[];
  readonly current: AgendaItemId | null;
  readonly ended: boolean;
  readonly spent: ReadonlyMap<AgendaItemId, number>;
}

/**
 * Items the meeting has passed over (SPEC D351): they lie before what runs, or the meeting is over, and they never ran. An
 * item has its time from its beginning, however short. Where nothing was measured at all nobody knows, and none is named so.
 */
export const skippedItems = ({ agenda, current, ended, spent }: Course): ReadonlySet<AgendaItemId> => {
  if (spent.size === 0) return new Set();
  const place = ended ? agenda.length : agenda.findIndex(({ id }) => id === current);
  const behind = agenda.slice(0, Math.max(0, place));
  return new Set(behind.map(({ id }) => id).filter((id) => id !== current && !spent.has(id)));
};
