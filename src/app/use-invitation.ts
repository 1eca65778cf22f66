import { useCallback, useEffect, useState } from 'react';
import type { SeatRow } from '../device/database.ts';
import { setFacts } from '../documents/plan-edit.ts';
import type { Invitation } from '../features/agenda/invitation-card.tsx';
import { type InvitedRole, type InvitesAnswer, invitedRoles } from '../protocol/api.ts';
import type { OpenSession } from '../sync/open-session.ts';
import { hrefTo, pathTo } from '../ui/address.ts';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { useDevice } from './device-context.tsx';

const linkTo = (base: string, invite: string): string => `${base.replace(/\/*$/u, '/')}${hrefTo(pathTo.join(invite))}`;

const toInvitation = ({ joinCode, publicUrl, invites }: InvitesAnswer): Invitation => ({
  code: joinCode,
  links: Object.fromEntries(invitedRoles.map((role) => [role, linkTo(publicUrl, invites[role])])),
});

/** Code and links for those who may invite, and the way to renew one. Without the relay: what this device remembers. */
export function useInvitation(session: OpenSession, seat: SeatRow) {
  const { api, sessions } = useDevice();
  const isOnline = useSnapshot(session.status).remote.kind === 'online';
  const [answer, setAnswer] = useState<InvitesAnswer | null>(null);
  const keep = useCallback(
    (value: InvitesAnswer) => {
      setAnswer(value);
      const { joinCode, invites } = value;
      void sessions.amend(session.sessionId, session.seatId, { joinCode, invites });
    },
    [sessions, session],
  );
  useEffect(() => {
    if (!isOnline) return;
    let isWanted = true;
    const ask = async () => {
      const invites = await api.invites(session.sessionId, session.token());
      if (isWanted && invites.ok) keep(invites.value);
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [api, session, isOnline, keep]);
  const renew = useCallback(
    async (role: InvitedRole): Promise<boolean> => {
      const renewed = await api.renewInvite(session.sessionId, role, session.token());
      if (!renewed.ok) return false;
      keep(renewed.value);
      const { renewals } = session.plan.getSnapshot();
      session.edit.plan((doc) => setFacts(doc, { renewals: renewals + 1 }));
      return true;
    },
    [api, session, keep],
  );
  const { joinCode, invites } = seat;
  const remembered =
    joinCode !== undefined && invites !== undefined
      ? { joinCode, invites, publicUrl: location.href.replace(/#.*$/u, '') }
      : null;
  const known = answer ?? remembered;
  return { invitation: known === null ? null : toInvitation(known), renew };
}
