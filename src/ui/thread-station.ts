export interface ThreadStation {
  readonly id: string;
  readonly label: string;
  readonly minutes?: number | undefined;
  /** Minutes that it has really taken, of a station that was left. */
  readonly spent?: number | undefined;
  /** It was passed over: it lies behind and never ran. */
  readonly skipped?: boolean | undefined;
}

export type StationState = 'passed' | 'skipped' | 'current' | 'coming';

export interface ThreadProps {
  readonly items: readonly ThreadStation[];
  readonly currentId: string | null;
  /** Whether all of it lies behind: every station is passed and none is where the meeting is. */
  readonly over: boolean;
  readonly onSelect: ((id: string) => void) | undefined;
}

/** Something to go by is a landmark of its own; a mere picture of the agenda is a named group. */
export function landmark(label: string, onSelect: ThreadProps['onSelect']) {
  return onSelect === undefined ? { role: 'group', 'aria-label': label } : { 'aria-label': label };
}

/** The place of the station where the meeting is: -1 before the first, one past the last when all is over. */
export function findCurrent({ items, currentId, over }: Omit<ThreadProps, 'onSelect'>): number {
  if (over) return items.length;
  return items.findIndex((item) => item.id === currentId);
}

export function stationState(items: readonly ThreadStation[], index: number, current: number): StationState {
  if (current < 0 || index > current) return 'coming';
  if (index === current) return 'current';
  return items[index]?.skipped ? 'skipped' : 'passed';
}

/** Each station is this wide and the line this high, in the units of the drawing. */
export const STATION = 100;
export const LINE_HEIGHT = 20;
const MIDDLE = LINE_HEIGHT / 2;
const SWING = 7;

/** A line that swings gently, over one knot and under the next, from the left edge to the knot with this index. */
export function threadPath(lastIndex: number, count: number): string {
  const end = lastIndex >= count ? count * STATION : (lastIndex + 0.5) * STATION;
  const knots = Array.from({ length: count }, (_, index) => (index + 0.5) * STATION).filter((x) => x <= end);
  const stops = end > (knots.at(-1) ?? 0) ? [...knots, end] : knots;
  let from = 0;
  let path = `M0 ${MIDDLE}`;
  for (const [index, to] of stops.entries()) {
    const share = (to - from) / STATION;
    const bend = MIDDLE + (index % 2 === 0 ? -SWING : SWING) * share;
    path += `Q${(from + to) / 2} ${bend} ${to} ${MIDDLE}`;
    from = to;
  }
  return path;
}
