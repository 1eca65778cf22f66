import { Suspense, useEffect } from 'react';
import type { SeatRow } from '../../device/database.ts';
import { layerOf } from '../../domain/session/role.ts';
import { currentItem, isUnderWay, type Plan } from '../../domain/session/session.ts';
import { type Stage, stagedPoll, stageName, stageOf } from '../../domain/session/stage.ts';
import { talkOf } from '../../domain/session/talk.ts';
import { resultOnWall } from '../../domain/session/wall-picture.ts';
import type { Tally } from '../../domain/teller/tally.ts';
import { LobbyScreen } from '../../features/agenda/lobby-screen.tsx';
import { WithWallCopy } from '../../features/assessment/with-wall-copy.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useFromTop } from '../../ui/use-from-top.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useWakeLock } from '../../ui/use-wake-lock.ts';
import { useWords } from '../../words/words.ts';
import { AppFrame } from '../app-frame.tsx';
import { part } from '../part.ts';
import { ParticipantSaveStatus, SaveTrouble } from '../save-status.tsx';
import { AboutButton } from '../session/about-button.tsx';
import { PracticeBadge } from '../session/practice-badge.tsx';
import { SessionGate } from '../session/session-gate.tsx';
import { SessionClock, SessionThread } from '../session/session-head.tsx';
import { TransferLink } from '../session/transfer-link.tsx';
import { useWallCopy } from '../session/use-wall-copy.ts';
import { useArrived } from '../use-arrived.ts';
import { WaitingScreen } from '../waiting-screen.tsx';
import { whenIdle } from '../when-idle.ts';
import { WhileHeld } from './held-screen.tsx';
import { fetchFirstScreens, fetchOtherScreens, seatScreens as screens } from './seat-screens.ts';
import { useLateVote } from './use-late-vote.ts';
import { useQuiet } from './use-quiet.ts';

/** Few ever read it. */
const LateVoteNotice = part(async () => (await import('./late-vote-notice.tsx')).LateVoteNotice);

export function ParticipantRoute({ session }: { readonly session: string }) {
  // While the session is read, and not inside it: a fallback of Suspense would stay for a third of a second.
  const first = useArrived(null, fetchFirstScreens);
  return (
    <SessionGate session={session} page="participant">
      {(opened, seat) => (first === null ? <WaitingScreen /> : <Participant session={opened} seat={seat} />)}
    </SessionGate>
  );
}

/** Whether the tablets take part in what runs: a talk or a break needs nobody's screen. */
const hasActivity = (stage: Stage): boolean =>
  ['assessment', 'ballot', 'board', 'groupWork', 'results'].includes(stage.kind) ||
  (stage.kind === 'item' && ['explain', 'indicators'].includes(stage.item.activity));

/** Exactly one thing to do at a time: what the meeting is at now. */
function Participant({ session, seat }: { readonly session: OpenSession; readonly seat: SeatRow }) {
  const { session: words } = useWords();
  const plan = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  const stage = stageOf(plan, tally);
  const poll = stagedPoll(plan, tally);
  const { forget, late } = useLateVote(session);
  // Once there is something to see: the screens of other activities come behind it.
  useEffect(() => whenIdle(() => void fetchOtherScreens()), []);
  useFromTop(`${stageName(stage)}/${poll?.wish.id ?? ''}/${poll?.state ?? ''}/${plan.ended}`);
  useQuiet(session, isUnderWay(plan));
  // As long as something runs nobody should have to wake their tablet to see that it has gone on.
  useWakeLock(isUnderWay(plan) && (hasActivity(stage) || poll !== null));
  return (
    <AppFrame
      title={plan.title || words.untitled}
      thread={<SessionThread plan={plan} variant="line" />}
      clock={<SessionClock session={session} plan={plan} />}
      status={<ParticipantSaveStatus session={session} />}
      actions={
        <>
          <PracticeBadge seat={seat} />
          <AboutButton plan={plan}>
            <screens.OwnGroups session={session} />
          </AboutButton>
          <TransferLink seat={seat} />
        </>
      }
      layout="screen"
    >
      <SaveTrouble session={session} />
      {late !== null && <LateVoteNotice session={session} poll={late} onRead={forget} />}
      <WhileHeld held={plan.heldAt !== null}>
        {/* Together: where the hand stands hangs on what there is to do. */}
        <Suspense>
          <Now session={session} />
          <screens.Signals session={session} />
        </Suspense>
      </WhileHeld>
    </AppFrame>
  );
}

interface NowProps {
  readonly session: OpenSession;
}

/** What comes first: a straw poll, the end, the results, the assessment; otherwise there is nothing to do. */
function Now({ session }: NowProps) {
  const plan = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  const stage = stageOf(plan, tally);
  const poll = stagedPoll(plan, tally);
  if (poll !== null) return <screens.Poll session={session} poll={poll} />;
  if (plan.ended || stage.kind === 'results') return <screens.Results session={session} />;
  if (stage.kind === 'assessment') return <screens.Assessment session={session} stage={stage} />;
  if (stage.kind === 'ballot') return <screens.Ballot key={stage.item.id} session={session} stage={stage} />;
  if (stage.kind === 'board' && stage.wish.kind === 'questions')
    return <screens.Questions session={session} stage={stage} />;
  if (stage.kind === 'board' && stage.wish.kind === 'checkIn')
    return <screens.CheckIn session={session} stage={stage} />;
  if (stage.kind === 'board') return <screens.Board session={session} stage={stage} />;
  if (stage.kind === 'groupWork') return <screens.Groups session={session} stage={stage} />;
  if (stage.kind === 'item' && stage.item.activity === 'explain')
    return <screens.Explain session={session} item={stage.item} />;
  if (stage.kind === 'item' && stage.item.activity === 'steps')
    return (
      <>
        <screens.Points session={session} item={stage.item} />
        <screens.Reminders session={session} />
      </>
    );
  if (stage.kind === 'item' && stage.item.activity === 'indicators')
    return <screens.Cross session={session} item={stage.item} />;
  if (stage.kind === 'item' && stage.item.activity === 'timeline')
    return <screens.Timeline session={session} item={stage.item} />;
  if (stage.kind === 'item' && stage.item.activity === 'survey')
    return <screens.Survey session={session} item={stage.item} />;
  const talk = talkOf(plan, tally.turned);
  if (stage.kind === 'item' && talk?.slides && (talk.onTablets || talk.speaker === session.seatId))
    return <screens.Talk session={session} item={stage.item} />;
  return <Lobby session={session} plan={plan} tally={tally} />;
}

interface LobbyProps {
  readonly session: OpenSession;
  readonly plan: Plan;
  readonly tally: Tally;
}

/** Nothing to do; but what the wall shows of a result can be looked at closely. */
function Lobby({ session, plan, tally }: LobbyProps) {
  const copy = useWallCopy(session, resultOnWall(plan, tally));
  const item = currentItem(plan);
  const isMethod = item?.activity === 'method' && copy === null;
  return (
    <WithWallCopy shown={copy}>
      {(door) => (
        <>
          <LobbyScreen plan={plan} guest={layerOf(session.role, plan.standings.get(session.seatId)) === 'guest'}>
            {isMethod && (
              <Suspense>
                <screens.Method criteria={plan.criteria} axes={plan.axes} />
              </Suspense>
            )}
          </LobbyScreen>
          <Suspense>
            <screens.OwnGroups session={session} />
            <screens.Reminders session={session} />
          </Suspense>
          {door}
        </>
      )}
    </WithWallCopy>
  );
}
