import type { InvitedRole } from '../../protocol/api.ts';
import { spacedCode } from '../../protocol/join-code.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Fold } from '../../ui/fold.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { usePrepareWords } from '../../words/prepare.ts';
import { InvitationLink, type LinkDeeds } from './invitation-link.tsx';
import './invitation-card.css';

/** Code and complete addresses by role, as the relay gives them; null: withdrawn. */
export interface Invitation {
  readonly code: string | null;
  readonly links: Readonly<Partial<Record<InvitedRole, string | null>>>;
}

interface InvitationCardProps {
  /** Null while the session is not on a server, or its answer has not arrived. */
  readonly invitation: Invitation | null;
  /** It never will be: practice on this device, or a copy from a file. */
  readonly staysHere?: boolean;
  /** Missing: this person may not. */
  readonly deeds?: LinkDeeds | undefined;
}

const firstRoles = ['participant', 'projector', 'moderator'] as const;
const furtherRoles = ['guest', 'scribe', 'office'] as const;

interface LinkListProps extends InvitationCardProps {
  readonly roles: readonly InvitedRole[];
  readonly links: Invitation['links'];
}

function LinkList({ roles, links, deeds }: Omit<LinkListProps, 'invitation' | 'staysHere'>) {
  return (
    <ul className="plenum-links">
      {roles.map((role) => {
        const href = links[role];
        return href === undefined ? null : <InvitationLink key={role} role={role} href={href} deeds={deeds} />;
      })}
    </ul>
  );
}

export function InvitationCard({ invitation, staysHere = false, deeds }: InvitationCardProps) {
  const prepare = usePrepareWords();
  const words = prepare.invitation;
  if (invitation === null) {
    return (
      <Card id="prepare-invitation" heading={prepare.steps.invitation} tabIndex={-1}>
        <EmptyState icon={staysHere ? 'info' : 'clock'} title={staysHere ? words.neverTitle : words.missingTitle}>
          {staysHere ? words.neverText : words.missingText}
        </EmptyState>
      </Card>
    );
  }
  const { code, links } = invitation;
  return (
    <Card id="prepare-invitation" heading={prepare.steps.invitation} tabIndex={-1}>
      <div className="plenum-invitation">
        {typeof links.participant === 'string' && <QrCode text={links.participant} label={words.qr} />}
        <div>
          <p className="plenum-muted">{words.code}</p>
          {code !== null && <p className="plenum-invitation-code">{spacedCode(code)}</p>}
          <p className="plenum-muted">{code === null ? words.noCode : words.intro}</p>
        </div>
      </div>
      <LinkList roles={firstRoles} links={links} deeds={deeds} />
      {deeds !== undefined && (
        <p className="plenum-muted plenum-small">{`${words.renewText} ${words.withdrawText} ${words.renewCodeText}`}</p>
      )}
      {furtherRoles.some((role) => links[role] !== undefined) && (
        <Fold summary={words.more}>
          <LinkList roles={furtherRoles} links={links} deeds={deeds} />
        </Fold>
      )}
    </Card>
  );
}
