/**
 * The clock of an agenda item. It advises: nothing closes by itself when it has run out.
 *
 *   idle --start--> running <--pause/resume--> paused ; start again at any time
 *
 * All times are milliseconds of the relay's clock since 1970; a device adds its own offset before it shows them.
 */
export type Timer =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly startedAt: number; readonly endsAt: number }
  | { readonly kind: 'paused'; readonly startedAt: number; readonly remaining: number };

/** The clock before it was ever started. */
export const idleTimer: Timer = { kind: 'idle' };

/** A minute in milliseconds. */
export const minute = 60_000;

/** Starts anew with so many minutes, whatever the clock said before. */
export const startTimer = (minutes: number, now: number): Timer => ({
  kind: 'running',
  startedAt: now,
  endsAt: now + minutes * minute,
});

/** Stops the clock where it is; an overrun stays an overrun. */
export const pauseTimer = (timer: Timer, now: number): Timer =>
  timer.kind === 'running' ? { kind: 'paused', startedAt: timer.startedAt, remaining: timer.endsAt - now } : timer;

/** Goes on with what was left; a clock that is not paused stays as it is. */
export const resumeTimer = (timer: Timer, now: number): Timer =>
  timer.kind === 'paused' ? { kind: 'running', startedAt: timer.startedAt, endsAt: now + timer.remaining } : timer;

/** Moves the end by so many minutes. After an overrun that is counted from the planned end, not from now. */
export const extendTimer = (timer: Timer, minutes: number): Timer => {
  if (timer.kind === 'running') return { ...timer, endsAt: timer.endsAt + minutes * minute };
  if (timer.kind === 'paused') return { ...timer, remaining: timer.remaining + minutes * minute };
  return timer;
};

/** Milliseconds left; negative when overrun; null while no clock runs. */
export const remainingTime = (timer: Timer, now: number): number | null => {
  if (timer.kind === 'running') return timer.endsAt - now;
  if (timer.kind === 'paused') return timer.remaining;
  return null;
};
