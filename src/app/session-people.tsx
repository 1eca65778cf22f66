import { PeopleSection } from '../features/people/people-section.tsx';
import type { OpenSession } from '../sync/open-session.ts';
import { hrefTo, pathTo } from '../ui/address.ts';
import { usePeople } from './use-people.ts';

interface SessionPeopleProps {
  readonly session: OpenSession;
  readonly level?: 1 | 2;
}

/** Who is invited to the session and who is here. */
export function SessionPeople({ session, level = 2 }: SessionPeopleProps) {
  const { people, unsent, list, isOnline } = usePeople(session);
  const cardsHref = isOnline ? hrefTo(pathTo.sessionPage(session.sessionId, 'cards')) : null;
  return <PeopleSection people={people} unsent={unsent} deeds={list} cardsHref={cardsHref} level={level} />;
}
