import { type AgendaItem, plannedMinutes } from './agenda.ts';
import { minute, remainingTime, type Timer } from './timer.ts';

const minutesOfDay = 24 * 60;
/** Screens draw whole seconds and clocks differ a little: an item of 45 minutes must not begin with „noch 46". */
const tolerance = 1_000;

/** What a clock shows: whole minutes, because seconds make a room nervous. `now` is the minute in which time is up. */
export type ClockFace =
  | { readonly kind: 'idle' }
  | { readonly kind: 'left' | 'over'; readonly minutes: number; readonly paused: boolean }
  | { readonly kind: 'now'; readonly paused: boolean };

/** The face of the clock: started minutes count as left, only full ones as over. */
export const clockFace = (timer: Timer, now: number): ClockFace => {
  const rest = remainingTime(timer, now);
  if (rest === null) return { kind: 'idle' };
  const paused = timer.kind === 'paused';
  if (rest > 0) return { kind: 'left', minutes: Math.max(1, Math.ceil((rest - tolerance) / minute)), paused };
  const minutes = Math.floor(-rest / minute);
  return minutes === 0 ? { kind: 'now', paused } : { kind: 'over', minutes, paused };
};

/** Full minutes since the item began; null while no clock runs. */
export const minutesSince = (timer: Timer, now: number): number | null =>
  timer.kind === 'idle' ? null : Math.max(0, Math.floor((now - timer.startedAt) / minute));

/** Full minutes from one moment to a later one, both in milliseconds; 0 when a clock was set back. */
export const minutesBetween = (from: number, to: number): number => Math.max(0, Math.floor((to - from) / minute));

/**
 * How many minutes one time of day (`17:42`) is later than another, negative when earlier; the shorter way round the
 * clock. Null when one of them is unknown.
 */
export const minutesLater = (time: string | null, than: string | null): number | null => {
  const [a, b] = [parseTimeOfDay(time ?? ''), parseTimeOfDay(than ?? '')];
  if (a === null || b === null) return null;
  const half = minutesOfDay / 2;
  return ((a - b + half + minutesOfDay) % minutesOfDay) - half;
};

/** Minutes since midnight of a time of day (`14:00`); null when it is none. */
export const parseTimeOfDay = (text: string): number | null => {
  const match = /^(\d{1,2}):(\d{2})$/u.exec(text);
  const minutes = match === null ? Number.NaN : Number(match[1]) * 60 + Number(match[2]);
  return minutes < minutesOfDay && Number(match?.[2]) < 60 ? minutes : null;
};

/** The time of day `minutes` after another (`14:00` and 210: `17:30`); null when the start is unknown. */
export const timeAfter = (start: string, minutes: number): string | null => {
  const from = parseTimeOfDay(start);
  if (from === null) return null;
  const at = (from + minutes) % minutesOfDay;
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
};

/** When each item begins as planned, in the order of the agenda; null where the start of the session is unknown. */
export const plannedStarts = (start: string, agenda: readonly AgendaItem[]): readonly (string | null)[] => {
  let before = 0;
  return agenda.map(({ minutes }) => {
    const at = timeAfter(start, before);
    before += minutes;
    return at;
  });
};

/** Planned against available, in minutes; `free` is negative when more is planned than there is time. */
export interface AgendaBalance {
  readonly planned: number;
  /** Null while start or end is unknown. */
  readonly available: number | null;
  readonly free: number | null;
}

/** How much of the session is planned. An end before the start lies on the next day. */
export const agendaBalance = (
  agenda: readonly AgendaItem[],
  { startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string },
): AgendaBalance => {
  const planned = plannedMinutes(agenda);
  const [from, to] = [parseTimeOfDay(startsAt), parseTimeOfDay(endsAt)];
  if (from === null || to === null || from === to) return { planned, available: null, free: null };
  const available = (to - from + minutesOfDay) % minutesOfDay;
  return { planned, available, free: available - planned };
};

/** A plan that is older than this says nothing of today: somebody looks at a session of the past. */
const latestStart = 12 * 60 * minute;

interface Course {
  readonly current: string | null;
  readonly timer: Timer;
  readonly now: number;
  /** When the session was to begin, in milliseconds; null: not known. */
  readonly plannedStart?: number | null;
  /** Over: nothing more is expected. */
  readonly ended?: boolean;
}

/**
 * When the session will end if all that comes keeps to its minutes, in milliseconds; null where nothing can be said.
 * The current item ends when its clock does, or now if it has overrun: lost time moves everything that follows.
 * Before the first item it ends as planned, and a late start moves the end with every minute that nobody begins.
 */
export const expectedEnd = (
  agenda: readonly AgendaItem[],
  { current, timer, now, plannedStart, ended = false }: Course,
): number | null => {
  if (ended) return null;
  const index = agenda.findIndex(({ id }) => id === current);
  if (index >= 0) {
    const rest = Math.max(0, remainingTime(timer, now) ?? (agenda[index]?.minutes ?? 0) * minute);
    return now + rest + plannedMinutes(agenda.slice(index + 1)) * minute;
  }
  if (current !== null || plannedStart === null || plannedStart === undefined) return null;
  if (agenda.length === 0 || now - plannedStart > latestStart) return null;
  return Math.max(plannedStart, now) + plannedMinutes(agenda) * minute;
};
