import { offeredGroups } from '../../domain/proposal/origin-group.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';

/** The groups that people are asked about: none where the session shows no results without the group of a proposal. */
export function useOfferedGroups(session: OpenSession): readonly string[] {
  const { withoutOrigin, spaceGroups } = useSnapshot(session.plan);
  const proposals = useSnapshot(session.proposals);
  return withoutOrigin ? offeredGroups(proposals, spaceGroups) : [];
}
