import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance } from '../../../src/domain/grid/geometry.ts';
import { layoutCross } from '../../../src/domain/indicators/cross-layout.ts';
import { rowOf } from '../../../src/domain/indicators/cross-rows.ts';
import {
  phoneCross,
  placeAtSpot,
  spotOfPlace,
  tabletCross,
  wallCross,
} from '../../../src/domain/indicators/cross-space.ts';
import { type CrossPlace, nearestPlace, placedIndicators } from '../../../src/domain/indicators/indicator-cross.ts';
import { crossCollisions, crossOf, indicator, scatteredCross } from '../../support/cross-scene.ts';

const sheets = { wall: wallCross, tablet: tabletCross, phone: phoneCross };
const sentence = 'Was hier steht, können wir gemeinsam im nächsten Jahr ändern, wenn alle es wollen.';
const sentences = { upperLeft: sentence, upperRight: 'Kurz', lowerLeft: '', lowerRight: sentence };

const anyPlace = fc
  .tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 0, max: 20 }))
  .map(([up, across]): CrossPlace => ({ importance: up / 2, influence: across / 2 }));

describe('the layout of an indicator cross', () => {
  it('lets nothing overlap and nothing leave the frame, for any 40 findings, on wall, tablet and phone', () => {
    fc.assert(
      fc.property(fc.array(anyPlace, { maxLength: 40 }), fc.boolean(), (places, simple) => {
        const cross = crossOf(
          places.map((place, index) => indicator(index + 1, place)),
          { simple, sentences },
        );
        for (const sheet of Object.values(sheets))
          expect(crossCollisions(layoutCross({ cross, space: sheet(places.length) }))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it.each([19, 23])('of %i findings shows every sign, and names seven of ten beside it on the wall', (count) => {
    for (let seed = 1; seed <= 8; seed += 1) {
      const layout = layoutCross({ cross: scatteredCross(count, seed), space: wallCross(count) });
      const named = layout.points.filter(({ label }) => label !== null).length;
      expect({ seed, found: crossCollisions(layout), signs: layout.points.length }).toEqual({
        seed,
        found: [],
        signs: count,
      });
      expect({ seed, named: named >= 0.7 * count }).toEqual({ seed, named: true });
    }
  });

  it('puts a sign where it was placed unless another one was there first, and then ties it to its place', () => {
    const place = { importance: 4, influence: 5 };
    const { points } = layoutCross({ cross: crossOf([indicator(1, place), indicator(2, place)]), space: wallCross(2) });
    expect(points.map(({ at, disc }) => distance(at, disc) > 0)).toEqual([false, true]);
    expect(points[0]?.at).toEqual({ x: 540, y: 245.6 });
    expect(points[1]?.tether?.to).toEqual({ x: 540, y: 245.6 });
  });

  it('leaves out what has no place yet', () => {
    const cross = crossOf([indicator(1, null), indicator(2, { importance: 1, influence: 1 })]);
    expect(layoutCross({ cross, space: wallCross(2) }).points.map(({ indicator: { number } }) => number)).toEqual([2]);
  });

  it('moves no sign but the one that was moved', () => {
    const before = scatteredCross(23, 4);
    const space = wallCross(23);
    const first = layoutCross({ cross: before, space });
    const indicators = before.indicators.map((one) =>
      one.number === 7 ? { ...one, place: { importance: -9.5, influence: 0.5 } } : one,
    );
    const second = layoutCross({ cross: { ...before, indicators }, space, earlier: first });
    const still = second.points.filter(({ indicator: { number } }) => number !== 7);
    for (const { indicator: one, disc } of still)
      expect(first.points.find(({ indicator: { id } }) => id === one.id)?.disc).toEqual(disc);
    expect(crossCollisions(second)).toEqual([]);
  });
});

describe('the simplified view', () => {
  it('has at most three rows in each half, keeps every finding in its half, and leaves the places as they are', () => {
    fc.assert(
      fc.property(fc.array(anyPlace, { maxLength: 23 }), (places) => {
        const exact = crossOf(places.map((place, index) => indicator(index + 1, place)));
        const before = JSON.stringify(exact);
        const space = wallCross(places.length);
        const { points } = layoutCross({ cross: { ...exact, simple: true }, space });
        expect(JSON.stringify(exact)).toBe(before);
        expect(points.map(({ indicator: { place } }) => place)).toEqual(
          placedIndicators(exact).map(({ place }) => place),
        );
        const middle = space.height / 2;
        const heights = (side: (y: number) => boolean) => new Set(points.map(({ at }) => at.y).filter(side));
        expect(heights((y) => y < middle).size).toBeLessThanOrEqual(3);
        expect(heights((y) => y > middle).size).toBeLessThanOrEqual(3);
        for (const { at, indicator: one } of points)
          expect(Math.sign(middle - at.y)).toBe(Math.sign(one.place.importance));
        expect(layoutCross({ cross: exact, space })).toEqual(layoutCross({ cross: JSON.parse(before), space }));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    [0, 0],
    [0.5, 1],
    [3, 1],
    [3.5, 2],
    [6.5, 2],
    [7, 3],
    [10, 3],
    [-0.5, -1],
    [-10, -3],
  ])('puts the importance %d into row %d', (importance, row) => {
    expect(rowOf({ importance, influence: 5 })).toBe(row);
  });

  it('stands findings of one row in a line, the most influenced ones furthest right', () => {
    const places = [8, 2, 5, 5, 5].map((influence, index) => indicator(index + 1, { importance: 8, influence }));
    const { points } = layoutCross({ cross: crossOf(places, { simple: true }), space: wallCross(5) });
    expect(new Set(points.map(({ disc }) => disc.y)).size).toBe(1);
    const fromLeft = [...points].sort((a, b) => a.disc.x - b.disc.x).map(({ indicator: { number } }) => number);
    expect(fromLeft).toEqual([2, 3, 4, 5, 1]);
    // What wants the same spot stands around it, not only to its right.
    expect(points[3]?.disc.x).toBe(540);
  });
});

describe('a place on the sheet', () => {
  it('is the same after going there and back, on every sheet', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        for (const sheet of Object.values(sheets))
          expect(placeAtSpot(spotOfPlace(place, sheet(23)), sheet(23))).toEqual(place);
      }),
    );
  });

  it.each([
    [
      { x: -500, y: -500 },
      { importance: 10, influence: 0 },
    ],
    [
      { x: 9_999, y: 9_999 },
      { importance: -10, influence: 10 },
    ],
  ])('from outside (%o) is the nearest edge', (spot, place) => {
    expect(placeAtSpot(spot, wallCross(1))).toEqual(place);
  });

  it.each([
    [
      { importance: 3.2, influence: 4.8 },
      { importance: 3, influence: 5 },
    ],
    [
      { importance: -0.1, influence: 11 },
      { importance: 0, influence: 10 },
    ],
  ])('goes from %o to the nearest that can be said', (said, place) => {
    expect(nearestPlace(said)).toStrictEqual(place);
  });
});
