import { expect, it } from 'vitest';
import { fewJudged } from '../../../src/domain/assessment/few-judged.ts';
import type { ProposalId } from '../../../src/domain/ids.ts';

const [a, b, c] = ['a', 'b', 'c'] as unknown as [ProposalId, ProposalId, ProposalId];
const round = (
  judged: readonly (readonly [ProposalId, number])[],
  disclosure: 'covered' | 'open' | 'named' = 'covered',
) => ({
  disclosure,
  progress: { base: 9, finished: 0, judged: new Map(judged) },
});

it.each([
  [[1, 1, 1], [a, b, c], 1],
  [[2, 0, 1], [a, c], 2],
  [[3, 2, 9], [b], 2],
  [[3, 3, 3], null, 0],
  [[0, 0, 0], null, 0],
] as const)(
  'D320 of three proposals judged by %j people these would give somebody away: %j, of %i',
  (judged, ids, people) => {
    const counts = [a, b, c].map((id, index) => [id, judged[index] ?? 0] as const);
    expect(fewJudged(round(counts), [a, b, c])).toEqual(ids === null ? null : { proposals: ids, people });
  },
);

it('D320 asks of those alone that are to be shown, and never where names were agreed', () => {
  expect(
    fewJudged(
      round([
        [a, 1],
        [b, 3],
      ]),
      [b],
    ),
  ).toBeNull();
  expect(fewJudged(round([[a, 1]], 'named'), [a])).toBeNull();
});
