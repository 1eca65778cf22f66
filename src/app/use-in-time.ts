import { useEffect } from 'react';
import type { OpenSession } from '../sync/open-session.ts';

/** Whether the relay has everything that was written here. */
const isDelivered = ({ status, saving }: OpenSession): boolean => {
  const said = saving.getSnapshot();
  const isThere = said.kind === 'onServer' || (said.kind === 'notSaved' && said.onServer);
  return isThere && status.getSnapshot().remote.kind === 'online';
};

/**
 * Tells once the relay has everything while what is being asked is still open: nothing of it is late. Until then nobody
 * can know, a line that looks alive may be dead. Looked at with every word of the relay, not with every drawing: a
 * receipt and the closing behind it are often drawn together.
 */
export function useInTime(session: OpenSession, isOpen: (() => boolean) | null, onInTime: () => void): void {
  useEffect(() => {
    if (isOpen === null) return;
    const look = () => {
      if (isOpen() && isDelivered(session)) onInTime();
    };
    const stops = [session.tally, session.saving, session.status].map((one) => one.subscribe(look));
    look();
    return () => {
      for (const stop of stops) stop();
    };
  }, [session, isOpen, onInTime]);
}
