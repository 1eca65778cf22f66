import { useEffect } from 'react';
import type { SeatRow } from '../device/database.ts';
import { putJudgement, setDone } from '../documents/seat-document.ts';
import { layerOf } from '../domain/session/role.ts';
import { type Stage, stageOf } from '../domain/session/stage.ts';
import { LobbyScreen } from '../features/agenda/lobby-screen.tsx';
import { ScoreScreen } from '../features/assessment/score-screen.tsx';
import type { OpenSession } from '../sync/open-session.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { useWakeLock } from '../ui/use-wake-lock.ts';
import { useWords } from '../words/words.ts';
import { AppFrame } from './app-frame.tsx';
import { PracticeBadge } from './practice-badge.tsx';
import { ParticipantSaveStatus, SaveTrouble } from './save-status.tsx';
import { SessionGate } from './session-gate.tsx';
import { SessionClock, SessionThread } from './session-head.tsx';
import { TransferLink } from './transfer-link.tsx';
import { useLateMarks } from './use-late-marks.ts';
import { useViewStore } from './view-store.ts';

export function ParticipantRoute({ session }: { readonly session: string }) {
  return (
    <SessionGate session={session} page="participant">
      {(opened, seat) => <Participant session={opened} seat={seat} />}
    </SessionGate>
  );
}

/** Exactly one thing to do at a time: what the meeting is at now. */
function Participant({ session, seat }: { readonly session: OpenSession; readonly seat: SeatRow }) {
  const { session: words } = useWords();
  const plan = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  const stage = stageOf(plan, tally);
  const isScoring = stage.kind === 'assessment' && stage.round?.fact?.state === 'open';
  useQuiet(session, stage.kind === 'assessment');
  useWakeLock(isScoring);
  return (
    <AppFrame
      title={plan.title || words.untitled}
      thread={<SessionThread plan={plan} variant="line" />}
      clock={<SessionClock session={session} plan={plan} />}
      status={<ParticipantSaveStatus session={session} />}
      actions={
        <>
          <PracticeBadge seat={seat} />
          <TransferLink seat={seat} />
        </>
      }
      layout="screen"
    >
      <SaveTrouble session={session} />
      {stage.kind === 'assessment' ? <Assessment session={session} stage={stage} /> : <LobbyScreen plan={plan} />}
    </AppFrame>
  );
}

/** While something runs no update is offered, and nothing reloads by itself as long as work is not stored. */
function useQuiet(session: OpenSession, isRunning: boolean): void {
  const { kind } = useSnapshot(session.saving);
  const { setActivityRunning, setWorkAtRisk } = useViewStore.getState();
  useEffect(() => {
    setActivityRunning(isRunning);
    setWorkAtRisk(kind === 'notSaved' || kind === 'saving');
    return () => {
      setActivityRunning(false);
      setWorkAtRisk(false);
    };
  }, [setActivityRunning, setWorkAtRisk, isRunning, kind]);
}

interface AssessmentProps {
  readonly session: OpenSession;
  readonly stage: Extract<Stage, { readonly kind: 'assessment' }>;
}

function Assessment({ session, stage: { round, earlier } }: AssessmentProps) {
  const announce = useAnnounce();
  const { criteria, axes, presented, standings } = useSnapshot(session.plan);
  const proposals = useSnapshot(session.proposals);
  const sheet = useSnapshot(session.seatSheet);
  const { remote } = useSnapshot(session.status);
  const { mark, late } = useLateMarks(session, round);
  return (
    <ScoreScreen
      criteria={criteria}
      axes={axes}
      presented={presented}
      round={round?.wish ?? null}
      fact={round?.fact ?? null}
      earlierRound={earlier?.wish ?? null}
      earlierFact={earlier?.fact ?? null}
      proposals={proposals}
      sheet={sheet}
      layer={layerOf(session.role, standings.get(session.seatId))}
      connected={remote.kind === 'online'}
      clockOffset={session.now() - Date.now()}
      late={late}
      onJudge={(id, proposal, judgement) => {
        mark(id, proposal);
        session.edit.seat((doc) => putJudgement(doc, id, proposal, judgement));
      }}
      onDone={(id, done) => session.edit.seat((doc) => setDone(doc, id, done))}
      announce={announce}
    />
  );
}
