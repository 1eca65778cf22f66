import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ApiResult } from '../../device/api.ts';
import type { SeatRow } from '../../device/database.ts';
import { setFacts } from '../../documents/plan/edit.ts';
import type { Invitation } from '../../features/agenda/invitation-card.tsx';
import type { LinkDeeds } from '../../features/agenda/invitation-link.tsx';
import { type InvitesAnswer, invitedRoles } from '../../protocol/api.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useDevice } from '../device-context.tsx';

const linkTo = (base: string, invite: string): string => `${base.replace(/\/*$/u, '/')}${hrefTo(pathTo.join(invite))}`;

const toInvitation = ({ joinCode, publicUrl, invites }: InvitesAnswer): Invitation => ({
  code: joinCode === '' ? null : joinCode,
  links: Object.fromEntries(
    invitedRoles.map((role) => [role, invites[role] === '' ? null : linkTo(publicUrl, invites[role])]),
  ),
});

/** Code and links for those who may invite, and the ways to renew or withdraw one. Without the relay: what this device remembers. */
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
      const invites = await session.ask((token) => api.invites(session.sessionId, token));
      if (isWanted && invites.ok) keep(invites.value);
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [api, session, isOnline, keep]);
  const deeds = useMemo((): LinkDeeds => {
    /** Screens that show the code ask for it again. */
    const settle = (changed: ApiResult<InvitesAnswer>): boolean => {
      if (!changed.ok) return false;
      keep(changed.value);
      const { renewals } = session.plan.getSnapshot();
      session.edit.plan((doc) => setFacts(doc, { renewals: renewals + 1 }));
      return true;
    };
    const { sessionId } = session;
    return {
      renew: async (role) => settle(await session.ask((token) => api.renewInvite(sessionId, role, token))),
      withdraw: async (role) => settle(await session.ask((token) => api.withdrawInvite(sessionId, role, token))),
    };
  }, [api, session, keep]);
  const { joinCode, invites } = seat;
  const remembered =
    joinCode !== undefined && invites !== undefined
      ? { joinCode, invites, publicUrl: location.href.replace(/#.*$/u, '') }
      : null;
  const known = answer ?? remembered;
  return { invitation: known === null ? null : toInvitation(known), deeds };
}
