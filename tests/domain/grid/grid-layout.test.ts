import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Box,
  boxesMeet,
  boxMeetsDisc,
  type Disc,
  distance,
  nearestIn,
} from '../../../src/domain/grid/geometry.ts';
import { type GridPicture, gridPicture } from '../../../src/domain/grid/grid.ts';
import { type GridLayout, layoutGrid } from '../../../src/domain/grid/grid-layout.ts';
import { type GridSpace, phoneSpace, tabletSpace, wallSpace } from '../../../src/domain/grid/grid-space.ts';
import { fitText, inTwoLines, textWidth } from '../../../src/domain/grid/label-text.ts';
import { axes, need, proposal, result, revealedFact, row, settledOn, weight } from '../../support/assessment-scene.ts';
import { clustered, collisions, type Place, scattered } from '../../support/grid-scene.ts';

const titles = [
  'Frühe Hilfen',
  'Schulsozialarbeit',
  'Wohnraum-Lotsen',
  'Nachbarschafts-Treffs',
  'Tandem',
  'Digitale Ehrenamtsbörse',
];

const pictureOf = (places: readonly Place[], earlier?: readonly Place[]): GridPicture => {
  const nameOf = (number: number) => (number === 21 ? 'W'.repeat(24) : (titles[(number - 1) % titles.length] ?? ''));
  const list = places.map((_, index) => proposal(index + 1));
  const factOf = (spots: readonly Place[]) =>
    revealedFact(Object.fromEntries(spots.map(([x, y], index) => [`p${index + 1}`, settledOn(x, y)])));
  const picture = gridPicture({
    fact: factOf(places),
    earlier: earlier === undefined ? null : factOf(earlier),
    criteria: [need, weight],
    axes,
    proposals: list,
  });
  if (picture === null) throw new Error('no picture');
  // Names as long as names are, and the same ones again: what is laid out here needs not tell them apart.
  return { ...picture, points: picture.points.map((point) => ({ ...point, shortTitle: nameOf(point.number) })) };
};

const lay = (picture: GridPicture, space: GridSpace, earlier?: GridLayout) =>
  layoutGrid({ picture, space, corner: 'hoch / hoch', earlier });

