import { useMemo } from 'react';
import type { ProposalId } from '../../domain/ids.ts';
import {
  leftThoughts,
  publishedOn,
  type ThoughtColumns,
  thoughtColumns,
  thoughtCounts,
  thoughtsOn,
} from '../../domain/results/finding.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';

/** The thoughts on one proposal; null before any round that asked for it was shown. */
export function useThoughts(session: OpenSession, proposal: ProposalId | null): ThoughtColumns | null {
  const { rounds } = useSnapshot(session.tally);
  const findings = useSnapshot(session.findings);
  return useMemo(() => {
    if (proposal === null) return null;
    const isShown = [...rounds.values()].some((fact) => fact.state === 'revealed' && fact.results.has(proposal));
    const own = findings.filter((finding) => finding.proposal === proposal);
    return isShown || own.length > 0 ? thoughtColumns(publishedOn(rounds.values(), proposal), own) : null;
  }, [rounds, findings, proposal]);
}

/** The thoughts on all proposals, by what is made of them. */
function useAllThoughts<Made>(
  session: OpenSession,
  make: (thoughts: ReadonlyMap<ProposalId, ThoughtColumns>) => Made,
): Made {
  const { rounds } = useSnapshot(session.tally);
  const findings = useSnapshot(session.findings);
  const proposals = useSnapshot(session.proposals);
  return useMemo(() => make(thoughtsOn(proposals, rounds.values(), findings)), [make, proposals, rounds, findings]);
}

/** How many thoughts there are on each proposal: so that nobody looks for them one by one. */
export const useThoughtCounts = (session: OpenSession): ReadonlyMap<ProposalId, number> =>
  useAllThoughts(session, thoughtCounts);

/** How many of them were taken into no profile. */
export const useLeftThoughts = (session: OpenSession): ReadonlyMap<ProposalId, number> =>
  useAllThoughts(session, leftThoughts);
