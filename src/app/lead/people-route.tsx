import { LeadSubtitle } from '../../features/moderation/lead-head.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { openLead } from '../../sync/session-lead.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { usePeopleWords } from '../../words/people.ts';
import { useWords } from '../../words/words.ts';
import { AppFrame } from '../app-frame.tsx';
import { ModeratorSaveStatus, SaveTrouble } from '../save-status.tsx';
import { SessionGate } from '../session/session-gate.tsx';
import { SessionPeople } from './session-people.tsx';

export function PeopleRoute({ session }: { readonly session: string }) {
  return (
    <SessionGate session={session} page="prepare" openLead={openLead}>
      {(opened) => <PeopleScreen session={opened} />}
    </SessionGate>
  );
}

/** The list by itself, for the minutes in which people come in. */
function PeopleScreen({ session }: { readonly session: OpenSession }) {
  const { access } = useWords();
  const people = usePeopleWords();
  const { title, date } = useSnapshot(session.plan);
  return (
    <AppFrame
      title={people.title}
      subtitle={<LeadSubtitle title={title} date={date} />}
      status={<ModeratorSaveStatus session={session} />}
    >
      <SaveTrouble session={session} />
      <SessionPeople session={session} level={1} />
      <div>
        <ButtonLink kind="tertiary" icon="arrow-left" href={hrefTo(pathTo.seat(session.sessionId, session.role))}>
          {access.transfer.back}
        </ButtonLink>
      </div>
    </AppFrame>
  );
}