describe('the layout of the grid', () => {
  it.each([
    { name: '12 scattered', places: scattered(12, 7) },
    { name: '40 scattered', places: scattered(40, 1) },
    { name: '40 clustered', places: clustered(40, 2) },
    { name: '40 on one spot', places: Array.from({ length: 40 }, (): Place => [10, 10]) },
  ])('of $name proposals lets nothing overlap and nothing leave the frame', ({ places }) => {
    for (const space of [wallSpace(places.length), tabletSpace(places.length), phoneSpace(places.length)]) {
      const layout = lay(pictureOf(places), space);
      expect(layout.points).toHaveLength(places.length);
      expect(collisions(layout)).toEqual([]);
    }
  });

  it('never overlaps for any round of up to 40 proposals, with or without an earlier one', () => {
    const half = fc.integer({ min: 0, max: 20 }).map((value) => value / 2);
    const place = fc.tuple(half, half);
    fc.assert(
      fc.property(fc.array(place, { maxLength: 40 }), fc.array(place, { maxLength: 40 }), (places, earlier) => {
        expect(collisions(lay(pictureOf(places, earlier), wallSpace(places.length)))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('names every one of twelve proposals in letters of at least 28', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const usual = scattered(12, seed).map(([x, y]): Place => [2 + x * 0.7, 2 + y * 0.7]);
      const layout = lay(pictureOf(usual), wallSpace(12));
      const named = layout.points.filter(({ label }) => label !== null);
      expect({ seed, named: named.length, size: layout.textSize >= 28 }).toEqual({ seed, named: 12, size: true });
    }
  });

  it('leaves hardly a name in doubt: it is nearer to its own number than to any other, or a line says whose it is', () => {
    const gap = (box: Box, disc: Disc) => distance(nearestIn(box, disc), disc) - disc.r;
    const inDoubt = ({ points }: GridLayout) =>
      points.filter(({ disc, label }) => {
        if (label === null || label.leader !== null) return false;
        const own = gap(label.box, disc) + 8;
        return points.some((other) => distance(other.disc, disc) > 0 && gap(label.box, other.disc) < own);
      }).length;
    const counts = Array.from({ length: 20 }, (_, seed) =>
      inDoubt(lay(pictureOf(scattered(12, seed + 1)), wallSpace(12))),
    );
    // Of 240 names; measured before doubts had a price: 30.
    expect(counts.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(12);
  });

  it('names of forty proposals as many as there is room for, far more than those at the edge', () => {
    const namedOf = (places: readonly Place[]) =>
      lay(pictureOf(places), wallSpace(40)).points.filter(({ label }) => label !== null).length;
    const usual = [1, 2, 3, 4].map((seed) => scattered(40, seed).map(([x, y]): Place => [2 + x * 0.7, 2 + y * 0.7]));
    const named = usual.map(namedOf);
    // Measured before texts made room for one another: 23 on average, 20 at least.
    expect(named.reduce((sum, one) => sum + one, 0) / named.length).toBeGreaterThanOrEqual(25);
    expect(Math.min(...named)).toBeGreaterThanOrEqual(22);
  });

  it('is the same for the same picture', () => {
    const picture = pictureOf(scattered(40, 3), scattered(40, 4));
    expect(lay(picture, wallSpace(40))).toEqual(lay(picture, wallSpace(40)));
  });

  it('puts the disc on the medians unless another one was there first, and then ties it to them', () => {
    const { points } = lay(
      pictureOf([
        [5, 5],
        [5, 5],
        [0, 10],
      ]),
      wallSpace(3),
    );
    expect(points.map(({ at, disc }) => distance(at, disc) > 0)).toEqual([false, true, false]);
    expect(points[1]?.tether).toEqual({ from: { x: points[1]?.disc.x, y: points[1]?.disc.y }, to: points[1]?.at });
    expect(points[0]?.at).toEqual({ x: 540, y: 410 });
    expect(points[2]?.at).toEqual({ x: 44, y: 44 });
  });

  it('moves a text only if it must when one point moves', () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const places = scattered(12, seed);
      const space = wallSpace(12);
      const before = lay(pictureOf(places), space);
      const moved = places.map(([x, y], index): Place => (index === 4 ? [10 - x, 10 - y] : [x, y]));
      const after = lay(pictureOf(moved), space, before);
      expect(collisions(after)).toEqual([]);
      if (after.textSize !== before.textSize) continue;
      for (const [index, was] of before.points.entries()) {
        const is = after.points[index];
        if (index === 4 || was.label === null || JSON.stringify(is?.label) === JSON.stringify(was.label)) continue;
        const box = was.label.box;
        const taken =
          after.points.some(({ disc }) => boxMeetsDisc(box, { ...disc, r: disc.r + 3 })) ||
          (after.corner !== null && boxesMeet(after.corner, box)) ||
          distance(is?.disc ?? was.disc, was.disc) > 0;
        expect({ seed, number: was.point.number, taken }).toEqual({ seed, number: was.point.number, taken: true });
      }
    }
  });

  it('lets the ellipse span the middle half, and never less than a ring around the disc', () => {
    const list = [proposal(1), proposal(2), proposal(3)];
    const fact = revealedFact({
      p1: result([row(1, 5), row(3, 5), row(5, 5), row(7, 5), row(9, 5)]),
      p2: settledOn(5, 5),
      p3: result([row(3, 5), row(6, 5), row(9, 5), row(9, 5), row(9, 5)]),
    });
    const picture = gridPicture({ fact, criteria: [need, weight], axes, proposals: list });
    if (picture === null) throw new Error('no picture');
    const { points } = lay(picture, wallSpace(2));
    // Quartiles 3 and 7 of ten steps on 1080 − 2 · 44 units: 99.2 a step.
    expect(points[0]?.ellipse).toEqual({ x: 540, y: 410, rx: 198.4, ry: 38 });
    expect(points[1]?.ellipse).toEqual({ x: 540, y: 410, rx: 38, ry: 38 });
    // Median and upper quartile 9, lower quartile 6: the ellipse reaches from 6 to a ring beyond the disc.
    expect(points[2]?.ellipse).toEqual({ x: 807, y: 410, rx: 167.8, ry: 38 });
  });
});

describe('the width of a text', () => {
  it('grows with every letter, and unknown letters count as wide ones', () => {
    expect(textWidth('il', 100)).toBe(64);
    expect(textWidth('Ж', 100)).toBe(86);
  });

  it('is never more than the room after cutting', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 80, max: 400 }), (text, room) => {
        expect(textWidth(fitText(text, 28, room), 28)).toBeLessThanOrEqual(Math.max(room, 28 * 1.7));
      }),
    );
  });

  it.each([
    ['Mobile Pflegeberatung', ['Mobile', 'Pflegeberatung']],
    ['Nachbarschafts-Treffs', ['Nachbarschafts-', 'Treffs']],
    ['Kita am Abend im Dorf', ['Kita am', 'Abend im Dorf']],
    ['Schulsozialarbeit', null],
    ['Schulsozialarbeit-X', null],
    ['Tandem-', null],
  ])('of %s in two lines is smaller: %j', (text, lines) => {
    expect(inTwoLines(text, 40)).toEqual(lines);
  });
});
