import { useCallback } from 'react';
import { type PollId, parseId } from '../../domain/ids.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useKeptMark } from './use-kept-mark.ts';

const readPolls = (value: unknown): readonly PollId[] =>
  Array.isArray(value) ? value.flatMap((id) => parseId<PollId>(id) ?? []) : [];

/**
 * An answer given here may reach the server after the poll was closed: then it does not count, and who gave it is told,
 * once on every device. What is late says the server alone: nobody else can know.
 */
export function useLateVote(session: OpenSession) {
  const { polls } = useSnapshot(session.late);
  const [read, keep] = useKeptMark(`late-read/${session.sessionId}/${session.seatId}`, readPolls);
  const late = [...polls].find((poll) => read?.includes(poll) === false) ?? null;
  const forget = useCallback(() => {
    if (late !== null) keep([...(read ?? []), late]);
  }, [keep, read, late]);
  return { forget, late };
}
