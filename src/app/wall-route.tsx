import type { ProposalId } from '../domain/ids.ts';
import { namedProposals } from '../domain/proposal/named-proposal.ts';
import { decisionOn } from '../domain/results/decision.ts';
import type { PollPicture } from '../domain/results/poll.ts';
import type { Plan } from '../domain/session/session.ts';
import { lastRevealed, type Stage, type StagedRound, stagedPoll, stageOf } from '../domain/session/stage.ts';
import type { Tally } from '../domain/teller/tally.ts';
import { WallWelcome } from '../features/agenda/wall-welcome.tsx';
import { AssessmentWall } from '../features/assessment/assessment-wall.tsx';
import { rehearsalProposal } from '../features/assessment/rehearsal-proposal.ts';
import { WallJoin } from '../features/assessment/wall-join.tsx';
import { NotesWall, PollWall, ResultsWall } from '../features/results/results-wall.tsx';
import type { OpenSession } from '../sync/open-session.ts';
import { openLead } from '../sync/session-lead.ts';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { useWakeLock } from '../ui/use-wake-lock.ts';
import { useWords } from '../words/words.ts';
import { SessionGate } from './session-gate.tsx';
import { SessionClock, SessionThread } from './session-head.tsx';
import { useDoor } from './use-door.ts';
import { useThoughts } from './use-thoughts.ts';
import { WallAgenda } from './wall-agenda.tsx';
import { WallFrame } from './wall-frame.tsx';
import { WallHeld, WallOff } from './wall-rest.tsx';

export function WallRoute({ session }: { readonly session: string }) {
  return (
    <SessionGate session={session} page="wall" openLead={openLead}>
      {(opened) => <Wall session={opened} />}
    </SessionGate>
  );
}

/** What the wall shows: it follows the meeting, unless the moderator asked for something else. */
type Picture =
  | { readonly kind: 'welcome' }
  | Extract<Stage, { readonly kind: 'item' }>
  | { readonly kind: 'blank' }
  | { readonly kind: 'held' }
  | {
      readonly kind: 'assessment';
      readonly round: StagedRound | null;
      readonly earlier: StagedRound | null;
      readonly rehearsal: boolean;
    }
  | { readonly kind: 'poll'; readonly poll: PollPicture }
  | { readonly kind: 'notes'; readonly proposal: ProposalId }
  | { readonly kind: 'results' };

/** Before any round: the method in one picture. */
const method: Picture = { kind: 'assessment', round: null, earlier: null, rehearsal: false };

const pictureOf = (plan: Plan, tally: Tally): Picture => {
  const stage = stageOf(plan, tally);
  const poll = stagedPoll(plan, tally);
  const { wall, presented } = plan;
  if (wall === 'blank') return { kind: 'blank' };
  if (plan.heldAt !== null) return { kind: 'held' };
  if (wall === 'welcome') return { kind: 'welcome' };
  if (poll !== null) return { kind: 'poll', poll };
  if (wall === 'results' || (plan.ended && wall === 'auto')) return { kind: 'results' };
  if (presented !== null && (wall === 'notes' || (wall === 'auto' && stage.kind === 'results')))
    return { kind: 'notes', proposal: presented };
  if (stage.kind === 'results' && wall !== 'grid' && wall !== 'table' && wall !== 'ranking') return { kind: 'results' };
  if (wall === 'auto' && stage.kind === 'item' && stage.item.activity === 'welcome') return { kind: 'welcome' };
  if (wall === 'auto' && stage.kind === 'item' && stage.item.activity === 'method') return method;
  if (stage.kind !== 'results' && (wall === 'auto' || wall === 'notes' || stage.kind === 'assessment')) return stage;
  const round = lastRevealed(plan, tally);
  if (round === null) return stage.kind === 'results' ? { kind: 'results' } : stage;
  return { kind: 'assessment', round, earlier: null, rehearsal: false };
};

/** Items that show their clock large have none in the head: twice would be noise. */
const hasClock = (picture: Picture): boolean =>
  picture.kind === 'item' ? !['talk', 'break'].includes(picture.item.activity) : picture.kind !== 'welcome';

function Wall({ session }: { readonly session: OpenSession }) {
  const { session: words } = useWords();
  const plan = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  const picture = pictureOf(plan, tally);
  useWakeLock(true);
  return (
    <WallFrame
      title={plan.title || words.untitled}
      thread={<SessionThread plan={plan} variant="wall" />}
      clock={hasClock(picture) ? <SessionClock session={session} plan={plan} /> : undefined}
    >
      <WallPicture session={session} plan={plan} tally={tally} picture={picture} />
    </WallFrame>
  );
}

interface WallPictureProps {
  readonly session: OpenSession;
  readonly plan: Plan;
  readonly tally: Tally;
  readonly picture: Picture;
}

function WallPicture({ session, plan, tally, picture }: WallPictureProps) {
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
  if (picture.kind === 'blank') return <WallOff />;
  if (picture.kind === 'held') return <WallHeld />;
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
  );
}

function WallNotes({ session, proposal }: { readonly session: OpenSession; readonly proposal: ProposalId }) {
  const { decisions } = useSnapshot(session.plan);
  const named = namedProposals(useSnapshot(session.proposals)).find((one) => one.proposal === proposal);
  const columns = useThoughts(session, proposal);
  if (named === undefined) return null;
  const { title, number } = named;
  return <NotesWall title={title} number={number} columns={columns} decision={decisionOn(decisions, proposal)} />;
}
