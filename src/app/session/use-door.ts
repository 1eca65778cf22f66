import { useEffect, useState } from 'react';
import type { DoorAnswer } from '../../protocol/api.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useDevice } from '../device-context.tsx';

const settingOf = (session: OpenSession) => `door/${session.sessionId}`;

const isDoor = (value: unknown): value is DoorAnswer =>
  typeof value === 'object' && value !== null && 'joinCode' in value && 'joinUrl' in value;

/** Code and address for joining, as everybody in the session may know them; kept for when the relay is away. */
export function useDoor(session: OpenSession): { readonly code: string; readonly href: string } | null {
  const { api, database } = useDevice();
  const isOnline = useSnapshot(session.status).remote.kind === 'online';
  const { renewals } = useSnapshot(session.plan);
  const [door, setDoor] = useState<DoorAnswer | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after a renewal the code is another one
  useEffect(() => {
    let isWanted = true;
    const key = settingOf(session);
    const ask = async () => {
      const remembered = (await database.settings.get(key))?.value;
      if (isWanted && isDoor(remembered)) setDoor((known) => known ?? remembered);
      if (!isOnline) return;
      const answer = await session.ask((token) => api.door(session.sessionId, token));
      if (!answer.ok) return;
      if (isWanted) setDoor(answer.value);
      await database.settings.put({ key, value: answer.value });
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [api, database, session, isOnline, renewals]);
  // Empty: the link to join is withdrawn.
  return door === null || door.joinCode === '' ? null : { code: door.joinCode, href: door.joinUrl };
}
