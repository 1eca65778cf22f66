import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isToldWithoutOrigin, rowsOfVoices, toldVoices } from '../../../src/domain/grid/voices.ts';
import { toldPerspectives } from '../../../src/domain/teller/publication.ts';
import { closedFact, proposals, result, revealedFact, row } from '../../support/assessment-scene.ts';

const rowsWith = (...perspectives: readonly (string | null)[]) => perspectives.map((one) => row(5, 5, one));
const three = ['politics', 'politics', 'politics'] as const;

describe('the voices of a picture', () => {
  it.each([
    { rows: rowsWith(...three, null, null, null), only: 3, without: 3, why: 'three on either side' },
    { rows: rowsWith(...three, null, null), only: 3, without: 0, why: 'two would remain' },
    { rows: rowsWith(...three), only: 3, without: 0, why: 'nobody would remain' },
    { rows: rowsWith(null, null, null, null), only: 0, without: 0, why: 'the perspective is not told here' },
  ])('are $only alone and $without without them: $why', ({ rows, only, without }) => {
    const count = (kind: 'only' | 'without') => rowsOfVoices({ rows }, { kind, perspective: 'politics' }).length;
    expect([count('only'), count('without')]).toEqual([only, without]);
    expect(rowsOfVoices({ rows }, { kind: 'all' })).toBe(rows);
  });

  it('never leave fewer than three people on a side, whatever the teller has told', () => {
    const perspective = fc.constantFrom('politics', 'providers', 'concerned', null);
    fc.assert(
      fc.property(fc.array(perspective, { maxLength: 30 }), (labels) => {
        const told = toldPerspectives(labels);
        const rows = rowsWith(...labels.map((label) => (label !== null && told.has(label) ? label : null)));
        for (const kind of ['only', 'without'] as const) {
          const shown = rowsOfVoices({ rows }, { kind, perspective: 'politics' }).length;
          if (shown === 0) continue;
          expect(shown).toBeGreaterThanOrEqual(3);
          if (kind === 'without') expect(rows.length - shown).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });

  it('leave out the group that brought the proposal in, where three remain on either side', () => {
    const inside = (count: number) =>
      rowsWith(...three.slice(0, count)).map((one) => ({ ...one, inside: true as const }));
    const others = rowsWith('politics', 'providers', null);
    expect(rowsOfVoices({ rows: [...inside(3), ...others] }, { kind: 'withoutOrigin' })).toEqual(others);
    expect(rowsOfVoices({ rows: [...inside(2), ...others] }, { kind: 'withoutOrigin' })).toEqual([]);
    expect(rowsOfVoices({ rows: [...inside(3), ...others.slice(1)] }, { kind: 'withoutOrigin' })).toEqual([]);
    expect(rowsOfVoices({ rows: others }, { kind: 'withoutOrigin' })).toEqual([]);
  });

  it('are offered without that group as soon as one proposal can be shown so, and not before the reveal', () => {
    const inside = rowsWith(...three).map((one) => ({ ...one, inside: true as const }));
    expect(
      isToldWithoutOrigin(
        revealedFact({ p1: result(rowsWith(...three)), p2: result([...inside, ...rowsWith(...three)]) }),
      ),
    ).toBe(true);
    expect(isToldWithoutOrigin(revealedFact({ p1: result(rowsWith(...three)) }))).toBe(false);
    expect(isToldWithoutOrigin(closedFact(proposals(1)))).toBe(false);
  });

  it('can be chosen among what is told on any proposal, and before the reveal among nothing', () => {
    const fact = revealedFact({
      p1: result(rowsWith(...three, null, null, null)),
      p2: result(rowsWith('concerned', 'concerned', 'concerned')),
    });
    expect(toldVoices(fact)).toEqual(['concerned', 'politics']);
    expect(toldVoices(closedFact(proposals(1)))).toEqual([]);
    expect(toldVoices(null)).toEqual([]);
  });
});
