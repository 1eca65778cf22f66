import type { AgendaItemId } from '../ids.ts';
import { inOrder } from '../order.ts';

/**
 * What an agenda item carries, in the order of a meeting. `talk` is everything that needs no picture of its own; `text`
 * shows what the moderator has typed; `decision` puts a wording to the room; `advice` is advice on the structure of the
 * planning, which has its own part in the result sheet.
 */
export const activityKinds = [
  'talk',
  'welcome',
  'goals',
  'checkIn',
  'cycle',
  'timeline',
  'method',
  'explain',
  'assessment',
  'results',
  'theses',
  'proContra',
  'mandate',
  'feedback',
  'questions',
  'groupWork',
  'steps',
  'grade',
  'mood',
  'dots',
  'dates',
  'survey',
  'decision',
  'advice',
  'indicators',
  'break',
  'text',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** One agenda item (Tagesordnungspunkt). */
export interface AgendaItem {
  readonly id: AgendaItemId;
  readonly title: string;
  /** Planned minutes, whole and not negative. */
  readonly minutes: number;
  readonly activity: ActivityKind;
  /** Who leads through it; empty where nobody was named. */
  readonly who: string;
  /** What the wall shows of an item of the kind `text`, and beside the title of others; may have several lines. */
  readonly text: string;
  /** Sorts the agenda, see `order.ts`. */
  readonly order: string;
}

/** What the meeting said to its agenda when it began; no `additions` is „keine Ergänzungen". */
export interface AgendaApproval {
  /** The relay's clock, milliseconds since 1970. */
  readonly at: number;
  readonly additions: string;
}

/** The items in the order of the meeting. */
export const inAgendaOrder = (items: readonly AgendaItem[]): readonly AgendaItem[] => inOrder(items);

/** Planned minutes in all. */
export const plannedMinutes = (items: readonly Pick<AgendaItem, 'minutes'>[]): number =>
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

/** Kinds in which everybody has their head over a tablet; in all the others people look at one another. */
const onTablets: ReadonlySet<ActivityKind> = new Set(['assessment', 'theses', 'grade', 'dots', 'dates']);

/** Planned minutes in which everybody is asked to use a tablet: what a meeting should have little of. */
export const tabletMinutes = (items: readonly Pick<AgendaItem, 'activity' | 'minutes'>[]): number =>
  items.reduce((sum, { activity, minutes }) => sum + (onTablets.has(activity) ? minutes : 0), 0);
