import { useEffect, useMemo } from 'react';
import { openPeople, type People, type PeopleCalls, type PeopleList } from '../../device/people.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useDevice } from '../device-context.tsx';

/** Milliseconds of quiet after which what was typed is sent, and after which others' changes are asked for. */
const sendPause = 700;
const askPause = 10_000;

interface KnownPeople extends PeopleList {
  readonly list: People;
  readonly calls: PeopleCalls;
  readonly isOnline: boolean;
}

/** The list of people of a session: here at once, on the relay as soon as it is there. */
export function usePeople(session: OpenSession): KnownPeople {
  const { api, database, random } = useDevice();
  const isOnline = useSnapshot(session.status).remote.kind === 'online';
  const list = useMemo(
    () => openPeople({ database, random, now: () => Math.round(session.now()) }, session.sessionId),
    [database, random, session],
  );
  const calls = useMemo(
    (): PeopleCalls => ({
      list: () => session.ask((token) => api.listPeople(session.sessionId, token)),
      put: (entries) => session.ask((token) => api.putPeople(session.sessionId, entries, token)),
    }),
    [api, session],
  );
  const shown = useSnapshot(list);
  useEffect(() => {
    if (!isOnline) return;
    void list.sync(calls);
    const timer = setInterval(() => void list.sync(calls), askPause);
    return () => clearInterval(timer);
  }, [list, calls, isOnline]);
  useEffect(() => {
    if (!isOnline || shown.unsent === 0) return;
    const timer = setTimeout(() => void list.sync(calls), sendPause);
    return () => clearTimeout(timer);
  }, [list, calls, isOnline, shown]);
  return { ...shown, list, calls, isOnline };
}
