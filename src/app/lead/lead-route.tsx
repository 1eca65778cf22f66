import { useMemo } from 'react';
import type { SeatRow } from '../../device/database.ts';
import { neighbourOf } from '../../domain/agenda/agenda.ts';
import { screenTime, type TabletWork } from '../../domain/assessment/screen-time.ts';
import { hasOwnStep } from '../../domain/session/own-step.ts';
import { isUnderWay, type Plan, roundsOf } from '../../domain/session/session.ts';
import { stagedRounds } from '../../domain/session/stage.ts';
import { talkOf } from '../../domain/session/talk.ts';
import type { Tally } from '../../domain/teller/tally.ts';
import { createAgendaDeeds } from '../../features/agenda/agenda-deeds.ts';
import { createLeadDeeds } from '../../features/moderation/lead-deeds.ts';
import { LeadSubtitle } from '../../features/moderation/lead-head.tsx';
import { LeadScreen } from '../../features/moderation/lead-screen.tsx';
import { SeatAccessProvider } from '../../features/moderation/seat-access.tsx';
import { WallOpener } from '../../features/moderation/wall-opener.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { openLead } from '../../sync/session-lead.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useWakeLock } from '../../ui/use-wake-lock.ts';
import { WayHrefContext } from '../../ui/way-href.ts';
import { useModerationWords } from '../../words/moderation.ts';
import { AppFrame } from '../app-frame.tsx';
import { useDevice } from '../device-context.tsx';
import { ModeratorSaveStatus, SaveTrouble } from '../save-status.tsx';
import { useQuiet } from '../seat/use-quiet.ts';
import { AboutButton } from '../session/about-button.tsx';
import { SessionGate } from '../session/session-gate.tsx';
import { useRelayNow } from '../session/session-head.tsx';
import { TransferLink } from '../session/transfer-link.tsx';
import { useDoor } from '../session/use-door.ts';
import { useWayHref } from '../session/use-way-href.ts';
import { HandedGate } from '../without-device/handed-gate.tsx';
import { CountyLink } from './county-link.tsx';
import { HomeNotice } from './home-notice.tsx';
import { isUnfinished, leadActivity, presentable } from './lead-activity.tsx';
import { turnStep } from './lead-check-in.tsx';
import { reportStep } from './lead-groups.tsx';
import { LeadGuide } from './lead-guide.tsx';
import { LeadMinutes } from './lead-minutes.tsx';
import { LeadEnding } from './lead-results.tsx';
import { LeadSignals } from './lead-signals.tsx';
import { OutOfCounty, useOutOfCounty } from './out-of-county.tsx';
import { PracticeMenu } from './practice-menu.tsx';
import { useFullRoster, useRoom, useRoster, useSeatDeeds, useStaff } from './use-roster.ts';
import { useSwitch } from './use-switch.ts';
import { WithoutDeviceMenu } from './without-device-menu.tsx';

export function LeadRoute({ session }: { readonly session: string }) {
  return (
    <HandedGate session={session}>
      <SessionGate session={session} page="lead" openLead={openLead}>
        {(opened, seat) => <Lead session={opened} seat={seat} />}
      </SessionGate>
    </HandedGate>
  );
}

/** Whether nothing comes after the item that runs: then the end is the next step. */
const isLast = ({ agenda, current, ended }: Plan): boolean =>
  ended || (current !== null && neighbourOf(agenda, current, 1) === null);

/** What there was to do on the tablets in the item that runs. */
const tabletWork = (plan: Plan, tally: Tally): TabletWork =>
  plan.current === null
    ? { rounds: [], board: null, ballot: null }
    : {
        rounds: stagedRounds(roundsOf(plan, plan.current), tally),
        board: tally.boards.get(plan.current) ?? null,
        ballot: tally.ballots.get(plan.current) ?? null,
      };

function Lead({ session, seat }: { readonly session: OpenSession; readonly seat: SeatRow }) {
  const moderation = useModerationWords();
  const { random } = useDevice();
  const plan = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  const proposals = useSnapshot(session.proposals);
  const { roster, askAgain } = useRoster(session);
  useQuiet(session, isUnderWay(plan));
  useWakeLock(isUnderWay(plan));
  const ids = useMemo(() => proposals.map(({ id }) => id), [proposals]);
  const ownStep = hasOwnStep(plan, tally, ids);
  const rows = useRoom(session, useFullRoster(session, roster));
  const staff = useStaff(session, roster);
  const seatDeeds = useSeatDeeds(session, askAgain);
  const now = useRelayNow(session);
  const [isOn, onSwitch] = useSwitch('remote', true);
  const code = useDoor(session)?.code ?? null;
  const isHere = useSnapshot(session.home) === 'device';
  const home = !isHere ? 'server' : seat.practice || seat.fromFile === true ? 'here' : 'toServer';
  const wall = hrefTo(pathTo.sessionPage(session.sessionId, 'wall'));
  // The document is another one after a rebuild on the relay; as long as it is the same, so are the deeds.
  const doc = session.edit.plan((present) => present);
  const deeds = useMemo(() => createLeadDeeds(doc), [doc]);
  return (
    <AppFrame
      title={moderation.title}
      subtitle={<LeadSubtitle title={plan.title} date={plan.date} />}
      status={<ModeratorSaveStatus session={session} />}
      actions={
        <>
          <PracticeMenu session={session} seat={seat} />
          <CountyLink session={session.sessionId} />
          <AboutButton plan={plan} />
          {isHere ? null : <TransferLink seat={seat} />}
          <WithoutDeviceMenu session={session.sessionId} />
          <WallOpener href={wall} transferHref={isHere ? null : hrefTo(pathTo.transfer(seat.sessionId, seat.seatId))} />
        </>
      }
      layout="screen"
    >
      <SaveTrouble session={session} />
      <HomeNotice session={session} />
      <OutOfCounty out={useOutOfCounty(session)} />
      <WayHrefContext value={useWayHref(session)}>
        <SeatAccessProvider deeds={seatDeeds}>
          <LeadScreen
            plan={plan}
            now={now}
            deeds={deeds}
            onAddItem={(item) => createAgendaDeeds(doc, random).addItem(item, plan.current ?? undefined)}
            rows={rows}
            staff={staff}
            taken={
              roster.filter(({ role, via }) => via === null && (role === 'participant' || role === 'guest')).length
            }
            peopleHref={hrefTo(pathTo.sessionPage(session.sessionId, 'people'))}
            code={code}
            home={home}
            guide={<LeadGuide seat={seat} code={code} isHere={isHere} />}
            prepareHref={hrefTo(pathTo.sessionPage(session.sessionId, 'prepare'))}
            activity={leadActivity(session, rows)}
            signals={isUnderWay(plan) && !isHere ? <LeadSignals session={session} rows={rows} /> : null}
            minutes={<LeadMinutes session={session} />}
            ending={isLast(plan) ? <LeadEnding session={session} waits={ownStep} /> : null}
            talk={talkOf(plan, tally.turned)}
            unfinished={isUnfinished(plan, tally)}
            ownStep={ownStep}
            onReport={reportStep(session, random) ?? turnStep(session, random)}
            presentable={presentable(plan, tally, proposals)}
            screenTime={screenTime(tabletWork(plan, tally), now)}
            remote={{ isOn, onSwitch }}
          />
        </SeatAccessProvider>
      </WayHrefContext>
    </AppFrame>
  );
}
