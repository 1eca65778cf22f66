import { useEffect, useMemo, useState } from 'react';
import type { ProposalId } from '../../domain/ids.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useDevice } from '../device-context.tsx';
import { useSpaceOf } from './use-space-of.ts';

/**
 * Leads from a session to the way of its proposals, for devices with a place in the county's space: that of an office, of a
 * moderator, or of a group. Readers of a space do not read what groups hand in.
 */
export function useWayHref({ sessionId, plan }: OpenSession): ((proposal: ProposalId) => string) | null {
  const { database } = useDevice();
  const { space: named } = useSnapshot(plan);
  const own = useSpaceOf(sessionId);
  const [isHere, setHere] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void database.spaces.all().then((places) => {
      if (isCurrent) setHere(places.some(({ spaceId, role }) => spaceId === named && role !== 'reader'));
    });
    return () => {
      isCurrent = false;
    };
  }, [database, named]);
  const space = own ?? (isHere ? named : null);
  return useMemo(() => (space === null ? null : (proposal) => hrefTo(pathTo.way(space, proposal))), [space]);
}
