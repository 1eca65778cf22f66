import { useMemo } from 'react';
import { setFacts } from '../../documents/plan/edit.ts';
import { currentItem } from '../../domain/session/session.ts';
import { shownPolls, stageOf } from '../../domain/session/stage.ts';
import { ApprovalCard } from '../../features/minutes/approval-card.tsx';
import { createMinutesDeeds } from '../../features/minutes/minutes-deeds.ts';
import { MinutesScreen } from '../../features/minutes/minutes-screen.tsx';
import { LeadSubtitle } from '../../features/moderation/lead-head.tsx';
import { PollFile } from '../../features/results/poll-file.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { openLead } from '../../sync/session-lead.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useMinutesWords } from '../../words/minutes.ts';
import { AppFrame } from '../app-frame.tsx';
import { useDevice } from '../device-context.tsx';
import { MinutesSheet } from '../print/minutes-sheet.tsx';
import { ModeratorSaveStatus, SaveTrouble } from '../save-status.tsx';
import { SessionGate } from '../session/session-gate.tsx';
import { SessionClock } from '../session/session-head.tsx';
import { useLeftThoughts } from '../session/use-thoughts.ts';
import { CountyLink } from './county-link.tsx';
import { LeadPoints } from './lead-points.tsx';
import { LeadQuestions } from './lead-questions.tsx';
import { SaveArchive } from './save-archive.tsx';

export function MinutesRoute({ session, sheet }: { readonly session: string; readonly sheet: boolean }) {
  return (
    <SessionGate session={session} page="minutes" openLead={openLead}>
      {(opened) => (sheet || !opened.mayEdit('minutes') ? <Reading session={opened} /> : <Writing session={opened} />)}
    </SessionGate>
  );
}

function Writing({ session }: { readonly session: OpenSession }) {
  const words = useMinutesWords();
  const { random } = useDevice();
  const plan = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  const minutes = useSnapshot(session.minutes);
  const proposals = useSnapshot(session.proposals);
  const leftNotes = useLeftThoughts(session);
  const current = currentItem(plan);
  const stage = stageOf(plan, tally);
  const doc = session.edit.minutes((present) => present);
  const deeds = useMemo(() => createMinutesDeeds(doc, random), [doc, random]);
  return (
    <AppFrame
      title={words.title}
      subtitle={<LeadSubtitle title={plan.title} date={plan.date} />}
      clock={<SessionClock session={session} plan={plan} />}
      status={<ModeratorSaveStatus session={session} />}
      actions={
        session.role !== 'moderator' ? undefined : (
          <>
            <CountyLink session={session.sessionId} />
            <ButtonLink compact icon="arrow-left" href={hrefTo(pathTo.sessionPage(session.sessionId, 'lead'))}>
              {words.toLead}
            </ButtonLink>
          </>
        )
      }
      layout="screen"
    >
      <SaveTrouble session={session} />
      <MinutesScreen
        plan={plan}
        minutes={minutes}
        proposals={proposals}
        deeds={deeds}
        approval={
          <>
            {stage.kind === 'board' && stage.wish.kind === 'questions' && (
              <LeadQuestions session={session} {...stage} />
            )}
            <LeadPoints session={session} open={current?.activity === 'steps'} />
            <ApprovalCard
              approved={plan.minutesApproved}
              onApprove={
                session.mayEdit('plan')
                  ? (approved) => session.edit.plan((document) => setFacts(document, { minutesApproved: approved }))
                  : null
              }
              leftNotes={[...leftNotes.values()].reduce((sum, count) => sum + count, 0)}
              sheetHref={hrefTo(pathTo.minutesSheet(session.sessionId))}
            />
            <PollFile polls={shownPolls(plan, tally)} date={plan.date} />
            <SaveArchive session={session} />
          </>
        }
      />
    </AppFrame>
  );
}

/** Who may not write reads the sheet, as soon as the minutes are approved. */
function Reading({ session }: { readonly session: OpenSession }) {
  const minutes = useMinutesWords();
  const plan = useSnapshot(session.plan);
  if (session.mayEdit('minutes') || plan.minutesApproved) return <MinutesSheet session={session} />;
  return (
    <AppFrame title={minutes.title}>
      <EmptyState
        icon="info"
        level={1}
        title={minutes.notYet}
        actions={
          <ButtonLink kind="primary" href={hrefTo(pathTo.session(session.sessionId))}>
            {minutes.toSession}
          </ButtonLink>
        }
      >
        {minutes.notYetText}
      </EmptyState>
    </AppFrame>
  );
}
