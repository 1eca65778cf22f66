import { useCallback, useEffect } from 'react';
import { type ProposalId, parseId, type RoundId } from '../domain/ids.ts';
import type { StagedRound } from '../domain/session/stage.ts';
import type { OpenSession } from '../sync/open-session.ts';
import { useSnapshot } from '../ui/use-snapshot.ts';
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
 * What was judged here without a network may arrive after closing, and its author should know. Kept on the device, so
 * that a reload does not forget it; forgotten when the relay has everything while the round is still open.
 */
export function useLateMarks(session: OpenSession, staged: StagedRound | null) {
  const { remote } = useSnapshot(session.status);
  const saving = useSnapshot(session.saving);
  const [marks, keep] = useKeptMark(`late/${session.sessionId}/${session.seatId}`, readMarks);
  const isOnline = remote.kind === 'online';
  const isInTime = isOnline && saving.kind === 'onServer' && staged?.fact?.state === 'open';
  useEffect(() => {
    if (isInTime && marks !== null) keep(null);
  }, [isInTime, marks, keep]);
  const mark = useCallback(
    (round: RoundId, proposal: ProposalId) => {
      if (isOnline) return;
      const before = marks?.round === round ? marks.proposals : [];
      keep({ round, proposals: [...new Set([...before, proposal])] });
    },
    [isOnline, marks, keep],
  );
  const isHere = marks !== null && marks.round === staged?.wish.id;
  return { mark, late: isHere ? new Set(marks.proposals) : none };
}
