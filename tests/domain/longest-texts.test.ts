import { expect, test } from 'vitest';
import { longestReason, plainReason } from '../../src/domain/ballot/ballot.ts';
import { longestCard, plainCard } from '../../src/domain/board/board.ts';
import type { AgendaItemId, RowId } from '../../src/domain/ids.ts';
import { longestPoint, pointOfThought } from '../../src/domain/open-points/open-point.ts';
import { longestGroupName, plainGroupName } from '../../src/domain/proposal/origin-group.ts';
import { plainLine } from '../../src/domain/survey/survey.ts';

/** One letter and then signs of two: at every limit one of them would be cut in half. */
const long = (longest: number) => `a${'🙂'.repeat(longest)}`;
const thought = (text: string) => pointOfThought({ id: 'c' as RowId, text } as never, 'item' as AgendaItemId);

test.each<readonly [what: string, longest: number, cut: (text: string) => string]>([
  ['a card', longestCard, plainCard],
  ['a reason', longestReason, plainReason],
  ['a point of a card', longestPoint, (text) => thought(text).what],
  ['a group of origin', longestGroupName, plainGroupName],
  ['a line of a survey', 120, (text) => plainLine(text, 120)],
])('%s is at most as many letters long as a field takes, and never ends in half a sign', (_what, longest, cut) => {
  for (const text of [long(longest), `b${long(longest)}`]) {
    const short = cut(text);
    expect(short.length).toBeLessThanOrEqual(longest);
    expect(short.length).toBeGreaterThan(longest - 3);
    expect(short).toBe(short.toWellFormed());
  }
});
