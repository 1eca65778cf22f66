import type { AgendaItem } from './agenda.ts';
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

/**
 * When the session will end if all that comes keeps to its minutes, in milliseconds; null before it has begun.
 * The current item ends when its clock does, or now if it has overrun: lost time moves everything that follows.
 */
export const expectedEnd = (
  agenda: readonly AgendaItem[],
  { current, timer, now }: { readonly current: string | null; readonly timer: Timer; readonly now: number },
): number | null => {
  const index = agenda.findIndex(({ id }) => id === current);
  if (index < 0) return null;
  const rest = Math.max(0, remainingTime(timer, now) ?? (agenda[index]?.minutes ?? 0) * minute);
  return now + rest + agenda.slice(index + 1).reduce((sum, { minutes }) => sum + minutes * minute, 0);
};
