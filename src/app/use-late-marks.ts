import { useCallback, useEffect, useState } from 'react';
import { type ProposalId, parseId, type RoundId } from '../domain/ids.ts';
import type { StagedRound } from '../domain/session/stage.ts';
import type { OpenSession } from '../sync/open-session.ts';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { useDevice } from './device-context.tsx';

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
  const { settings } = useDevice().database;
  const { remote } = useSnapshot(session.status);
  const saving = useSnapshot(session.saving);
  const [marks, setMarks] = useState<Marks | null>(null);
  const key = `late/${session.sessionId}/${session.seatId}`;
  const isOnline = remote.kind === 'online';
  useEffect(() => {
    let isWanted = true;
    const load = async () => {
      const kept = readMarks((await settings.get(key))?.value);
      if (isWanted) setMarks((known) => known ?? kept);
    };
    void load();
    return () => {
      isWanted = false;
    };
  }, [settings, key]);
  const isInTime = isOnline && saving.kind === 'onServer' && staged?.fact?.state === 'open';
  useEffect(() => {
    if (!isInTime || marks === null) return;
    setMarks(null);
    void settings.remove(key);
  }, [isInTime, marks, settings, key]);
  const mark = useCallback(
    (round: RoundId, proposal: ProposalId) => {
      if (isOnline) return;
      const before = marks?.round === round ? marks.proposals : [];
      const next = { round, proposals: [...new Set([...before, proposal])] };
      setMarks(next);
      void settings.put({ key, value: next });
    },
    [isOnline, marks, settings, key],
  );
  const isHere = marks !== null && marks.round === staged?.wish.id;
  return { mark, late: isHere ? new Set(marks.proposals) : none };
}
