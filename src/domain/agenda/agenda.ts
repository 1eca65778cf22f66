import type { AgendaItemId } from '../ids.ts';
import { inOrder } from '../order.ts';

/** What an agenda item carries. `talk` is everything that needs no screen of its own. */
export const activityKinds = ['talk', 'assessment', 'break'] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** One agenda item (Tagesordnungspunkt). */
export interface AgendaItem {
  readonly id: AgendaItemId;
  readonly title: string;
  /** Planned minutes, whole and not negative. */
  readonly minutes: number;
  readonly activity: ActivityKind;
  /** Sorts the agenda, see `order.ts`. */
  readonly order: string;
}

/** The items in the order of the meeting. */
export const inAgendaOrder = (items: readonly AgendaItem[]): readonly AgendaItem[] => inOrder(items);

/** Planned minutes in all. */
export const plannedMinutes = (items: readonly AgendaItem[]): number =>
  items.reduce((sum, item) => sum + item.minutes, 0);

/** The item `step` places after the current one (negative: before); null at the ends. Without a current one: the first. */
export const neighbourOf = (
  agenda: readonly AgendaItem[],
  current: AgendaItemId | null,
  step: 1 | -1,
): AgendaItem | null => {
  if (current === null) return step === 1 ? (agenda[0] ?? null) : null;
  const index = agenda.findIndex((item) => item.id === current);
  return index < 0 ? (agenda[0] ?? null) : (agenda[index + step] ?? null);
};
