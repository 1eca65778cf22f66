import {
  agreeToFew,
  beginRehearsal,
  decideLateEntry,
  endRehearsal,
  putRound,
  setFacts,
  showProposal,
  wishRound,
} from '../../documents/plan/edit.ts';
import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { complete, type RoundWish } from '../../domain/assessment/assessment.ts';
import { type ProposalId, roundIdOf } from '../../domain/ids.ts';
import { originsOf } from '../../domain/proposal/origin-group.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { currentItem, type Plan, rehearsalOf, roundsOf } from '../../domain/session/session.ts';
import { shownPolls, stagedRounds, stageOf } from '../../domain/session/stage.ts';
import { talkOf } from '../../domain/session/talk.ts';
import type { Tally } from '../../domain/teller/tally.ts';
import { ExportMenu } from '../../features/assessment/export-menu.tsx';
import { rehearsalProposal, rehearsalProposalId } from '../../features/assessment/rehearsal-proposal.ts';
import type { RoundOpening } from '../../features/assessment/round-opening.tsx';
import { RoundPanel } from '../../features/assessment/round-panel.tsx';
import type { RoomRow } from '../../features/moderation/room-order.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useModerationWords } from '../../words/moderation.ts';
import { useWords } from '../../words/words.ts';
import { WithOutside } from '../session/with-outside.tsx';
import { LeadApproval, LeadExplain } from './lead-agenda.tsx';
import { LeadBallot } from './lead-ballot.tsx';
import { LeadBoard } from './lead-board.tsx';
import { LeadCheckIn } from './lead-check-in.tsx';
import { LeadCross } from './lead-cross.tsx';
import { LeadGroups } from './lead-groups.tsx';
import { LeadPoints } from './lead-points.tsx';
import { LeadQuestions } from './lead-questions.tsx';
import { LeadDecision, LeadNotes, LeadResults } from './lead-results.tsx';
import { LeadSurvey } from './lead-survey.tsx';
import { LeadTalk } from './lead-talk.tsx';
import { LeadTimeline } from './lead-timeline.tsx';
import { SaveArchive } from './save-archive.tsx';

interface LeadActivityProps {
  readonly session: OpenSession;
  readonly rows: readonly RoomRow[];
  readonly item: AgendaItem;
}

/** Asks everybody for these proposals on all dimensions. */
const openRound = (session: OpenSession, item: AgendaItem, { number, proposals, disclosure }: RoundOpening): void => {
  const plan = session.plan.getSnapshot();
  const criteria = plan.criteria.map(({ id }) => id);
  const origins = plan.withoutOrigin ? { origins: originsOf(session.proposals.getSnapshot(), proposals) } : {};
  const round = { item: item.id, number, proposals, criteria, disclosure, wish: 'open', ...origins } as const;
  session.edit.plan((doc) => putRound(doc, { id: roundIdOf(item.id, number), ...round }));
};

/** Begins a rehearsal, or ends the one that runs. */
const rehearse = (session: OpenSession, item: AgendaItem, running: RoundWish | null): void => {
  const criteria = session.plan.getSnapshot().criteria.map(({ id }) => id);
  session.edit.plan((doc) =>
    running === null
      ? beginRehearsal(doc, item.id, { proposals: [rehearsalProposalId], criteria })
      : endRehearsal(doc, running.id),
  );
};

/** What the current item asks of the moderator: for an assessment its rounds, their late entries and their files. */
function AssessmentActivity({ session, rows, item }: LeadActivityProps) {
  const moderation = useModerationWords();
  const plan = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  const proposals = useSnapshot(session.proposals);
  const desk = useSnapshot(session.desk);
  const words = useWords();
  const rehearsal = rehearsalOf(plan, item.id);
  const all = stagedRounds(roundsOf(plan, item.id), tally);
  const rounds = rehearsal === null ? all : stagedRounds([rehearsal], tally);
  const { criteria, axes, presented, wall, wallVoices, wallField, title, date } = plan;
  const { edit } = session;
  return (
    <RoundPanel
      files={
        <>
          <WithOutside session={session}>
            <ExportMenu
              title={title}
              date={date}
              criteria={criteria}
              axes={axes}
              proposals={proposals}
              rounds={all}
              method={plan.method}
              decisions={plan.decisions}
              polls={shownPolls(plan, tally)}
            />
          </WithOutside>
          <SaveArchive session={session} />
        </>
      }
      prepareHref={hrefTo(pathTo.sessionPage(session.sessionId, 'prepare'))}
      rounds={rounds}
      criteria={criteria}
      axes={axes}
      proposals={rehearsal === null ? proposals : [rehearsalProposal(words)]}
      presented={presented}
      wall={wall}
      few={rounds.slice(-1).flatMap(({ wish }) => desk.few?.get(wish.id) ?? [])}
      late={desk.late
        .filter(({ round }) => rounds.some(({ wish }) => wish.id === round))
        .map((one) => ({ ...one, isWithheld: desk.withheld?.get(one.round)?.includes(one.seat) === true }))}
      nameOf={(seat) => {
        const index = rows.findIndex(({ seatId }) => seatId === seat);
        return rows[index]?.name ?? rows[index]?.perspective ?? moderation.room.nameless(index + 1);
      }}
      clockOffset={session.now() - Date.now()}
      rehearsal={rehearsal !== null}
      onOpenRound={(opening) => openRound(session, item, opening)}
      onRehearse={(begin) => rehearse(session, item, begin ? null : rehearsal)}
      onShow={(round, proposal, shown) => edit.plan((doc) => showProposal(doc, round, proposal, shown))}
      onAgreeToFew={(round, ids) => edit.plan((doc) => agreeToFew(doc, round, ids))}
      onWish={(round, wish) => edit.plan((doc) => wishRound(doc, round, wish))}
      onPresent={(proposal) => edit.plan((doc) => setFacts(doc, { presented: proposal }))}
      onSwapAxes={() => edit.plan((doc) => setFacts(doc, { axes: { ...axes, x: axes.y, y: axes.x } }))}
      wallVoices={wallVoices}
      wallField={wallField}
      onAxes={(next) => edit.plan((doc) => setFacts(doc, { axes: next }))}
      onVoices={(voices) => edit.plan((doc) => setFacts(doc, { wallVoices: voices }))}
      onField={(field) => edit.plan((doc) => setFacts(doc, { wallField: field }))}
      onWall={(view) => edit.plan((doc) => setFacts(doc, { wall: view }))}
      onDecide={(key, decision) => edit.plan((doc) => decideLateEntry(doc, key, decision))}
    />
  );
}

