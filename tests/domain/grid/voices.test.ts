import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isToldWithoutOrigin, rowsOfVoices, toldVoices, type Voices } from '../../../src/domain/grid/voices.ts';
import { originKinds } from '../../../src/domain/proposal/proposal.ts';
import { toldPerspectives } from '../../../src/domain/teller/publication.ts';
import { closedFact, proposal, proposals, result, revealedFact, row } from '../../support/assessment-scene.ts';

const rowsWith = (...perspectives: readonly (string | null)[]) => perspectives.map((one) => row(5, 5, one));
const three = ['politics', 'politics', 'politics'] as const;
const elsewhere = { originKind: 'other' } as const;
const seats = ['focusGroups', 'administration', 'politics', null] as const;

describe('the voices of a picture', () => {
  it.each([
    { rows: rowsWith(...three, null, null, null), only: 3, without: 3, why: 'three on either side' },
    { rows: rowsWith(...three, null, null), only: 3, without: 0, why: 'two would remain' },
    { rows: rowsWith(...three), only: 3, without: 0, why: 'nobody would remain' },
    { rows: rowsWith(null, null, null, null), only: 0, without: 0, why: 'the perspective is not told here' },
  ])('are $only alone and $without without them: $why', ({ rows, only, without }) => {
    const count = (kind: 'only' | 'without') =>
      rowsOfVoices({ rows }, { kind, perspective: 'politics' }, elsewhere).length;
    expect([count('only'), count('without')]).toEqual([only, without]);
    expect(rowsOfVoices({ rows }, { kind: 'all' }, elsewhere)).toBe(rows);
  });

  it('never leave fewer than three people on a side, whatever the teller has told', () => {
    const perspective = fc.constantFrom('politics', 'providers', 'concerned', null);
    fc.assert(
      fc.property(fc.array(perspective, { maxLength: 30 }), (labels) => {
        const told = toldPerspectives(labels);
        const rows = rowsWith(...labels.map((label) => (label !== null && told.has(label) ? label : null)));
        for (const kind of ['only', 'without'] as const) {
          const shown = rowsOfVoices({ rows }, { kind, perspective: 'politics' }, elsewhere).length;
          if (shown === 0) continue;
          expect(shown).toBeGreaterThanOrEqual(3);
          if (kind === 'without') expect(rows.length - shown).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });

  it.each([
    { originKind: 'focusGroup', left: 'focusGroups', why: 'a focus group sits for the focus groups' },
    { originKind: 'supplementary', left: 'focusGroups', why: 'a structure of equal rank sits beside them' },
    { originKind: 'administration', left: 'administration', why: 'the administration has brought it in itself' },
    { originKind: 'other', left: null, why: 'nobody knows who that would be' },
  ] as const)('leave out whom the proposal comes from, $left: $why', ({ originKind, left }) => {
    const rows = rowsWith(...seats.flatMap((one) => [one, one, one]));
    const shown = rowsOfVoices({ rows }, { kind: 'withoutOrigin' }, { originKind });
    expect(shown).toEqual(left === null ? [] : rows.filter(({ perspective }) => perspective !== left));
    const few = rowsWith(left, left, 'politics', 'politics', 'politics');
    expect(rowsOfVoices({ rows: few }, { kind: 'withoutOrigin' }, { originKind })).toEqual([]);
  });

  it('tell nobody apart by laying any views over each other: whoever falls out of the same ones is one of three', () => {
    const label = fc.constantFrom(...seats, 'providers', 'concerned');
    fc.assert(
      fc.property(fc.array(label, { maxLength: 40 }), fc.constantFrom(...originKinds), (labels, originKind) => {
        const told = toldPerspectives(labels);
        const rows = rowsWith(...labels.map((one) => (one !== null && told.has(one) ? one : null)));
        const views: readonly Voices[] = [
          { kind: 'withoutOrigin' },
          ...[...told].flatMap((perspective): Voices[] => [
            { kind: 'only', perspective },
            { kind: 'without', perspective },
          ]),
        ];
        const shown = views.map((voices) => rowsOfVoices({ rows }, voices, { originKind }));
        const places = rows.map((one) => shown.map((view) => (view.includes(one) ? '1' : '0')).join(''));
        for (const place of new Set(places)) {
          if (shown.every((view) => view.length === 0)) break;
          expect(places.filter((one) => one === place).length).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });

  it('are offered without the origin as soon as one proposal can be shown so, and not before the reveal', () => {
    const rows = rowsWith(...seats.flatMap((one) => [one, one, one]));
    const ours = proposal(1, { originKind: 'focusGroup' });
    const fact = revealedFact({ p1: result(rows) });
    expect(isToldWithoutOrigin(fact, [ours])).toBe(true);
    expect(isToldWithoutOrigin(fact, [proposal(1), proposal(2, { originKind: 'focusGroup' })])).toBe(false);
    expect(isToldWithoutOrigin(closedFact([ours]), [ours])).toBe(false);
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
