import type { BoardFact, BoardWish } from '../../domain/board/board.ts';
import type { ProposalId } from '../../domain/ids.ts';
import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import { decisionOn } from '../../domain/results/decision.ts';
import type { Plan } from '../../domain/session/session.ts';
import { type WallPicture as Picture, wallPictureOf } from '../../domain/session/wall-picture.ts';
import type { Tally } from '../../domain/teller/tally.ts';
import { WallWelcome } from '../../features/agenda/wall-welcome.tsx';
import { AssessmentWall } from '../../features/assessment/assessment-wall.tsx';
import { rehearsalProposal } from '../../features/assessment/rehearsal-proposal.ts';
import { WallJoin } from '../../features/assessment/wall-join.tsx';
import { BoardWall } from '../../features/board/board-wall.tsx';
import { PhotoWall } from '../../features/files/photo-wall.tsx';
import { FreeWall, SlideWall } from '../../features/files/slide-wall.tsx';
import { QuestionsWall } from '../../features/questions/questions-wall.tsx';
import { EndingWall } from '../../features/results/ending-wall.tsx';
import { NotesWall } from '../../features/results/notes-wall.tsx';
import { PollWall } from '../../features/results/poll-wall.tsx';
import { ResultsWall } from '../../features/results/results-wall.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { openLead } from '../../sync/session-lead.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useWakeLock } from '../../ui/use-wake-lock.ts';
import { useWords } from '../../words/words.ts';
import { SessionGate } from '../session/session-gate.tsx';
import { SessionClock, SessionThread } from '../session/session-head.tsx';
import { useAssessmentOf } from '../session/use-assessment-of.ts';
import { useDoor } from '../session/use-door.ts';
import { useQueue } from '../session/use-questions.ts';
import { useThoughts } from '../session/use-thoughts.ts';
import { WithOutside } from '../session/with-outside.tsx';
import { useLastingly } from './use-lastingly.ts';
import { WallAgenda } from './wall-agenda.tsx';
import { WallBallot } from './wall-ballot.tsx';
import { WallCheckIn } from './wall-check-in.tsx';
import { WallFrame } from './wall-frame.tsx';
import { WallGroups } from './wall-groups.tsx';
import { WallHeld, WallOff } from './wall-rest.tsx';

export function WallRoute({ session }: { readonly session: string }) {
  return (
    <SessionGate session={session} page="wall" openLead={openLead}>
      {(opened) => <Wall session={opened} />}
    </SessionGate>
  );
}

/** Items that show their clock large have none in the head: twice would be noise. */
const hasClock = (picture: Picture): boolean =>
  picture.kind === 'item'
    ? !['talk', 'break'].includes(picture.item.activity)
    : !['welcome', 'ended'].includes(picture.kind);

function Wall({ session }: { readonly session: OpenSession }) {
  const { session: words } = useWords();
  const plan = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  const picture = wallPictureOf(plan, tally);
  const { remote } = useSnapshot(session.status);
  const home = useSnapshot(session.home);
  useWakeLock(true);
  return (
    <WallFrame
      offline={useLastingly(remote.kind !== 'online' && home !== 'device')}
      title={plan.title || words.untitled}
      thread={<SessionThread plan={plan} variant="wall" />}
      clock={hasClock(picture) ? <SessionClock session={session} plan={plan} /> : undefined}
    >
      <Shown session={session} plan={plan} tally={tally} picture={picture} />
    </WallFrame>
  );
}

interface ShownProps {
  readonly session: OpenSession;
  readonly plan: Plan;
  readonly tally: Tally;
  readonly picture: Picture;
}

