import { useEffect } from 'react';
import type { SeatRow } from '../../device/database.ts';
import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import type { GroupWork } from '../../domain/groups/group-work.ts';
import { createAgendaDeeds } from '../../features/agenda/agenda-deeds.ts';
import { createCriteriaDeeds } from '../../features/agenda/criteria-deeds.ts';
import { InvitationCard } from '../../features/agenda/invitation-card.tsx';
import { OfficeCard } from '../../features/agenda/office-card.tsx';
import { PrepareScreen } from '../../features/agenda/prepare-screen.tsx';
import { createBallotDeeds } from '../../features/ballot/ballot-deeds.ts';
import { DatesSettings } from '../../features/ballot/dates-settings.tsx';
import { DotsSettings } from '../../features/ballot/dots-settings.tsx';
import { GradeSettings, MoodSettings } from '../../features/ballot/question-settings.tsx';
import { ThesisSettings } from '../../features/ballot/thesis-settings.tsx';
import { createVoteDeeds } from '../../features/ballot/vote-deeds.ts';
import { createBoardDeeds } from '../../features/board/board-deeds.ts';
import { BoardSettings } from '../../features/board/board-settings.tsx';
import { createWorkDeeds } from '../../features/groups/work-deeds.ts';
import { Questions, WorkMinutes } from '../../features/groups/work-panel.tsx';
import { LeadSubtitle } from '../../features/moderation/lead-head.tsx';
import { createSteerDeeds } from '../../features/questions/questions-deeds.ts';
import { QuestionsSettings } from '../../features/questions/questions-panel.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { openLead } from '../../sync/session-lead.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { usePrepareWords } from '../../words/prepare.ts';
import { useLang, useWords } from '../../words/words.ts';
import { AppFrame } from '../app-frame.tsx';
import { useDevice } from '../device-context.tsx';
import { ModeratorSaveStatus, SaveTrouble } from '../save-status.tsx';
import { AboutButton } from '../session/about-button.tsx';
import { PracticeBadge } from '../session/practice-badge.tsx';
import { seedPlan } from '../session/seed-plan.ts';
import { SessionGate } from '../session/session-gate.tsx';
import { useRelayNow } from '../session/session-head.tsx';
import { TransferLink } from '../session/transfer-link.tsx';
import { useBallotParts } from '../session/use-ballot-parts.ts';
import { HandedGate } from '../without-device/handed-gate.tsx';
import { CountyLink } from './county-link.tsx';
import { HomeNotice } from './home-notice.tsx';
import { PrepareCross } from './lead-cross.tsx';
import { PrepareSurvey } from './lead-survey.tsx';
import { OutOfCounty, useOutOfCounty } from './out-of-county.tsx';
import { PracticeNotice } from './practice-notice.tsx';
import { SaveArchiveCard } from './save-archive.tsx';
import { SessionPeople } from './session-people.tsx';
import { SessionProposals } from './session-proposals.tsx';
import { SessionSeries } from './session-series.tsx';
import { TalkLink } from './talk-link.tsx';
import { useAgendas } from './use-agendas.ts';
import { useCardSources } from './use-card-sources.ts';
import { useInvitation } from './use-invitation.ts';
import { useMethods } from './use-methods.ts';

export function PrepareRoute({ session }: { readonly session: string }) {
  return (
    <HandedGate session={session}>
      <SessionGate session={session} page="prepare" openLead={openLead}>
        {(opened, seat) => <Prepare session={opened} seat={seat} />}
      </SessionGate>
    </HandedGate>
  );
}

/** A new session is filled once it is certain that nobody has written anything yet: the relay says so, or there is none. */
function useSeed(session: OpenSession, { title, date }: SeatRow): void {
  const { random } = useDevice();
  const { lang } = useLang();
  const isOnline = useSnapshot(session.status).remote.kind === 'online';
  const isHere = useSnapshot(session.home) === 'device';
  useEffect(() => {
    if ((isOnline || isHere) && session.mayEdit('plan')) seedPlan(session, { title, date, random, lang });
  }, [isOnline, isHere, session, title, date, random, lang]);
}

/** What each kind of ballot lets the moderator set beforehand. */
const ballotSettings = {
  theses: ThesisSettings,
  grade: GradeSettings,
  mood: MoodSettings,
  dates: DatesSettings,
  dots: DotsSettings,
} as const;

