import type * as Y from 'yjs';
import { highestTarget, type TargetShares } from '../../domain/attendance/attendance.ts';
import { isPerspective, type Perspective } from '../../domain/session/perspective.ts';
import { setIfNew } from '../field-table.ts';
import { asWhole, isRecord } from '../parse.ts';
import { planRoots } from './roots.ts';

/*
 * Which share of the room each perspective should have. Read by the list of people alone, and therefore no part of
 * `readPlan`. Perspectives may be words of the session's own, so they are values and never keys (SPEC D5, D112).
 */

/** The wanted shares; what is no share of a perspective is left out. */
export const readTargets = (doc: Y.Doc): TargetShares => {
  const stored = planRoots(doc).session.get('targets');
  return new Map(
    (Array.isArray(stored) ? stored : []).flatMap((entry: unknown): readonly (readonly [Perspective, number])[] => {
      if (!isRecord(entry)) return [];
      const share = asWhole(entry['share'], 1, highestTarget);
      const perspective = entry['perspective'];
      return share !== null && isPerspective(perspective) ? [[perspective, share]] : [];
    }),
  );
};

/** Wants a share for a perspective; null: none is wanted any more. */
export const putTarget = (doc: Y.Doc, perspective: Perspective, share: number | null): void => {
  const targets = new Map(readTargets(doc));
  if (share === null) targets.delete(perspective);
  else targets.set(perspective, share);
  const stored = [...targets].map(([key, value]) => ({ perspective: key, share: value }));
  setIfNew(planRoots(doc).session, 'targets', stored);
};