/** The activity of the item that runs; null for items that need no screen of their own. */
export const leadActivity = (session: OpenSession, rows: readonly RoomRow[]) => {
  const plan = session.plan.getSnapshot();
  const item = currentItem(plan);
  const stage = stageOf(plan, session.tally.getSnapshot());
  if (stage.kind === 'ballot') return <LeadBallot key={stage.item.id} session={session} stage={stage} rows={rows} />;
  if (stage.kind === 'board' && stage.wish.kind === 'questions') return <LeadQuestions session={session} {...stage} />;
  if (stage.kind === 'board' && stage.wish.kind === 'checkIn')
    return <LeadCheckIn session={session} rows={rows} stage={stage} />;
  if (stage.kind === 'board') return <LeadBoard session={session} stage={stage} />;
  if (stage.kind === 'groupWork') return <LeadGroups key={stage.item.id} session={session} rows={rows} stage={stage} />;
  if (item?.activity === 'results') return <LeadResults session={session} />;
  if (item?.activity === 'steps') return <LeadPoints session={session} open />;
  if (item?.activity === 'decision') return <LeadDecision session={session} item={item.id} />;
  if (item?.activity === 'indicators') return <LeadCross session={session} item={item} />;
  if (item?.activity === 'survey') return <LeadSurvey key={item.id} session={session} item={item} />;
  if (item?.activity === 'timeline') return <LeadTimeline session={session} item={item} />;
  const talk = talkOf(plan, session.tally.getSnapshot().turned);
  if (item !== null && talk !== null && (talk.slides !== null || talk.wallFree))
    return <LeadTalk session={session} item={item.id} talk={talk} rows={rows} />;
  if (item?.activity === 'explain') return <LeadExplain session={session} item={item} />;
  if (item?.activity === 'welcome' || item?.activity === 'goals') return <LeadApproval session={session} />;
  if (item?.activity !== 'assessment') return null;
  return (
    <>
      <AssessmentActivity session={session} rows={rows} item={item} />
      {hasShown(session, item) && <LeadNotes session={session} />}
    </>
  );
};

/** Whether a round of the item was shown: then notes may be read. */
const hasShown = (session: OpenSession, item: AgendaItem): boolean =>
  stagedRounds(roundsOf(session.plan.getSnapshot(), item.id), session.tally.getSnapshot()).some(
    ({ fact }) => fact?.state === 'revealed',
  );

/** Whether the item that runs waits for its result: then that is the next step, not the next item. */
export const isUnfinished = (plan: Plan, tally: Tally): boolean => {
  const item = currentItem(plan);
  const state = plan.groupWork.find((work) => work.item === item?.id)?.state;
  // Who has nothing left to report goes on; before that a thumb must not lose the groups.
  if (item?.activity === 'groupWork') return state === 'writing' || state === null;
  if (item?.activity !== 'assessment') return false;
  const last = roundsOf(plan, item.id).at(-1);
  return last === undefined || complete(tally.rounds.get(last.id)) === null;
};

/**
 * What a presenter remote can lead through now: the proposals of an item that explains or assesses them, as long as they
 * are not all shown or somebody is presented all the same.
 */
export const presentable = (plan: Plan, tally: Tally, proposals: readonly Proposal[]): readonly ProposalId[] => {
  const item = currentItem(plan);
  const all = proposals.map(({ id }) => id);
  if (item?.activity === 'explain') return all;
  if (item?.activity !== 'assessment' || rehearsalOf(plan, item.id) !== null) return [];
  if (plan.presented === null && !isUnfinished(plan, tally)) return [];
  const asked = roundsOf(plan, item.id).at(-1)?.proposals;
  return all.filter((id) => asked?.includes(id) ?? true);
};
