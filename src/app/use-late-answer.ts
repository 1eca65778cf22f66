import { useCallback, useMemo } from 'react';
import { type AgendaItemId, parseId } from '../domain/ids.ts';
import type { OpenSession } from '../sync/open-session.ts';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { useInTime } from './use-in-time.ts';
import { useKeptMark } from './use-kept-mark.ts';

const readItem = (value: unknown): AgendaItemId | null => parseId<AgendaItemId>(value);

/** Whether the last answer that was given here to a ballot came after its end: then it does not count, and that is said. */
export function useLateAnswer(session: OpenSession, item: AgendaItemId) {
  const tally = useSnapshot(session.tally);
  const [marked, keep] = useKeptMark(`late-answer/${session.sessionId}/${session.seatId}`, readItem);
  const isOpen = useMemo(
    () => (marked === null ? null : () => session.tally.getSnapshot().ballots.get(marked)?.state === 'open'),
    [session, marked],
  );
  const forget = useCallback(() => keep(null), [keep]);
  useInTime(session, isOpen, forget);
  const state = tally.ballots.get(item)?.state;
  return { mark: () => keep(item), late: marked === item && state !== undefined && state !== 'open' };
}