function WorkSettings({ session, work }: { readonly session: OpenSession; readonly work: GroupWork }) {
  const { random } = useDevice();
  const { offer, bar } = useUndo(useWords().agenda.undo);
  const deeds = session.edit.plan((doc) => createWorkDeeds(doc, work.item, random));
  return (
    <>
      <Questions work={work} deeds={deeds} onUndoable={offer} />
      <WorkMinutes work={work} deeds={deeds} />
      {bar}
    </>
  );
}

/** What an item's activity lets the moderator set beforehand. */
function ItemSettings({ session, item }: { readonly session: OpenSession; readonly item: AgendaItem }) {
  const { random } = useDevice();
  const { boards, ballots, groupWork } = useSnapshot(session.plan);
  const sources = useCardSources(session);
  const { usual } = useBallotParts(session, item.id);
  const ballot = ballots.find((one) => one.item === item.id);
  const wish = boards.find((board) => board.item === item.id);
  if (ballot !== undefined) {
    const Settings = ballotSettings[ballot.kind];
    return (
      <Settings
        wish={ballot}
        deeds={session.edit.plan((doc) => createBallotDeeds(doc, item.id, random))}
        votes={session.edit.plan((doc) => createVoteDeeds(doc, item.id, random))}
        sources={sources}
        usual={usual}
      />
    );
  }
  if (item.activity === 'indicators') return <PrepareCross session={session} item={item} />;
  if (item.activity === 'talk') return <TalkLink session={session} item={item} />;
  if (item.activity === 'survey') return <PrepareSurvey session={session} item={item} />;
  const work = groupWork.find((one) => one.item === item.id);
  if (work !== undefined) return <WorkSettings session={session} work={work} />;
  if (wish === undefined) return null;
  if (wish.kind === 'questions')
    return (
      <QuestionsSettings wish={wish} onSet={session.edit.plan((doc) => createSteerDeeds(doc, item.id, random)).set} />
    );
  return <BoardSettings wish={wish} onSet={session.edit.plan((doc) => createBoardDeeds(doc, item.id, random)).set} />;
}

function Prepare({ session, seat }: { readonly session: OpenSession; readonly seat: SeatRow }) {
  const prepare = usePrepareWords();
  const { random } = useDevice();
  const plan = useSnapshot(session.plan);
  const proposalCount = useSnapshot(session.proposals).length;
  const { invitation, deeds: linkDeeds } = useInvitation(session, seat);
  const methods = useMethods();
  const templates = useAgendas();
  const now = useRelayNow(session, 20_000);
  const out = useOutOfCounty(session);
  useSeed(session, seat);
  const isHere = useSnapshot(session.home) === 'device';
  return (
    <AppFrame
      title={prepare.steps.title}
      subtitle={<LeadSubtitle title={plan.title} date={plan.date} />}
      status={<ModeratorSaveStatus session={session} />}
      actions={
        <>
          <PracticeBadge seat={seat} />
          <CountyLink session={session.sessionId} />
          <AboutButton plan={plan} />
          {isHere ? null : <TransferLink seat={seat} />}
        </>
      }
      layout="wide"
    >
      <SaveTrouble session={session} />
      {!seat.practice && <HomeNotice session={session} />}
      <OutOfCounty out={out} />
      <PracticeNotice session={session} seat={seat} />
      {session.mayEdit('plan') ? (
        <PrepareScreen
          plan={plan}
          now={now}
          deeds={session.edit.plan((doc) => createAgendaDeeds(doc, random))}
          criteriaDeeds={session.edit.plan((doc) => createCriteriaDeeds(doc, random))}
          methods={methods}
          templates={templates}
          invitation={invitation}
          staysHere={isHere && (seat.fromFile === true || seat.practice)}
          linkDeeds={linkDeeds}
          leadHref={hrefTo(pathTo.sessionPage(session.sessionId, 'lead'))}
          proposals={<SessionProposals session={session} isOut={out !== null} />}
          proposalCount={proposalCount}
          series={<SessionSeries session={session} />}
          people={<SessionPeople session={session} />}
          files={<SaveArchiveCard session={session} />}
          settingsOf={(item) => <ItemSettings session={session} item={item} />}
        />
      ) : (
        // The office looks after proposals and people; agenda and dimensions are the moderator's.
        <>
          <OfficeCard
            minutesHref={hrefTo(pathTo.sessionPage(session.sessionId, 'minutes'))}
            wallHref={hrefTo(pathTo.sessionPage(session.sessionId, 'wall'))}
          />
          <InvitationCard invitation={invitation} />
          <SessionProposals session={session} isOut={out !== null} />
          <SessionPeople session={session} />
          <SaveArchiveCard session={session} />
        </>
      )}
    </AppFrame>
  );
}
