import { useCallback, useMemo } from 'react';
import { type ProposalId, parseId, type RoundId } from '../domain/ids.ts';
import type { StagedRound } from '../domain/session/stage.ts';
import type { OpenSession } from '../sync/open-session.ts';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { useInTime } from './use-in-time.ts';
import { useKeptMark } from './use-kept-mark.ts';

interface Marks {
  readonly round: RoundId;
  readonly proposals: readonly ProposalId[];
}

const readMarks = (value: unknown): Marks | null => {
  if (typeof value !== 'object' || value === null || !('round' in value) || !('proposals' in value)) return null;
  const round = parseId<RoundId>(value.round);
  if (round === null || !Array.isArray(value.proposals)) return null;
  return { round, proposals: value.proposals.flatMap((id) => parseId<ProposalId>(id) ?? []) };
};

const none: ReadonlySet<ProposalId> = new Set();

/**
 * What was judged here may arrive after closing, and its author should know. Kept on the device, so that a reload does
 * not forget it; forgotten when the relay has everything while the round is still open.
 */
export function useLateMarks(session: OpenSession, staged: StagedRound | null) {
  const tally = useSnapshot(session.tally);
  const [marks, keep] = useKeptMark(`late/${session.sessionId}/${session.seatId}`, readMarks);
  const round = marks?.round ?? null;
  const isOpen = useMemo(
    () => (round === null ? null : () => session.tally.getSnapshot().rounds.get(round)?.state === 'open'),
    [session, round],
  );
  const forget = useCallback(() => keep(null), [keep]);
  useInTime(session, isOpen, forget);
  const mark = useCallback(
    (judged: RoundId, proposal: ProposalId) => {
      const before = marks?.round === judged ? marks.proposals : [];
      keep({ round: judged, proposals: [...new Set([...before, proposal])] });
    },
    [marks, keep],
  );
  const state = round === null ? undefined : tally.rounds.get(round)?.state;
  const isLate = marks !== null && round === staged?.wish.id && (state === 'closed' || state === 'revealed');
  return { mark, late: isLate ? new Set(marks.proposals) : none };
}
