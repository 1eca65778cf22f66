import { useCallback, useMemo } from 'react';
import { type PollId, parseId } from '../domain/ids.ts';
import type { OpenSession } from '../sync/open-session.ts';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { useInTime } from './use-in-time.ts';
import { useKeptMark } from './use-kept-mark.ts';

const readPollId = (value: unknown): PollId | null => parseId<PollId>(value);

/**
 * An answer given here may arrive after the poll was closed: then it does not count, and who gave it is told. Forgotten
 * when the relay has it while the poll is still open, and when it was read.
 */
export function useLateVote(session: OpenSession) {
  const tally = useSnapshot(session.tally);
  const [marked, keep] = useKeptMark(`late-vote/${session.sessionId}/${session.seatId}`, readPollId);
  const isOpen = useMemo(
    () => (marked === null ? null : () => session.tally.getSnapshot().polls.get(marked)?.state === 'open'),
    [session, marked],
  );
  const forget = useCallback(() => keep(null), [keep]);
  useInTime(session, isOpen, forget);
  const state = marked === null ? undefined : tally.polls.get(marked)?.state;
  return { mark: keep, forget, late: state === 'closed' || state === 'shown' ? marked : null };
}
