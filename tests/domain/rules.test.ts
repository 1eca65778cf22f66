import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AgendaItem, neighbourOf, plannedMinutes } from '../../src/domain/agenda/agenda.ts';
import {
  extendTimer,
  idleTimer,
  pauseTimer,
  remainingTime,
  resumeTimer,
  startTimer,
} from '../../src/domain/agenda/timer.ts';
import { createId, isId } from '../../src/domain/ids.ts';
import { keyBetween, keysInOrder } from '../../src/domain/order.ts';
import { suggestShortTitle } from '../../src/domain/proposal/short-title.ts';
import { layerOf } from '../../src/domain/session/role.ts';
import { assessmentAgenda } from '../../src/domain/session/template.ts';
import { toldPerspectives } from '../../src/domain/teller/publication.ts';
import { seededBytes } from '../support/chance.ts';

describe('order keys', () => {
  it('leave room everywhere, however often a list is rearranged', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 60 }), (places) => {
        const keys: string[] = [];
        for (const place of places) {
          const at = place % (keys.length + 1);
          keys.splice(at, 0, keyBetween(keys[at - 1] ?? null, keys[at] ?? null));
        }
        expect([...keys].sort((a, b) => (a < b ? -1 : 1))).toEqual(keys);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 500 },
    );
  });

  it.each([1, 2, 10, 61, 62, 500, 4_000])('come in rising order for %i entries', (count) => {
    const keys = keysInOrder(count);
    expect(keys).toHaveLength(count);
    expect([...keys].sort((a, b) => (a < b ? -1 : 1))).toEqual(keys);
    expect(new Set(keys).size).toBe(count);
    expect(keyBetween(null, keys[0] ?? '') < (keys[0] ?? '')).toBe(true);
  });
});

describe('ids', () => {
  it('are 22 letters that fit into keys and differ', () => {
    const random = seededBytes(4);
    const ids = Array.from({ length: 500 }, () => createId(random));
    expect(ids.filter((id) => !isId(id) || !/^[A-Za-z].{21}$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(500);
  });

  it.each(['', 'a/b', 'a.b', 'ä', 'a b', 'x'.repeat(65), '__proto__', 'constructor', 5, null])('refuse %j', (text) => {
    expect(isId(text)).toBe(false);
  });
});

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

describe('the agenda', () => {
  const agenda: readonly AgendaItem[] = assessmentAgenda(seededBytes(1));

  it('of an assessment session takes 210 minutes', () => {
    expect(plannedMinutes(agenda)).toBe(210);
  });

  it('knows what comes before and after, and where it ends', () => {
    const [first, second] = agenda;
    const last = agenda.at(-1);
    expect(neighbourOf(agenda, null, 1)).toBe(first);
    expect(neighbourOf(agenda, first?.id ?? null, 1)).toBe(second);
    expect(neighbourOf(agenda, first?.id ?? null, -1)).toBeNull();
    expect(neighbourOf(agenda, last?.id ?? null, 1)).toBeNull();
  });
});

describe('who counts', () => {
  it.each([
    ['participant', undefined, 'counted'],
    ['participant', 'excluded', 'none'],
    ['guest', undefined, 'guest'],
    ['guest', 'counted', 'counted'],
    ['moderator', 'counted', 'none'],
    ['projector', 'counted', 'none'],
    ['office', undefined, 'none'],
  ] as const)('a %s with the exception %s is %s', (role, standing, layer) => {
    expect(layerOf(role, standing)).toBe(layer);
  });
});

describe('perspectives beside unnamed rows', () => {
  it.each([
    ['none below three', ['a', 'a'], []],
    ['all of one', ['a', 'a', 'a'], ['a']],
    ['none when two would remain', ['a', 'a', 'a', 'b', 'b'], []],
    ['the larger when the smaller must fall silent with one', ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'c'], ['a']],
    ['both when three remain', ['a', 'a', 'a', 'b', 'b', 'b', 'c', 'c', 'd'], ['a', 'b']],
    ['rows without any count among the rest', ['a', 'a', 'a', null, null], []],
  ])('are told: %s', (_, labels, told) => {
    expect([...toldPerspectives(labels)].sort()).toEqual(told);
  });
});

describe('a short title', () => {
  it.each([
    ['Jugend-Gipfel jedes Jahr', 'Jugend-Gipfel jedes Jahr'],
    ['Frühe Hilfen in jedem Sozialraum', 'Frühe Hilfen'],
    ['Wohnraum-Lotsen für Haushalte in Not', 'Wohnraum-Lotsen'],
    ['Donaudampfschifffahrtsgesellschaftskapitän', 'Donaudampfschifffahrtsg…'],
  ])('of „%s" is „%s"', (title, short) => {
    expect(suggestShortTitle(title)).toBe(short);
    expect(suggestShortTitle(title).length).toBeLessThanOrEqual(24);
  });
});
