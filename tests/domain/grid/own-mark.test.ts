import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance } from '../../../src/domain/grid/geometry.ts';
import { gridPicture } from '../../../src/domain/grid/grid.ts';
import type { GridField } from '../../../src/domain/grid/grid-field.ts';
import { type GridLayout, layoutGrid } from '../../../src/domain/grid/grid-layout.ts';
import { type GridSpace, phoneSpace, tabletSpace } from '../../../src/domain/grid/grid-space.ts';
import { axes, need, proposals, revealedFact, settledOn, weight } from '../../support/assessment-scene.ts';
import { clustered, collisions, type Place, scattered } from '../../support/grid-scene.ts';

interface Scene {
  readonly places: readonly Place[];
  /** Which of them is chosen, and what its person has said of it. */
  readonly chosen: number;
  readonly own: Place;
  readonly space?: GridSpace;
  readonly field?: GridField | null;
  readonly earlier?: GridLayout;
}

const lay = ({ places, chosen, own: [x, y], space = tabletSpace(places.length), field = null, earlier }: Scene) => {
  const list = proposals(places.length);
  const fact = revealedFact(Object.fromEntries(places.map(([a, b], index) => [`p${index + 1}`, settledOn(a, b)])));
  const picture = gridPicture({ fact, criteria: [need, weight], axes, proposals: list, field });
  const proposal = list[chosen]?.id;
  if (picture === null || proposal === undefined) throw new Error('no picture');
  return layoutGrid({ picture, space, corner: 'hoch / hoch', own: { x, y, proposal, text: 'Sie' }, earlier });
};

describe('the own mark', () => {
  it('stands where its scores are, with its word, and is linked to the number it is about', () => {
    const { own, points } = lay({ places: [[2, 2]], chosen: 0, own: [7, 6] });
    expect(own).toMatchObject({ tether: null, label: { lines: ['Sie'], leader: null } });
    expect(own?.disc).toMatchObject({ x: own?.at.x, y: own?.at.y });
    expect(own?.link?.to).toEqual({ x: points[0]?.disc.x, y: points[0]?.disc.y });
  });

  it('makes room for the number that stands on its spot, and is tied to that spot', () => {
    const { own, points } = lay({
      places: [
        [5, 5],
        [2, 2],
      ],
      chosen: 1,
      own: [5, 5],
    });
    const [there] = points;
    expect(there?.disc).toMatchObject({ x: there?.at.x, y: there?.at.y });
    expect(distance(own?.disc ?? { x: 0, y: 0 }, own?.at ?? { x: 0, y: 0 })).toBeGreaterThan(there?.disc.r ?? 0);
    expect(own?.tether).toEqual({ from: { x: own?.disc.x, y: own?.disc.y }, to: own?.at });
  });

  it('moves no number', () => {
    const places = scattered(20, 5);
    const of = (own: Place) => lay({ places, chosen: 3, own }).points.map(({ disc }) => disc);
    expect(of([5, 5])).toEqual(of([0, 10]));
  });

  it.each([
    { name: '12 scattered', places: scattered(12, 3) },
    { name: '40 clustered', places: clustered(40, 2) },
    { name: '40 on one spot', places: Array.from({ length: 40 }, (): Place => [10, 10]) },
  ])('of $name proposals covers no number and no name, whatever was said', ({ places }) => {
    for (const space of [tabletSpace(places.length), phoneSpace(places.length)])
      for (const own of [...places.slice(0, 3), [0, 0], [10, 10], [0, 10]] as const)
        expect({ own, found: collisions(lay({ places, chosen: 0, own, space })) }).toEqual({ own, found: [] });
  });

  it('covers nothing either when it wanders from proposal to proposal', () => {
    const half = fc.integer({ min: 0, max: 20 }).map((value) => value / 2);
    const place = fc.tuple(half, half);
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 24 }),
        fc.array(place, { maxLength: 4 }),
        (places, said) => {
          let earlier: GridLayout | undefined;
          for (const [index, own] of said.entries()) {
            earlier = lay({ places, chosen: index % places.length, own, ...(earlier && { earlier }) });
            expect(collisions(earlier)).toEqual([]);
          }
        },
      ),
      {
        numRuns: 60,
        // A mark right at the edge, where 616.2 + 23.8 is a hair more than 640.
        examples: [
          [
            [
              [5.5, 0],
              [5, 0.5],
              [0, 0],
            ],
            [[5, 0.5]],
          ],
        ],
      },
    );
  });

  it('has its word beside it among twelve proposals, nearly wherever it is', () => {
    const words = Array.from({ length: 20 }, (_, seed) => scattered(12, seed + 1)).flatMap((places) =>
      places.map((own, chosen) => lay({ places, chosen, own }).own?.label !== null),
    );
    expect(words.filter(Boolean).length / words.length).toBeGreaterThan(0.95);
  });

  it('is not drawn outside of the field that is shown enlarged', () => {
    const field: GridField = { x: 'high', y: 'high' };
    expect(lay({ places: [[8, 8]], chosen: 0, own: [2, 8], field }).own).toBeNull();
    expect(lay({ places: [[8, 8]], chosen: 0, own: [9, 9], field }).own).not.toBeNull();
  });
});
