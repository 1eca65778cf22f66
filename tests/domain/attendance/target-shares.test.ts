import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putTarget, readTargets } from '../../../src/documents/plan/targets.ts';
import { sharesByPerspective } from '../../../src/domain/attendance/attendance.ts';
import { type AttendanceState, attendanceStates } from '../../../src/domain/attendance/people.ts';

const person = (perspective: string | null, state: AttendanceState) => ({ perspective, state });

describe('who is here against what is wanted', () => {
  it('counts all who are invited and have not excused themselves, until somebody is here', () => {
    const people = [person('politics', 'invited'), person('politics', 'excused'), person('municipalities', 'invited')];
    const targets = new Map([['politics', 50]]);
    expect(sharesByPerspective(people, targets)).toEqual({
      begun: false,
      shares: [
        { perspective: 'politics', count: 1, of: 2, target: 50, missing: 0 },
        { perspective: 'municipalities', count: 1, of: 2, target: null, missing: 0 },
      ],
    });
    const come = [...people, person('municipalities', 'present'), person(null, 'represented')];
    expect(sharesByPerspective(come, targets)).toEqual({
      begun: true,
      shares: [
        { perspective: 'politics', count: 0, of: 2, target: 50, missing: 2 },
        { perspective: 'municipalities', count: 1, of: 2, target: null, missing: 0 },
        { perspective: null, count: 1, of: 2, target: null, missing: 0 },
      ],
    });
  });

  it('tells a perspective of which nobody is on the list', () => {
    expect(sharesByPerspective([person('politics', 'present')], new Map([['concerned', 20]])).shares).toContainEqual({
      perspective: 'concerned',
      count: 0,
      of: 1,
      target: 20,
      missing: 1,
    });
    expect(sharesByPerspective([], new Map([['concerned', 20]])).shares).toMatchObject([{ of: 0, missing: 1 }]);
  });

  it('misses as many as it really takes, tried one by one', () => {
    const anybody = fc.record({
      perspective: fc.constantFrom('politics', 'municipalities', null),
      state: fc.constantFrom(...attendanceStates),
    });
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 20 }), fc.integer({ min: 1, max: 90 }), (people, target) => {
        const share = sharesByPerspective(people, new Map([['politics', target]])).shares.find(
          ({ perspective }) => perspective === 'politics',
        );
        if (share === undefined) throw new Error('politics is wanted');
        let missing = 0;
        const reached = () => share.of + missing > 0 && (share.count + missing) * 100 >= target * (share.of + missing);
        while (!reached()) missing += 1;
        expect(share.missing).toBe(missing);
      }),
    );
  });
});

describe('wanted shares in the plan', () => {
  it('D112 are read back as they were set, also for a perspective of the session’s own', () => {
    const doc = new Y.Doc();
    putTarget(doc, 'politics', 30);
    putTarget(doc, 'Junge Menschen', 15);
    putTarget(doc, 'politics', 25);
    expect([...readTargets(doc)]).toEqual([
      ['politics', 25],
      ['Junge Menschen', 15],
    ]);
    putTarget(doc, 'politics', null);
    expect([...readTargets(doc)]).toEqual([['Junge Menschen', 15]]);
  });

  it.each([7, 'half', [{ perspective: 'politics', share: 95 }], [{ perspective: '', share: 5 }, 3]])(
    'D1 are none where %j stands',
    (stored) => {
      const doc = new Y.Doc();
      doc.getMap('session').set('targets', stored);
      expect([...readTargets(doc)]).toEqual([]);
    },
  );
});
