import { putTarget, readTargets } from '../../documents/plan/targets.ts';
import { PeopleSection } from '../../features/people/people-section.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { usePeople } from './use-people.ts';

interface SessionPeopleProps {
  readonly session: OpenSession;
  readonly level?: 1 | 2;
}

/** Who is invited to the session and who is here, and of whom there are too few. */
export function SessionPeople({ session, level = 2 }: SessionPeopleProps) {
  const { people, unsent, list, isOnline } = usePeople(session);
  // Tells when the plan has changed; the wanted shares are read beside it.
  useSnapshot(session.plan);
  const doc = session.document('plan')?.doc;
  const cardsHref = isOnline ? hrefTo(pathTo.sessionPage(session.sessionId, 'cards')) : null;
  return (
    <PeopleSection
      people={people}
      unsent={unsent}
      deeds={list}
      cardsHref={cardsHref}
      level={level}
      targets={doc === undefined ? new Map() : readTargets(doc)}
      onTarget={
        session.mayEdit('plan')
          ? (perspective, share) => session.edit.plan((plan) => putTarget(plan, perspective, share))
          : null
      }
    />
  );
}
