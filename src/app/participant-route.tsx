import { type ComponentProps, lazy, Suspense } from 'react';
import type { SeatRow } from '../device/database.ts';
import { putJudgement, setDone } from '../documents/seat-document.ts';
import { putNote, putVote, removeNote } from '../documents/seat-notes.ts';
import { criteriaOf, type RoundFact } from '../domain/assessment/assessment.ts';
import { createId, type NoteId, type PollId } from '../domain/ids.ts';
import { keyBetween } from '../domain/order.ts';
import type { PollPicture } from '../domain/results/poll.ts';
import { layerOf } from '../domain/session/role.ts';
import { currentItem, isUnderWay, type Plan, wallLookOf } from '../domain/session/session.ts';
import { lastRevealed, type Stage, stagedPoll, stageOf } from '../domain/session/stage.ts';
import { type ResultOnWall, resultOnWall } from '../domain/session/wall-picture.ts';
import type { Tally } from '../domain/teller/tally.ts';
import { ExplainScreen } from '../features/agenda/explain-screen.tsx';
import { LobbyScreen } from '../features/agenda/lobby-screen.tsx';
import { ProfileFacts, ProfileHead } from '../features/assessment/profile-card.tsx';
import { rehearsalProposal } from '../features/assessment/rehearsal-proposal.ts';
import { ScoreScreen } from '../features/assessment/score-screen.tsx';
import { WithWallCopy } from '../features/assessment/with-wall-copy.tsx';
import { PollScreen } from '../features/results/poll-screen.tsx';
import { ResultsScreen } from '../features/results/results-screen.tsx';
import type { OpenSession } from '../sync/open-session.ts';
import { hrefTo, pathTo } from '../ui/address.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { useWakeLock } from '../ui/use-wake-lock.ts';
import { useWords } from '../words/words.ts';
import { AboutButton } from './about-button.tsx';
import { AppFrame } from './app-frame.tsx';
import { useDevice } from './device-context.tsx';
import { WhileHeld } from './held-screen.tsx';
import { LateVoteNotice } from './late-vote-notice.tsx';
import { PracticeBadge } from './practice-badge.tsx';
import { ParticipantSaveStatus, SaveTrouble } from './save-status.tsx';
import { SessionGate } from './session-gate.tsx';
import { SessionClock, SessionThread } from './session-head.tsx';
import { TransferLink } from './transfer-link.tsx';
import { useLateMarks } from './use-late-marks.ts';
import { useLateVote } from './use-late-vote.ts';
import { useNames } from './use-names.ts';
import { useQuiet } from './use-quiet.ts';

const SeatBoard = lazy(async () => ({
  default: (await import('./seat-board.tsx')).SeatBoard,
}));
const MethodView = lazy(async () => ({ default: (await import('../features/assessment/method-view.tsx')).MethodView }));

export function ParticipantRoute({ session }: { readonly session: string }) {
  return (
    <SessionGate session={session} page="participant">
      {(opened, seat) => <Participant session={opened} seat={seat} />}
    </SessionGate>
  );
}

/** Whether the tablets take part in what runs: a talk or a break needs nobody's screen. */
const hasActivity = (stage: Stage): boolean =>
  ['assessment', 'board', 'results'].includes(stage.kind) ||
  (stage.kind === 'item' && stage.item.activity === 'explain');

/** Exactly one thing to do at a time: what the meeting is at now. */
function Participant({ session, seat }: { readonly session: OpenSession; readonly seat: SeatRow }) {
  const { session: words } = useWords();
  const plan = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  const stage = stageOf(plan, tally);
  const { mark, forget, late } = useLateVote(session);
  useQuiet(session, isUnderWay(plan));
  // As long as something runs nobody should have to wake their tablet to see that it has gone on.
  useWakeLock(isUnderWay(plan) && (hasActivity(stage) || stagedPoll(plan, tally) !== null));
  return (
    <AppFrame
      title={plan.title || words.untitled}
      thread={<SessionThread plan={plan} variant="line" />}
      clock={<SessionClock session={session} plan={plan} />}
      status={<ParticipantSaveStatus session={session} />}
      actions={
        <>
          <PracticeBadge seat={seat} />
          <AboutButton plan={plan} />
          <TransferLink seat={seat} />
        </>
      }
      layout="screen"
    >
      <SaveTrouble session={session} />
      {late !== null && <LateVoteNotice session={session} poll={late} onRead={forget} />}
      <WhileHeld held={plan.heldAt !== null}>
        <Now session={session} onVote={mark} />
      </WhileHeld>
    </AppFrame>
  );
}

interface NowProps {
  readonly session: OpenSession;
  readonly onVote: (poll: PollId) => void;
}

/** What comes first: a straw poll, the end, the results, the assessment; otherwise there is nothing to do. */
function Now({ session, onVote }: NowProps) {
  const plan = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  const proposals = useSnapshot(session.proposals);
  const findings = useSnapshot(session.findings);
  const stage = stageOf(plan, tally);
  const poll = stagedPoll(plan, tally);
  if (poll !== null) return <Poll session={session} poll={poll} onVote={onVote} />;
  if (plan.ended || stage.kind === 'results') return <Results session={session} plan={plan} tally={tally} />;
  if (stage.kind === 'item' && stage.item.activity === 'explain')
    return (
      <ExplainScreen
        title={stage.item.title}
        proposals={proposals}
        presented={plan.presented}
        profileOf={(proposal, place) => (
          <>
            <ProfileHead proposal={proposal} number={null} place={place} total={proposals.length} />
            <ProfileFacts proposal={proposal} findings={findings} />
          </>
        )}
      />
    );
  if (stage.kind === 'assessment') return <Assessment session={session} stage={stage} />;
  if (stage.kind === 'board')
    return (
      <Suspense fallback={null}>
        <SeatBoard session={session} stage={stage} />
      </Suspense>
    );
  return <Lobby session={session} plan={plan} tally={tally} />;
}