function Shown({ session, plan, tally, picture }: ShownProps) {
  const words = useWords();
  const proposals = useSnapshot(session.proposals);
  const door = useDoor(session);
  const invitation = plan.door === 'open' ? door : null;
  if (picture.kind === 'welcome')
    return (
      <WallWelcome
        title={plan.title}
        date={plan.date}
        startsAt={plan.startsAt}
        invitation={invitation}
        wifi={plan.wifi}
        people={tally.people.present}
      />
    );
  if (picture.kind === 'poll') return <PollWall poll={picture.poll} />;
  if (picture.kind === 'notes') return <WallNotes session={session} proposal={picture.proposal} />;
  if (picture.kind === 'results') return <ResultsWall proposals={proposals} decisions={plan.decisions} />;
  if (picture.kind === 'ended')
    return (
      <EndingWall
        proposals={proposals}
        decisions={plan.decisions}
        nextDate={plan.nextDate}
        nextTime={plan.nextTime}
        minutesApproved={plan.minutesApproved}
      />
    );
  if (picture.kind === 'photo') return <PhotoWall photo={picture.photo} says={picture.says} />;
  if (picture.kind === 'slide') return <SlideWall slides={picture.slides} page={picture.page} />;
  if (picture.kind === 'free') return <FreeWall />;
  if (picture.kind === 'blank') return <WallOff />;
  if (picture.kind === 'held') return <WallHeld />;
  if (picture.kind === 'board' && picture.wish.kind === 'questions')
    return <WallQuestions session={session} wish={picture.wish} fact={picture.fact} title={picture.item.title} />;
  if (picture.kind === 'board' && picture.wish.kind === 'checkIn')
    return <WallCheckIn session={session} picture={picture} />;
  if (picture.kind === 'ballot') return <WallBallot session={session} picture={picture} />;
  if (picture.kind === 'groupWork') return <WallGroups session={session} work={picture.work} item={picture.item} />;
  if (picture.kind === 'board')
    return (
      <BoardWall
        title={picture.item.title}
        wish={picture.wish}
        fact={picture.fact}
        places={plan.cards}
        typed={plan.typed}
      />
    );
  if (picture.kind === 'item')
    return (
      <WallAgenda
        session={session}
        plan={plan}
        item={picture.item}
        next={picture.next}
        code={invitation?.code ?? null}
      />
    );
  return (
    <WithOutside session={session}>
      <AssessmentWall
        round={picture.round?.wish ?? null}
        fact={picture.round?.fact ?? null}
        earlier={picture.earlier?.fact ?? null}
        criteria={plan.criteria}
        axes={plan.axes}
        proposals={picture.rehearsal ? [rehearsalProposal(words)] : proposals}
        rehearsal={picture.rehearsal}
        view={plan.wall}
        voices={plan.wallVoices}
        field={plan.wallField}
        clockOffset={session.now() - Date.now()}
        join={invitation === null ? null : <WallJoin code={invitation.code} address={invitation.href} />}
      />
    </WithOutside>
  );
}

function WallNotes({ session, proposal }: { readonly session: OpenSession; readonly proposal: ProposalId }) {
  const plan = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  const proposals = useSnapshot(session.proposals);
  const assessed = useAssessmentOf(plan, tally)(proposal, proposals);
  const named = namedProposals(proposals).find((one) => one.proposal === proposal);
  const thoughts = useThoughts(session, proposal);
  if (named === undefined) return null;
  const { title, number } = named;
  const lines = assessed && [
    assessed.round,
    ...assessed.values,
    [assessed.agreement, assessed.lower].filter(Boolean).join(', '),
  ];
  return (
    <NotesWall
      title={title}
      number={number}
      thoughts={thoughts}
      decision={decisionOn(plan.decisions, proposal)}
      assessed={lines ?? []}
    />
  );
}

/** Room for questions, in pixels of 1920 × 1080: what the frame and its edges leave. */
const questionRoom = { width: 1800, height: 860 } as const;

interface WallQuestionsProps {
  readonly session: OpenSession;
  readonly title: string;
  readonly wish: BoardWish;
  readonly fact: BoardFact | null;
}

function WallQuestions({ session, title, wish, fact }: WallQuestionsProps) {
  const queue = useQueue(session, { wish, fact });
  return <QuestionsWall title={title} fact={fact} queue={queue} room={questionRoom} />;
}
