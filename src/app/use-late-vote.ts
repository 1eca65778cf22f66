import { useCallback, useEffect } from 'react';
import { type PollId, parseId } from '../domain/ids.ts';
import type { OpenSession } from '../sync/open-session.ts';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { useKeptMark } from './use-kept-mark.ts';

const readPollId = (value: unknown): PollId | null => parseId<PollId>(value);

/**
 * An answer given here without a network may arrive after the poll was closed: then it does not count, and who gave it
 * is told. Forgotten when the relay has it while the poll is still open, and when it was read.
 */
export function useLateVote(session: OpenSession) {
  const tally = useSnapshot(session.tally);
  const { remote } = useSnapshot(session.status);
  const saving = useSnapshot(session.saving);
  const [marked, keep] = useKeptMark(`late-vote/${session.sessionId}/${session.seatId}`, readPollId);
  const isOnline = remote.kind === 'online';
  const state = marked === null ? undefined : tally.polls.get(marked)?.state;
  const isInTime = isOnline && saving.kind === 'onServer' && state === 'open';
  useEffect(() => {
    if (isInTime) keep(null);
  }, [isInTime, keep]);
  const mark = useCallback(
    (poll: PollId) => {
      if (!isOnline) keep(poll);
    },
    [isOnline, keep],
  );
  const forget = useCallback(() => keep(null), [keep]);
  return { mark, forget, late: state === 'closed' || state === 'shown' ? marked : null };
}
