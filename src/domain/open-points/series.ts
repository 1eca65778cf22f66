import type { ActivityKind, AgendaItem } from '../agenda/agenda.ts';
import type { AgendaItemId } from '../ids.ts';
import type { Minutes } from '../minutes/entry.ts';
import { keyBetween } from '../order.ts';
import type { Plan } from '../session/session.ts';
import { leftOf, type OpenPoint, type OpenPoints } from './open-point.ts';

/** What a session leaves to the next one of its series. */
export interface Earlier {
  readonly title: string;
  /** ISO 8601 date, or empty. */
  readonly date: string;
  readonly points: readonly Omit<OpenPoint, 'order'>[];
  /** What was on its agenda and was never begun. */
  readonly items: readonly AgendaItem[];
}

/** Items that belong to a day and not to a matter. */
const ofTheDay: ReadonlySet<ActivityKind> = new Set(['welcome', 'goals', 'break']);

/** Agenda items that were never begun: neither left nor running. */
export const unfinishedItems = ({ agenda, spent, current }: Pick<Plan, 'agenda' | 'spent' | 'current'>) =>
  agenda.filter(({ id, activity }) => id !== current && !spent.has(id) && !ofTheDay.has(activity));

/** What is left of a session, as its plan, its register and its minutes tell. `name` is how it is called from now on. */
export const earlierOf = (plan: Plan, points: OpenPoints, minutes: Minutes, name: string): Earlier => ({
  title: plan.title,
  date: plan.date,
  points: leftOf(points, minutes.entries, name),
  items: unfinishedItems(plan),
});

/** The one item under which open points of earlier sessions are gone through; there is never a second one. */
export const pointsItem = 'open-points' as AgendaItemId;

/** With these a meeting begins: what is left of the last one comes behind them. */
const opening: ReadonlySet<ActivityKind> = new Set(['welcome', 'goals', 'cycle']);

/** Items as they come into an agenda: behind its opening, in their order. They keep their ids. */
export const placedItems = (agenda: readonly AgendaItem[], items: readonly AgendaItem[]): readonly AgendaItem[] => {
  const first = agenda.findIndex(({ activity }) => !opening.has(activity));
  const begin = first < 0 ? agenda.length : first;
  const end = agenda[begin]?.order ?? null;
  let last = agenda[begin - 1]?.order ?? null;
  return items.map((item) => {
    last = keyBetween(last, end);
    return { ...item, order: last };
  });
};
