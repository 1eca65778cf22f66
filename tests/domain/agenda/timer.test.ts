import { describe, expect, it } from 'vitest';
import {
  extendTimer,
  idleTimer,
  pauseTimer,
  remainingTime,
  resumeTimer,
  startTimer,
} from '../../../src/domain/agenda/timer.ts';

describe('the clock', () => {
  it('counts down, pauses, goes on and overruns', () => {
    const running = startTimer(10, 1_000);
    expect(remainingTime(running, 61_000)).toBe(540_000);
    const paused = pauseTimer(running, 61_000);
    expect(remainingTime(paused, 999_999)).toBe(540_000);
    expect(remainingTime(resumeTimer(paused, 100_000), 100_000)).toBe(540_000);
    expect(remainingTime(running, 601_000 + 60_000)).toBe(-60_000);
    expect(remainingTime(extendTimer(running, 5), 661_000)).toBe(240_000);
    expect(remainingTime(extendTimer(paused, 1), 0)).toBe(600_000);
    expect(remainingTime(idleTimer, 5)).toBeNull();
  });
});
