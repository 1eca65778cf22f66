import { Suspense, useEffect } from 'react';
import { seatsFor } from '../../device/sessions.ts';
import { parseId, type SessionId } from '../../domain/ids.ts';
import type { Plan } from '../../domain/session/session.ts';
import { type WallPicture as Picture, wallPictureOf } from '../../domain/session/wall-picture.ts';
import type { Tally } from '../../domain/teller/tally.ts';
import { WallWelcome } from '../../features/agenda/wall-welcome.tsx';
import { AssessmentWall } from '../../features/assessment/assessment-wall.tsx';
import { rehearsalProposal } from '../../features/assessment/rehearsal-proposal.ts';
import { WallJoin } from '../../features/assessment/wall-join.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import type { OpenLead } from '../../sync/session-lead.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useWakeLock } from '../../ui/use-wake-lock.ts';
import { useWords } from '../../words/words.ts';
import { useDevice } from '../device-context.tsx';
import { SessionGate } from '../session/session-gate.tsx';
import { SessionClock, SessionThread } from '../session/session-head.tsx';
import { useDoor } from '../session/use-door.ts';
import { WithOutside } from '../session/with-outside.tsx';
import { useArrived } from '../use-arrived.ts';
import { WaitingScreen } from '../waiting-screen.tsx';
import { whenIdle } from '../when-idle.ts';
import { useLastingly } from './use-lastingly.ts';
import { WallAgenda } from './wall-agenda.tsx';
import { WallFrame } from './wall-frame.tsx';
import { fetchWallPictures, wallPictures as pictures } from './wall-pictures.ts';
import { WallHeld, WallOff } from './wall-rest.tsx';

interface WallRouteProps {
  readonly session: string;
}

/** Who moderates shows the wall in a second window, also of a session that no relay has. A projector need not know how to lead. */
export function WallRoute({ session }: WallRouteProps) {
  const { sessions } = useDevice();
  const id = parseId<SessionId>(session);
  const isLead = id !== null && sessions.find(id, seatsFor.wall)?.role === 'moderator';
  return isLead ? <LeadWall session={session} /> : <GatedWall session={session} />;
}

function LeadWall({ session }: WallRouteProps) {
  const openLead = useArrived(null, async () => (await import('../../sync/session-lead.ts')).openLead);
  return openLead === null ? <WaitingScreen /> : <GatedWall session={session} openLead={openLead} />;
}

function GatedWall({ session, openLead }: WallRouteProps & { readonly openLead?: OpenLead }) {
  return (
    <SessionGate session={session} page="wall" {...(openLead !== undefined && { openLead })}>
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
  // Once the picture stands: what others need comes behind it.
  useEffect(() => whenIdle(() => void fetchWallPictures()), []);
  return (
    <WallFrame
      offline={useLastingly(remote.kind !== 'online' && home !== 'device')}
      title={plan.title || words.untitled}
      thread={<SessionThread plan={plan} variant="wall" />}
      clock={hasClock(picture) ? <SessionClock session={session} plan={plan} /> : undefined}
    >
      <Suspense>
        <Shown session={session} plan={plan} tally={tally} picture={picture} />
      </Suspense>
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
  if (picture.kind === 'poll') return <pictures.Poll poll={picture.poll} />;
  if (picture.kind === 'notes') return <pictures.Notes session={session} proposal={picture.proposal} />;
  if (picture.kind === 'results') return <pictures.Results proposals={proposals} decisions={plan.decisions} />;
  if (picture.kind === 'ended')
    return (
      <pictures.Ending
        proposals={proposals}
        decisions={plan.decisions}
        nextDate={plan.nextDate}
        nextTime={plan.nextTime}
        minutesApproved={plan.minutesApproved}
      />
    );
  if (picture.kind === 'photo') return <pictures.Photo photo={picture.photo} says={picture.says} />;
  if (picture.kind === 'slide') return <pictures.Slide slides={picture.slides} page={picture.page} />;
  if (picture.kind === 'free') return <pictures.Free />;
  if (picture.kind === 'blank') return <WallOff />;
  if (picture.kind === 'held') return <WallHeld />;
  if (picture.kind === 'board' && picture.wish.kind === 'questions')
    return <pictures.Questions session={session} wish={picture.wish} fact={picture.fact} title={picture.item.title} />;
  if (picture.kind === 'board' && picture.wish.kind === 'checkIn')
    return <pictures.CheckIn session={session} picture={picture} />;
  if (picture.kind === 'ballot') return <pictures.Ballot session={session} picture={picture} />;
  if (picture.kind === 'groupWork')
    return <pictures.Groups session={session} work={picture.work} item={picture.item} />;
  if (picture.kind === 'board')
    return (
      <pictures.Board
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
