import { describe, expect, it } from 'vitest';
import { gridPicture } from '../../../src/domain/grid/grid.ts';
import type { CriterionId, ProposalId } from '../../../src/domain/ids.ts';
import { namedProposals, numbersOf } from '../../../src/domain/proposal/named-proposal.ts';
import {
  axes,
  closedFact,
  need,
  proposal,
  proposals,
  result,
  revealedFact,
  row,
  settledOn,
  weight,
} from '../../support/assessment-scene.ts';

const criteria = [need, weight];
const list = proposals(3);

describe('the picture of a round', () => {
  it('does not exist before the reveal, nor without two dimensions', () => {
    const fact = revealedFact({ p1: settledOn(5, 5) });
    expect(gridPicture({ fact: closedFact(list), criteria, axes, proposals: list })).toBeNull();
    expect(gridPicture({ fact: undefined, criteria, axes, proposals: list })).toBeNull();
    expect(gridPicture({ fact, criteria, axes: { x: null, y: need.id, size: null }, proposals: list })).toBeNull();
    expect(gridPicture({ fact, criteria, axes: { ...axes, x: need.id }, proposals: list })).toBeNull();
    expect(gridPicture({ fact, criteria: [need], axes, proposals: list })).toBeNull();
  });

  it('puts each proposal at the medians of both dimensions', () => {
    const fact = revealedFact({ p1: result([row(6, 9), row(8, 9), row(7, 2)], { abstained: 2 }) });
    const picture = gridPicture({ fact, criteria, axes, proposals: list });
    expect(picture?.points).toHaveLength(1);
    expect(picture?.points[0]).toMatchObject({
      number: 1,
      shortTitle: 'Vorschlag 1',
      n: 3,
      abstained: 2,
      x: { median: 7 },
      y: { median: 9 },
      from: null,
    });
  });

  it('leaves every score with its dimension when the axes are swapped', () => {
    const fact = revealedFact({ p1: result([row(6, 9), row(8, 9), row(7, 2)]) });
    const swapped = gridPicture({ fact, criteria, axes: { x: need.id, y: weight.id, size: null }, proposals: list });
    expect(swapped?.points[0]).toMatchObject({ x: { median: 9 }, y: { median: 7 } });
  });

  it('tells the lower agreement of both axes and names its dimension', () => {
    const fact = revealedFact({ p1: result([row(7, 0), row(7, 10), row(8, 0), row(8, 10)]) });
    const point = gridPicture({ fact, criteria, axes, proposals: list })?.points[0];
    expect(point).toMatchObject({ level: 'apart', discuss: true });
    expect(point?.lower).toBe(need);
  });

  it('shows where a point has come from', () => {
    const earlier = revealedFact({ p1: settledOn(2, 3) });
    const fact = revealedFact({ p1: settledOn(7, 8), p2: settledOn(1, 1) }, 2);
    const points = gridPicture({ fact, earlier, criteria, axes, proposals: list })?.points;
    expect(points?.map(({ from }) => from)).toEqual([{ x: 2, y: 3 }, null]);
  });

  it('names what nobody could judge instead of placing it', () => {
    const fact = revealedFact({ p1: result([], { abstained: 3 }), p2: settledOn(4, 4) });
    const picture = gridPicture({ fact, criteria, axes, proposals: list });
    expect(picture?.unplaced).toEqual([
      {
        proposal: 'p1',
        number: 1,
        shortTitle: 'Vorschlag 1',
        title: 'Vorschlag mit der Nummer 1',
        abstained: 3,
        cannot: {},
      },
    ]);
    expect(picture?.points.map(({ number }) => number)).toEqual([2]);
  });

  it('can show one perspective that is told', () => {
    const rows = [row(1, 1, 'politics'), row(1, 1, 'politics'), row(1, 1, 'politics'), row(9, 9), row(9, 9)];
    const fact = revealedFact({ p1: result(rows), p2: settledOn(5, 5) });
    const picture = gridPicture({
      fact,
      criteria,
      axes,
      proposals: list,
      voices: { kind: 'only', perspective: 'politics' },
    });
    expect(picture?.points).toHaveLength(1);
    expect(picture?.points[0]).toMatchObject({ n: 3, x: { median: 1 } });
    expect(picture?.unplaced.map(({ number }) => number)).toEqual([2]);
  });

  it('leaves out of each proposal the group that brought it in, in both rounds, and names where too few remain', () => {
    const side = (x: number, inside?: true) => [1, 2, 3].map(() => ({ ...row(x, x), ...(inside && { inside }) }));
    const mixed = (x: number) => result([...side(10, true), ...side(x)]);
    const picture = gridPicture({
      fact: revealedFact({ p1: mixed(5), p2: mixed(5), p3: result(side(5)) }),
      earlier: revealedFact({ p1: mixed(3), p2: result(side(3)) }),
      criteria,
      axes,
      proposals: proposals(3),
      voices: { kind: 'withoutOrigin' },
    });
    const [first, second] = picture?.points ?? [];
    expect(first).toMatchObject({ number: 1, n: 3, left: 3, x: { median: 5 }, from: { x: 3 } });
    expect(second).toMatchObject({ number: 2, n: 3, from: null });
    expect(picture?.unplaced.map(({ number }) => number)).toEqual([3]);
  });

  it('makes no point of fewer than three voices that scored both axes, where others are left out', () => {
    const half = { ...row(5, 5), values: { [need.id]: 5 } };
    const inside = [1, 2, 3].map(() => ({ ...row(9, 9), inside: true as const }));
    const fact = revealedFact({ p1: result([...inside, row(5, 5), row(5, 5), half]) });
    const of = (kind: 'all' | 'withoutOrigin') =>
      gridPicture({ fact, criteria, axes, proposals: proposals(1), voices: { kind } });
    expect(of('all')?.points[0]).toMatchObject({ n: 5, left: 0 });
    expect(of('withoutOrigin')?.points).toEqual([]);
  });

  it('places only by people who scored both axes, and says how many could not tell on one', () => {
    const odd = { ...row(3, 4), values: { ['other' as CriterionId]: 9, [need.id]: 10 } };
    const fact = revealedFact({ p1: result([row(3, 4), row(3, 4), odd], { cannot: { [weight.id]: 1 } }) });
    expect(gridPicture({ fact, criteria, axes, proposals: list })?.points[0]).toMatchObject({
      n: 2,
      x: { n: 2, median: 3 },
      y: { n: 2, median: 4 },
      level: 'agreed',
      cannot: { [weight.id]: 1 },
    });
    const apart = revealedFact({ p1: result([odd, odd, odd]) });
    expect(gridPicture({ fact: apart, criteria, axes, proposals: list })?.unplaced).toHaveLength(1);
  });
});

