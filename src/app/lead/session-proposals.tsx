import { useMemo } from 'react';
import { readRemovedProposals } from '../../documents/proposals/document.ts';
import { findingsAbout } from '../../documents/proposals/findings.ts';
import type { ProposalId } from '../../domain/ids.ts';
import { askedProposals } from '../../domain/session/session.ts';
import { createProposalsDeeds } from '../../features/proposals/proposals-deeds.ts';
import { ProposalsSection } from '../../features/proposals/proposals-section.tsx';
import type { MappingMemory } from '../../features/proposals/use-proposal-import.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useDevice } from '../device-context.tsx';
import { useSpaceOf } from '../session/use-space-of.ts';
import { useWayHref } from '../session/use-way-href.ts';

/** Which columns were taken for which fields, kept on this device for the next file with the same headers. */
function useMappingMemory(): MappingMemory {
  const { columnMappings } = useDevice().database;
  return useMemo(
    () => ({
      recall: async (header) => (await columnMappings.get(header))?.columns ?? null,
      remember: (header, columns) => void columnMappings.put({ header, columns }),
    }),
    [columnMappings],
  );
}

interface SessionProposalsProps {
  readonly session: OpenSession;
  /** The county has taken the session out: nothing is chosen for it there any more. */
  readonly isOut: boolean;
}

/** The proposals of the session, to be listed, written and imported. */
export function SessionProposals({ session, isOut }: SessionProposalsProps) {
  const { api, random } = useDevice();
  const proposals = useSnapshot(session.proposals);
  const plan = useSnapshot(session.plan);
  const asked = useMemo(() => askedProposals(plan), [plan]);
  const findings = useSnapshot(session.findings);
  const memory = useMappingMemory();
  const isHere = useSnapshot(session.home) === 'device';
  const space = useSpaceOf(session.sessionId);
  const erase = useMemo(
    () => (id: ProposalId) => {
      const about = session.edit.proposals((doc) => findingsAbout(doc, id));
      return session.ask((token) => api.eraseEntries(session.sessionId, 'proposals', [id, ...about], token));
    },
    [api, session],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was removed lies in the same document
  const removed = useMemo(() => session.edit.proposals(readRemovedProposals), [session, proposals]);
  const deeds = session.edit.proposals((doc) => createProposalsDeeds(doc, random));
  return (
    <ProposalsSection
      proposals={proposals}
      removed={removed}
      asked={asked}
      deeds={deeds}
      erase={isHere ? null : erase}
      printHref={(proposal) => hrefTo(pathTo.profiles(session.sessionId, proposal ?? ''))}
      wayHref={useWayHref(session)}
      countyHref={space === null || isOut ? null : hrefTo(pathTo.choosing(space, session.sessionId))}
      findings={findings}
      memory={memory}
    />
  );
}
