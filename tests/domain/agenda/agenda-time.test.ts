import { describe, expect, test } from 'vitest';
import type { AgendaItem } from '../../../src/domain/agenda/agenda.ts';
import {
  agendaBalance,
  clockFace,
  expectedEnd,
  minutesBetween,
  minutesLater,
  minutesSince,
  parseTimeOfDay,
  plannedStarts,
  timeAfter,
} from '../../../src/domain/agenda/agenda-time.ts';
import { extendTimer, idleTimer, pauseTimer, startTimer } from '../../../src/domain/agenda/timer.ts';
import { assessmentAgenda } from '../../../src/domain/session/template.ts';
import { seededBytes } from '../../support/chance.ts';

const minute = 60_000;
const agenda = assessmentAgenda(seededBytes(1));
const at = (index: number): AgendaItem => {
  const item = agenda[index];
  if (item === undefined) throw new Error(`no item ${index}`);
  return item;
};

describe('the clock', () => {
  test.each([
    ['at the start', 0, { kind: 'left', minutes: 10, paused: false }],
    ['a second later', 1_000, { kind: 'left', minutes: 10, paused: false }],
    ['after one minute', minute, { kind: 'left', minutes: 9, paused: false }],
    ['in the last second', 10 * minute - 1_000, { kind: 'left', minutes: 1, paused: false }],
    ['when time is up', 10 * minute, { kind: 'now', paused: false }],
    ['a minute over', 11 * minute, { kind: 'over', minutes: 1, paused: false }],
    ['a full hour over', 70 * minute, { kind: 'over', minutes: 60, paused: false }],
  ])('shows whole minutes %s', (_, later, face) => {
    expect(clockFace(startTimer(10, 5_000), 5_000 + later)).toEqual(face);
  });

  test('begins with the planned minutes also on a device whose clock is almost a second behind', () => {
    expect(clockFace(startTimer(45, 5_000), 4_001)).toEqual({ kind: 'left', minutes: 45, paused: false });
  });

  test('stands still while it is paused, and gets more time', () => {
    const paused = pauseTimer(startTimer(10, 0), 3 * minute);
    expect(clockFace(paused, 50 * minute)).toEqual({ kind: 'left', minutes: 7, paused: true });
    expect(clockFace(extendTimer(paused, 5), 50 * minute)).toEqual({ kind: 'left', minutes: 12, paused: true });
  });

  test('shows nothing while none runs', () => {
    expect(clockFace(idleTimer, 0)).toEqual({ kind: 'idle' });
    expect(minutesSince(idleTimer, 0)).toBeNull();
  });

  test('tells full minutes since the start, also across a pause, and never a negative number', () => {
    expect(minutesSince(startTimer(10, 0), 17 * minute + 59_000)).toBe(17);
    expect(minutesSince(startTimer(10, 5_000), 0)).toBe(0);
  });
});

describe('the planned day', () => {
  test.each([
    ['14:00', 840],
    ['7:05', 425],
    ['24:00', null],
    ['14:60', null],
    ['', null],
    ['nachmittags', null],
  ])('reads %j as %s minutes', (text, minutes) => {
    expect(parseTimeOfDay(text)).toBe(minutes);
  });

  test('ends 210 minutes after two o’clock at half past five, and midnight begins anew', () => {
    expect(timeAfter('14:00', 210)).toBe('17:30');
    expect(timeAfter('23:30', 45)).toBe('00:15');
    expect(timeAfter('', 45)).toBeNull();
  });

  test('knows when each item begins', () => {
    expect(plannedStarts('14:00', agenda).slice(0, 4)).toEqual(['14:00', '14:05', '14:07', '14:17']);
    expect(plannedStarts('', agenda)[3]).toBeNull();
  });
});

describe('planned against available', () => {
  test.each([
    ['14:00', '18:00', { planned: 210, available: 240, free: 30 }],
    ['14:00', '17:00', { planned: 210, available: 180, free: -30 }],
    ['22:00', '02:00', { planned: 210, available: 240, free: 30 }],
    ['14:00', '', { planned: 210, available: null, free: null }],
    ['', '18:00', { planned: 210, available: null, free: null }],
  ])('from %j to %j', (startsAt, endsAt, balance) => {
    expect(agendaBalance(agenda, { startsAt, endsAt })).toEqual(balance);
  });
});

describe('the expected end', () => {
  test.each([
    ['as planned while it is early', -60, 210],
    ['later by every minute that nobody begins', 12, 222],
    ['unknown for a session of yesterday', 20 * 60, null],
  ])('before the first item is %s', (_, now, end) => {
    const plannedStart = 1_000 * minute;
    const expected = expectedEnd(agenda, {
      current: null,
      timer: idleTimer,
      now: plannedStart + now * minute,
      plannedStart,
    });
    expect(expected).toBe(end === null ? null : plannedStart + end * minute);
  });

  test('is unknown before the session has begun', () => {
    expect(expectedEnd(agenda, { current: null, timer: idleTimer, now: 0 })).toBeNull();
  });

  test('is nothing to expect any more once the session has ended', () => {
    const timer = startTimer(at(8).minutes, 0);
    expect(expectedEnd(agenda, { current: at(8).id, timer, now: 0, ended: true })).toBeNull();
  });

  test('is what is left of the current item and all that follows', () => {
    const timer = startTimer(at(8).minutes, 0);
    expect(expectedEnd(agenda, { current: at(8).id, timer, now: 5 * minute })).toBe((20 + 18) * minute);
  });

  test('moves when an item overruns', () => {
    const timer = startTimer(at(8).minutes, 0);
    expect(expectedEnd(agenda, { current: at(8).id, timer, now: 30 * minute })).toBe((30 + 18) * minute);
  });
});

describe('plan against actual', () => {
  test.each([
    ['17:42', '17:30', 12],
    ['17:20', '17:30', -10],
    ['17:30', '17:30', 0],
    ['00:10', '23:50', 20],
    ['23:50', '00:10', -20],
    ['17:30', '', null],
    ['nonsense', '17:30', null],
  ])('%s is later than %s by %j minutes', (time, than, minutes) => {
    expect(minutesLater(time, than)).toBe(minutes);
  });

  test('counts full minutes since something began and never less than none', () => {
    expect([minutesBetween(0, 119_999), minutesBetween(60_000, 0)]).toEqual([1, 0]);
  });
});