describe('numbers in a picture', () => {
  const numbers = (...given: (number | null)[]) => [
    ...numbersOf(given.map((number, index) => ({ ...proposal(index + 1), number }))).values(),
  ];

  it.each([
    { given: [4, 7, 12], shown: [4, 7, 12], why: 'all have their own' },
    { given: [4, 4, 12], shown: [4, 13, 12], why: 'two share one: the first keeps it' },
    { given: [1, 2, 1, 2, 3], shown: [1, 2, 4, 5, 3], why: 'two lists came together' },
    { given: [4, null, 12], shown: [4, 13, 12], why: 'one has none' },
    { given: [null, null, null], shown: [1, 2, 3], why: 'none has one' },
    { given: [4, 2027, 12], shown: [4, 13, 12], why: 'one does not fit into a disc' },
    { given: [1, 999, 999], shown: [1, 999, 2], why: 'nothing is left above' },
  ])('of $given are $shown, because $why', ({ given, shown }) => {
    expect(numbers(...given)).toEqual(shown);
  });

  it('stand beside a short title, which is suggested where it is missing', () => {
    const bare = proposal(3, { shortTitle: ' ', title: 'Beratung vor Ort' });
    expect(namedProposals([bare])).toEqual([
      { proposal: 'p3' as ProposalId, number: 3, shortTitle: 'Beratung vor Ort', title: bare.title },
    ]);
  });
});
