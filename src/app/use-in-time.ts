import { useEffect } from 'react';
import type { OpenSession } from '../sync/open-session.ts';

/** Whether the relay has everything that was written here. */
const isDelivered = ({ status, saving }: OpenSession): boolean => {
  const said = saving.getSnapshot();
  const isThere = said.kind === 'onServer' || (said.kind === 'notSaved' && said.onServer);
  return isThere && status.getSnapshot().remote.kind === 'online';
};

/**
 * A living line brings the receipt faster than this, in milliseconds. Generous: who answers over a slow line just before
 * the closing must not read that it was late.
 */
const quick = 3_000;
/** So long after a slow receipt the news of a closing may still be on its way: each document has a line of its own. */
const settling = 2_000;

/**
 * Tells once the relay has everything while what is being asked is still open: nothing of it is late. Until then nobody
 * can know, a line that looks alive may be dead. What a dead line brings when it comes back arrives in any order, so a
 * slow receipt is believed only when nothing has closed for a while. Looked at with every word of the relay, not with
 * every drawing: a receipt and the closing behind it are often drawn together.
 */
export function useInTime(session: OpenSession, isOpen: (() => boolean) | null, onInTime: () => void): void {
  useEffect(() => {
    if (isOpen === null) return;
    const begun = performance.now();
    const isInTime = () => isOpen() && isDelivered(session);
    let settled: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      if (!isInTime()) return;
      if (performance.now() - begun < quick) return onInTime();
      settled ??= setTimeout(() => {
        settled = undefined;
        if (isInTime()) onInTime();
      }, settling);
    };
    const stops = [session.tally, session.saving, session.status].map((one) => one.subscribe(look));
    look();
    return () => {
      clearTimeout(settled);
      for (const stop of stops) stop();
    };
  }, [session, isOpen, onInTime]);
}
