import { putWorksIn } from '../documents/seat-works-in.ts';
import { originGroups } from '../domain/proposal/origin-group.ts';
import { OwnGroups } from '../features/agenda/own-groups.tsx';
import type { OpenSession } from '../sync/open-session.ts';
import { useSnapshot } from '../ui/use-snapshot.ts';

/** In which groups the person works; asked where the session wants to show results without the group of a proposal. */
export function SeatOwnGroups({ session }: { readonly session: OpenSession }) {
  const { withoutOrigin } = useSnapshot(session.plan);
  const proposals = useSnapshot(session.proposals);
  const { worksIn = [] } = useSnapshot(session.seatSheet);
  const takesPart = session.role === 'participant' || session.role === 'guest';
  if (!withoutOrigin || !takesPart) return null;
  return (
    <OwnGroups
      groups={originGroups(proposals)}
      chosen={worksIn}
      onChange={(groups) => session.edit.seat((doc) => putWorksIn(doc, groups))}
    />
  );
}
