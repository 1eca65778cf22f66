import { useEffect } from 'react';
import type { Via } from '../../domain/session/seat.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import type { ProxySeats } from '../../sync/proxy-seats.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';

/**
 * While somebody records here: what other moderators have recorded comes to this device, whenever the desk tells of a seat
 * more or less. A laptop that is lost in the middle takes nothing with it.
 */
export function useReconcile(session: OpenSession, proxies: ProxySeats, via: Via): void {
  const isOnline = useSnapshot(session.status).remote.kind === 'online';
  const { seats } = useSnapshot(session.desk);
  const known = [...seats.values()]
    .filter((one) => one.via === via)
    .map(({ seat }) => seat)
    .sort()
    .join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: one more seat is one more question
  useEffect(() => {
    if (isOnline) void proxies.reconcile(via);
  }, [proxies, via, isOnline, known]);
}
