import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readPlan } from '../../../src/documents/plan/read.ts';

describe('the plan, written by anybody', () => {
  it('D1 reads any JSON in any place without throwing', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom('session', 'agenda', 'criteria', 'rounds', 'standings', 'groups', 'members', 'late'),
            fc.string(),
            fc.jsonValue(),
          ),
        ),
        (entries) => {
          const doc = new Y.Doc();
          for (const [root, key, value] of entries) doc.getMap<unknown>(root).set(`${key}/title`, value);
          for (const [root, key, value] of entries) doc.getMap<unknown>(root).set(key, value);
          const plan = readPlan(doc);
          expect(typeof plan.title).toBe('string');
          expect(
            plan.agenda.every(({ title, minutes }) => typeof title === 'string' && Number.isInteger(minutes)),
          ).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});
