import { putWorksIn } from '../../documents/seat/works-in.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { OwnGroups } from '../../ui/own-groups.tsx';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useOwnGroupsWords } from '../../words/own-groups.ts';
import { useOfferedGroups } from '../session/use-offered-groups.ts';

/** In which groups the person works; asked where the session wants to show results without the group of a proposal. */
export function SeatOwnGroups({ session }: { readonly session: OpenSession }) {
  const { text } = useOwnGroupsWords();
  const groups = useOfferedGroups(session);
  const { worksIn = [] } = useSnapshot(session.seatSheet);
  const takesPart = session.role === 'participant' || session.role === 'guest';
  if (groups.length === 0 || !takesPart) return null;
  return (
    <OwnGroups
      groups={groups}
      chosen={worksIn}
      text={text}
      onChange={(own) => session.edit.seat((doc) => putWorksIn(doc, own))}
    />
  );
}
