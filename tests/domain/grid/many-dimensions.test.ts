import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResultRow } from '../../../src/domain/assessment/assessment.ts';
import { type Axes, type Criterion, withAxis } from '../../../src/domain/assessment/criterion.ts';
import { type GridPicture, gridPicture } from '../../../src/domain/grid/grid.ts';
import { type GridField, gridFields } from '../../../src/domain/grid/grid-field.ts';
import { layoutGrid } from '../../../src/domain/grid/grid-layout.ts';
import { phoneSpace, radiusAt, tabletSpace, wallSpace } from '../../../src/domain/grid/grid-space.ts';
import type { CriterionId, RowId } from '../../../src/domain/ids.ts';
import { need, proposals, result, revealedFact } from '../../support/assessment-scene.ts';
import { seededNumbers } from '../../support/chance.ts';
import { collisions } from '../../support/grid-scene.ts';

/** Five dimensions on scales of different lengths, as a method may mix them. */
const five: readonly Criterion[] = [
  { ...need, id: 'a' as CriterionId },
  { ...need, id: 'b' as CriterionId, scale: { min: 1, max: 6 } },
  { ...need, id: 'c' as CriterionId, scale: { min: 1, max: 4 } },
  { ...need, id: 'd' as CriterionId },
  { ...need, id: 'e' as CriterionId, scale: { min: -2, max: 2 } },
];

const pictureOf = (count: number, axes: Axes, field: GridField | null = null, seed = count): GridPicture => {
  const random = seededNumbers(seed);
  const list = proposals(count);
  const row = (centre: number, id: string): ResultRow => ({
    id: id as RowId,
    perspective: null,
    values: Object.fromEntries(
      five.map(({ id: criterion, scale: { min, max } }) => {
        const place = Math.min(1, Math.max(0, centre + (random() - 0.5) * 0.6));
        return [criterion, Math.round(min + place * (max - min))];
      }),
    ),
  });
  const results = Object.fromEntries(
    list.map(({ id }) => {
      const centre = random();
      return [id, result(Array.from({ length: 9 }, (_, index) => row(centre, `${id}-${index}`)))];
    }),
  );
  const picture = gridPicture({ fact: revealedFact(results), criteria: five, axes, proposals: list, field });
  if (picture === null) throw new Error('no picture');
  return picture;
};

const axesOf = (x: number, y: number, size: number | null): Axes => ({
  x: five[x]?.id ?? null,
  y: five[y]?.id ?? null,
  size: size === null ? null : (five[size]?.id ?? null),
});

describe('forty proposals on five dimensions', () => {
  it('overlap on no pair of axes and with no third one as size, on wall, tablet and phone', () => {
    for (const [x, y] of [
      [0, 1],
      [2, 0],
      [1, 2],
      [3, 4],
      [4, 2],
    ] as const) {
      const size = [0, 1, 2, 3, 4].find((one) => one !== x && one !== y) ?? null;
      for (const third of [null, size]) {
        const picture = pictureOf(40, axesOf(x, y, third));
        for (const space of [wallSpace(40), tabletSpace(40), phoneSpace(40)]) {
          const layout = layoutGrid({ picture, space, corner: 'hoch / hoch' });
          expect(layout.points).toHaveLength(40);
          expect({ x, y, third, found: collisions(layout) }).toEqual({ x, y, third, found: [] });
        }
      }
    }
  });

  it('lie each in one field or on its edge, and an enlarged field places its names anew without overlap', () => {
    const whole = pictureOf(40, axesOf(0, 3, 4));
    const seen = new Set<string>();
    for (const field of gridFields) {
      const picture = pictureOf(40, axesOf(0, 3, 4), field);
      for (const { proposal } of picture.points) seen.add(proposal);
      expect(picture.points.length + picture.elsewhere).toBe(whole.points.length);
      const space = wallSpace(picture.points.length);
      const layout = layoutGrid({ picture, space, corner: 'hoch / hoch' });
      expect(collisions(layout)).toEqual([]);
      for (const { at } of layout.points) {
        expect(at.x).toBeGreaterThanOrEqual(0);
        expect(at.x).toBeLessThanOrEqual(space.width);
        expect(at.y).toBeGreaterThanOrEqual(0);
        expect(at.y).toBeLessThanOrEqual(space.height);
      }
    }
    expect(seen.size).toBe(40);
  });

  it('never overlap for any pair, third dimension, field and number of proposals', () => {
    fc.assert(
      fc.property(
        fc.record({
          count: fc.integer({ min: 1, max: 40 }),
          order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 3, maxLength: 3 }),
          field: fc.option(fc.constantFrom(...gridFields)),
          seed: fc.integer({ min: 1, max: 1_000 }),
        }),
        ({ count, order: [x = 0, y = 1, size = 2], field, seed }) => {
          const picture = pictureOf(count, axesOf(x, y, size), field, seed);
          const space = wallSpace(picture.points.length);
          expect(collisions(layoutGrid({ picture, space, corner: 'hoch / hoch' }))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('stand in the table with every dimension that is on no axis', () => {
    const picture = pictureOf(40, axesOf(0, 1, 2));
    expect(picture.further.map(({ id }) => id)).toEqual(['c', 'd', 'e']);
    expect(picture.size?.id).toBe('c');
    for (const { further, size } of picture.points) {
      expect(further.map((measures) => measures?.n)).toEqual([9, 9, 9]);
      expect(size).toBe(further[0]?.median);
    }
  });
});

describe('the size of a disc', () => {
  it('shows the third dimension by its area, from the smallest to the largest', () => {
    const space = wallSpace(12);
    const picture = pictureOf(12, axesOf(0, 1, 2));
    for (const { disc, point } of layoutGrid({ picture, space, corner: '' }).points)
      expect(disc.r).toBe(radiusAt(((point.size ?? 1) - 1) / 3, space));
    expect(radiusAt(0, space)).toBe(space.disc);
    expect(Math.round((radiusAt(1, space) / space.disc) ** 2)).toBe(3);
  });

  it('is the smallest where nobody has said anything on it', () => {
    const list = proposals(1);
    const rows = [
      { id: 'r' as RowId, perspective: null, values: { ['a' as CriterionId]: 5, ['b' as CriterionId]: 3 } },
    ];
    const other = [{ id: 's' as RowId, perspective: null, values: { ['c' as CriterionId]: 4 } }];
    const fact = revealedFact({ p1: result(rows), p9: result(other) });
    const picture = gridPicture({ fact, criteria: five, axes: axesOf(0, 1, 2), proposals: list });
    if (picture === null) throw new Error('no picture');
    expect(picture.points[0]?.size).toBeNull();
    expect(layoutGrid({ picture, space: wallSpace(1), corner: '' }).points[0]?.disc.r).toBe(wallSpace(1).disc);
  });
});

describe('a dimension that is put in a place', () => {
  it.each([
    ['x', 'b', { x: 'b', y: 'a', size: 'c' }],
    ['x', 'c', { x: 'c', y: 'b', size: 'a' }],
    ['size', 'b', { x: 'a', y: 'c', size: 'b' }],
    ['size', null, { x: 'a', y: 'b', size: null }],
    ['y', 'd', { x: 'a', y: 'd', size: 'c' }],
  ] as const)('%s, %s: whoever was there goes where it came from', (place, id, wanted) => {
    const axes = { x: 'a', y: 'b', size: 'c' } as unknown as Axes;
    expect(withAxis(axes, place, id as CriterionId | null)).toEqual(wanted);
  });
});
