import { describe, expect, it } from 'vitest';
import { type GridPicture, gridPicture } from '../../../src/domain/grid/grid.ts';
import type { ProposalId } from '../../../src/domain/ids.ts';
import { hasRoomForTwoLines, listGroups } from '../../../src/features/assessment/list-groups.ts';
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
const told = (groups: ReturnType<typeof listGroups>) =>
  groups.map(({ kind, points, more }) => [kind, points.map(({ number }) => number), more]);

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
    expect(groups[1]?.more).toBeGreaterThan(0);
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
    expect(agreed?.moreNamed).toBe(true);
    const shorter = listGroups(picture, roomFor(7, named)).at(-1);
    expect([shorter?.more, shorter?.moreNamed]).toEqual([8, false]);
  });

  it('fits into its rows and leaves nobody out uncounted, for any number of rows', () => {
    const picture = pictureOf(
      ...Array.from({ length: 14 }, () => settledOn(5, 5)),
      ...Array.from({ length: 13 }, partly),
      ...Array.from({ length: 13 }, apart),
    );
    const named = new Set(picture.points.filter(({ number }) => number % 3 === 0).map(({ proposal }) => proposal));
    for (let rows = 4; rows <= 30; rows += 1) {
      const groups = listGroups(picture, roomFor(rows, named));
      const used = groups.reduce(
        (sum, group) =>
          sum + Math.ceil(group.points.length / 2) + Number(group.points.length > 0) + Number(group.more > 0),
        0,
      );
      expect(used).toBeLessThanOrEqual(rows);
      expect(groups.reduce((sum, group) => sum + group.points.length + group.more, 0)).toBe(40);
    }
  });

  it('gives long titles a second line where all of them have room for it, a row with two of them once', () => {
    const titles = ['Frühe Hilfen', 'Nachtbus', 'Digitale Ehrenamtsbörse', 'Beratung Überschuldung', 'Tandem'];
    const points = titles.map((shortTitle, index) => ({
      ...{ proposal: `p${index}` as ProposalId, number: index + 1, title: shortTitle, shortTitle },
    }));
    const groups = [{ kind: 'few' as const, points, more: 3, moreNamed: false }];
    // The word above, three rows, the line that counts the rest: and one line more.
    expect([5, 6].map((rows) => hasRoomForTwoLines(groups, { rows, columns: 2 }))).toEqual([false, true]);
  });
});
