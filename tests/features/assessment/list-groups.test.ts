import { describe, expect, it } from 'vitest';
import { type GridPicture, gridPicture } from '../../../src/domain/grid/grid.ts';
import type { ProposalId } from '../../../src/domain/ids.ts';
import { listGroups, numbersInRow } from '../../../src/features/assessment/list-groups.ts';
import { axes, need, proposals, result, revealedFact, row, settledOn, weight } from '../../support/assessment-scene.ts';

const apart = () => result([row(0, 5), row(0, 5), row(10, 5), row(10, 5)]);
const partly = () => result([row(3, 5), row(5, 5), row(7, 5), row(9, 5)]);
const single = () => result([row(5, 5)]);

function pictureOf(...results: ReturnType<typeof result>[]): GridPicture {
  const fact = revealedFact(Object.fromEntries(results.map((one, index) => [`p${index + 1}`, one])));
  const list = proposals(results.length);
  const picture = gridPicture({ fact, criteria: [need, weight], axes, proposals: list });
  if (picture === null) throw new Error('no picture');
  return picture;
}

const roomFor = (rows: number, named: ReadonlySet<ProposalId> = new Set()) => ({ rows, columns: 2, named });
type Groups = ReturnType<typeof listGroups>;
const told = (groups: Groups) =>
  groups.map(({ kind, points, rest }) => [kind, points.map(({ number }) => number), rest.length]);

describe('the compact list', () => {
  it('says first what is to be discussed and last what is agreed', () => {
    const picture = pictureOf(settledOn(5, 5), partly(), apart(), settledOn(7, 7), single(), result([]));
    expect(told(listGroups(picture, roomFor(20)))).toEqual([
      ['discuss', [3], 0],
      ['partly', [2], 0],
      ['few', [5, 6], 0],
      ['agreed', [1, 4], 0],
    ]);
  });

  it('counts the agreed ones that find no room, and keeps what is to be discussed', () => {
    const picture = pictureOf(...Array.from({ length: 20 }, () => settledOn(5, 5)), apart(), apart());
    const groups = listGroups(picture, roomFor(8));
    expect(told(groups)[0]).toEqual(['discuss', [21, 22], 0]);
    expect(told(groups)[1]?.[0]).toBe('agreed');
    expect(groups[1]?.rest.length).toBeGreaterThan(0);
  });

  it('lets those give way first whom the picture calls by name, and says so', () => {
    const picture = pictureOf(...Array.from({ length: 10 }, () => settledOn(5, 5)), partly(), apart());
    const named = new Set(picture.points.slice(2, 8).map(({ proposal }) => proposal));
    const [discuss, few, agreed] = listGroups(picture, roomFor(8, named));
    expect(told([discuss, few, agreed].flatMap((group) => group ?? []))).toEqual([
      ['discuss', [12], 0],
      ['partly', [11], 0],
      ['agreed', [1, 2, 9, 10], 6],
    ]);
    expect(agreed?.restNamed).toBe(true);
    const shorter = listGroups(picture, roomFor(7, named)).at(-1);
    expect([shorter?.rest.length, shorter?.restNamed]).toEqual([8, false]);
  });

  it('fits into its rows and leaves nobody out uncounted, from seven rows on', () => {
    const picture = pictureOf(
      ...Array.from({ length: 14 }, () => settledOn(5, 5)),
      ...Array.from({ length: 13 }, partly),
      ...Array.from({ length: 13 }, apart),
    );
    const named = new Set(picture.points.filter(({ number }) => number % 3 === 0).map(({ proposal }) => proposal));
    const rowsOf = ({ kind, points, rest }: Groups[number]) => {
      const isApart = kind === 'discuss' || kind === 'partly';
      const head = Number(points.length > 0 || isApart);
      return head + Math.ceil(points.length / 2) + Math.ceil(rest.length / (isApart ? numbersInRow : 40));
    };
    for (let rows = 7; rows <= 30; rows += 1) {
      const groups = listGroups(picture, roomFor(rows, named));
      expect(groups.reduce((sum, group) => sum + rowsOf(group), 0)).toBeLessThanOrEqual(rows);
      expect(groups.reduce((sum, group) => sum + group.points.length + group.rest.length, 0)).toBe(40);
    }
  });

  /** Proposals with these titles, about all of which the same is said. */
  const calling = (
    titles: readonly string[],
    said: ReturnType<typeof result>,
  ): Pick<GridPicture, 'points' | 'unplaced'> => {
    const { points, unplaced } = pictureOf(...titles.map(() => said));
    const named = <One extends { number: number }>(one: One) => ({ ...one, shortTitle: titles[one.number - 1] ?? '' });
    return { points: points.map(named), unplaced: unplaced.map(named) };
  };
  const titles = ['Frühe Hilfen', 'Nachtbus', 'Digitale Ehrenamtsbörse', 'Beratung Überschuldung', 'Tandem'];

  it('gives long titles a second line where all of them have room for it, a row with two of them once', () => {
    // The word above and three rows: and one line more.
    const twoLines = [4, 5].map((rows) => listGroups(calling(titles, single()), roomFor(rows))[0]?.twoLines);
    expect(twoLines).toEqual([false, true]);
  });

  it('gives a title beside a sign its second line sooner, and before those at one have their first', () => {
    // As wide as a title may be beside a number alone.
    const one = 'Nachbarschafts-Treffs';
    const hasSecond = [settledOn(5, 5), apart()].map(
      (said) => listGroups(calling([one], said), roomFor(2))[0]?.twoLines,
    );
    expect(hasSecond).toEqual([true, false]);
    const both = calling([one, ...titles], apart());
    const [agreed] = pictureOf(settledOn(5, 5)).points;
    if (agreed === undefined) throw new Error('no point');
    const points = [
      ...both.points,
      ...[7, 8].map((number) => ({ ...agreed, number, proposal: `p${number}` as ProposalId })),
    ];
    // The word, three rows and three lines more; one line counts those at one.
    expect(told(listGroups({ points, unplaced: [] }, roomFor(8)))).toEqual([
      ['discuss', [1, 2, 3, 4, 5, 6], 0],
      ['agreed', [], 2],
    ]);
    expect(listGroups({ points, unplaced: [] }, roomFor(8))[0]?.twoLines).toBe(true);
    // With less room every title of those who are apart stands there, in one line.
    expect(told(listGroups({ points, unplaced: [] }, roomFor(7)))[0]).toEqual(['discuss', [1, 2, 3, 4, 5, 6], 0]);
  });
});
