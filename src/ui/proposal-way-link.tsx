import { use } from 'react';
import type { ProposalId } from '../domain/ids.ts';
import { useProfileWords } from '../words/profile.ts';
import { ButtonLink } from './button.tsx';
import { WayHrefContext } from './way-href.ts';

interface ProposalWayLinkProps {
  readonly proposal: ProposalId;
  /** In a window of its own, where the one that is open must stay: a cockpit. */
  readonly apart?: boolean;
}

/** Leads to where a proposal comes from and what became of it; nothing where that is not known on this device. */
export function ProposalWayLink({ proposal, apart = false }: ProposalWayLinkProps) {
  const wayOf = use(WayHrefContext);
  const { sheet } = useProfileWords();
  if (wayOf === null) return null;
  return (
    <p>
      <ButtonLink
        compact={apart}
        href={wayOf(proposal)}
        iconAfter="arrow-right"
        {...(apart && { target: '_blank', rel: 'noopener' })}
      >
        {apart ? sheet.wayApart : sheet.way}
      </ButtonLink>
    </p>
  );
}