function Poll({ session, poll, onVote }: NowProps & { readonly poll: PollPicture }) {
  const { standings } = useSnapshot(session.plan);
  const { votes } = useSnapshot(session.seatSheet);
  const { remote } = useSnapshot(session.status);
  return (
    <PollScreen
      poll={poll}
      chosen={votes.get(poll.wish.id) ?? null}
      layer={layerOf(session.role, standings.get(session.seatId))}
      connected={remote.kind === 'online'}
      onVote={(answer) => {
        onVote(poll.wish.id);
        session.edit.seat((doc) => putVote(doc, poll.wish.id, answer));
      }}
    />
  );
}

interface LobbyProps {
  readonly session: OpenSession;
  readonly plan: Plan;
  readonly tally: Tally;
}

/** A result as it can be looked at closely on this device; null: there is none. */
function useWallCopy(session: OpenSession, shown: ResultOnWall | null): ComponentProps<typeof WithWallCopy>['shown'] {
  const { assessment } = useWords();
  const plan = useSnapshot(session.plan);
  const proposals = useSnapshot(session.proposals);
  const sheet = useSnapshot(session.seatSheet);
  const fact = shown?.round.fact ?? null;
  if (shown === null || fact === null) return null;
  const { wish } = shown.round;
  return {
    name: assessment.round(wish.number),
    fact,
    earlier: shown.earlier?.fact ?? null,
    criteria: criteriaOf(plan.criteria, wish),
    axes: plan.axes,
    proposals,
    look: wallLookOf(plan),
    judgements: sheet.judgements.get(fact.id) ?? new Map(),
  };
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
                <MethodView criteria={plan.criteria} axes={plan.axes} />
              </Suspense>
            )}
          </LobbyScreen>
          {door}
        </>
      )}
    </WithWallCopy>
  );
}

/** What of a round is shown with names by now; null: nothing. */
const namedPart = (fact: RoundFact | null): string | null =>
  fact?.state === 'revealed' && fact.disclosure === 'named' ? `${fact.id} ${fact.version} ${fact.shown.length}` : null;

/** What was decided; the picture that the talk is about is one tap away, whether or not the wall shows it now. */
function Results({ session, plan, tally }: LobbyProps) {
  const proposals = useSnapshot(session.proposals);
  const last = lastRevealed(plan, tally);
  const copy = useWallCopy(session, resultOnWall(plan, tally) ?? (last && { round: last, earlier: null }));
  return (
    <WithWallCopy shown={copy}>
      {(door) => (
        <>
          <ResultsScreen
            proposals={proposals}
            decisions={plan.decisions}
            ended={plan.ended}
            nextDate={plan.nextDate}
            minutesHref={plan.minutesApproved ? hrefTo(pathTo.sessionPage(session.sessionId, 'minutes')) : null}
            door={door}
          />
        </>
      )}
    </WithWallCopy>
  );
}

interface AssessmentProps {
  readonly session: OpenSession;
  readonly stage: Extract<Stage, { readonly kind: 'assessment' }>;
}

function Assessment({ session, stage: { round, earlier, rehearsal } }: AssessmentProps) {
  const announce = useAnnounce();
  const words = useWords();
  const plan = useSnapshot(session.plan);
  const { criteria, axes, presented, standings } = plan;
  const proposals = useSnapshot(session.proposals);
  const findings = useSnapshot(session.findings);
  const sheet = useSnapshot(session.seatSheet);
  const { remote } = useSnapshot(session.status);
  const { mark, late } = useLateMarks(session, round);
  const { random } = useDevice();
  const last = sheet.notes.at(-1)?.order ?? null;
  const nameOf = useNames(session, namedPart(round?.fact ?? null));
  return (
    <ScoreScreen
      criteria={criteria}
      axes={axes}
      look={wallLookOf(plan)}
      shuffledFor={plan.shuffle ? session.seatId : null}
      presented={presented}
      round={round?.wish ?? null}
      fact={round?.fact ?? null}
      earlierRound={earlier?.wish ?? null}
      earlierFact={earlier?.fact ?? null}
      proposals={rehearsal ? [rehearsalProposal(words)] : proposals}
      findings={findings}
      rehearsal={rehearsal}
      nameOf={nameOf}
      sheet={sheet}
      layer={layerOf(session.role, standings.get(session.seatId))}
      connected={remote.kind === 'online'}
      clockOffset={session.now() - Date.now()}
      late={late}
      onJudge={(id, proposal, judgement) => {
        mark(id, proposal);
        session.edit.seat((doc) => putJudgement(doc, id, proposal, judgement));
      }}
      onNote={({ id, ...note }) =>
        session.edit.seat((doc) =>
          putNote(
            doc,
            id === null ? { id: createId<NoteId>(random), order: keyBetween(last, null), ...note } : { id, ...note },
          ),
        )
      }
      onRemoveNote={(id) => session.edit.seat((doc) => removeNote(doc, id))}
      onDone={(id, done) => session.edit.seat((doc) => setDone(doc, id, done))}
      announce={announce}
    />
  );
}
