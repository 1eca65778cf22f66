import type { ComponentProps } from 'react';
import { criteriaOf } from '../../domain/assessment/assessment.ts';
import { wallLookOf } from '../../domain/session/session.ts';
import type { ResultOnWall } from '../../domain/session/wall-picture.ts';
import type { WithWallCopy } from '../../features/assessment/with-wall-copy.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useWords } from '../../words/words.ts';

/** A result as it can be looked at closely on this device; null: there is none. */
export function useWallCopy(
  session: OpenSession,
  shown: ResultOnWall | null,
): ComponentProps<typeof WithWallCopy>['shown'] {
  const { assessment } = useWords();
  const plan = useSnapshot(session.plan);
  const proposals = useSnapshot(session.proposals);
  const sheet = useSnapshot(session.seatSheet);
  const fact = shown?.round.fact ?? null;
  if (shown === null || fact === null) return null;
  const { wish } = shown.round;
  return {
    name: assessment.round(wish.number),
    fact,
    earlier: shown.earlier?.fact ?? null,
    criteria: criteriaOf(plan.criteria, wish),
    axes: plan.axes,
    proposals,
    look: wallLookOf(plan),
    judgements: sheet.judgements.get(fact.id) ?? new Map(),
  };
}
