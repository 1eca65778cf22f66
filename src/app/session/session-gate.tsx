import { createContext, type ReactNode, useContext, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { SeatRow } from '../../device/database.ts';
import { draftsOf } from '../../device/drafts.ts';
import { saveFile } from '../../device/save-file.ts';
import { seatsFor } from '../../device/sessions.ts';
import { parseId, type SessionId } from '../../domain/ids.ts';
import { browserEnvironment } from '../../sync/browser.ts';
import { type OpenSession, openSession } from '../../sync/open-session.ts';
import type { OpenLead } from '../../sync/session-lead.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { DraftsContext } from '../../ui/drafts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FileSourceContext } from '../../ui/file-source.ts';
import { PerspectivesContext } from '../../ui/perspectives.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useWords } from '../../words/words.ts';
import { AppFrame } from '../app-frame.tsx';
import { useDevice } from '../device-context.tsx';
import { FaultBoundary } from '../fault-boundary.tsx';
import { useViewStore } from '../view-store.ts';
import { WaitingScreen } from '../waiting-screen.tsx';
import { sessionFiles, startFiles } from './session-files.ts';

/** What opens a session. The gallery hands in its own: there every session lies in memory and no relay is asked. */
export const SessionOpener = createContext(openSession);

interface SessionGateProps {
  /** As it stands in the address; anything may stand there. */
  readonly session: string;
  readonly page: keyof typeof seatsFor;
  /** For the moderator's screens: people without a device, and a session that no relay has yet. */
  readonly openLead?: OpenLead;
  readonly children: (session: OpenSession, seat: SeatRow) => ReactNode;
}

/** Opens the session for the seat of this device that fits the page; without one it says how to get one. */
export function SessionGate({ session, page, openLead, children }: SessionGateProps) {
  const { sessions } = useDevice();
  useSnapshot(sessions);
  const id = parseId<SessionId>(session);
  const seat = id === null ? null : sessions.find(id, seatsFor[page]);
  if (seat === null) return <NoSeat other={sessions.getSnapshot().find(({ sessionId }) => sessionId === id) ?? null} />;
  return (
    <OpenedSeat key={seat.key} seat={seat} openLead={openLead} isOwn={!othersType.has(page)}>
      {children}
    </OpenedSeat>
  );
}

/** Without a seat for this page: who has another one in the session is led there, everybody else to the code. */
function NoSeat({ other }: { readonly other: SeatRow | null }) {
  const { session, ui } = useWords();
  const { noSeat } = session;
  const title = other === null ? noSeat.title : noSeat.otherTitle;
  const [href, action] =
    other === null ? [pathTo.join(), noSeat.join] : [pathTo.seat(other.sessionId, other.role), noSeat.own];
  return (
    <AppFrame title={title}>
      <EmptyState
        icon="info"
        level={1}
        title={title}
        actions={
          <ButtonLink kind="primary" href={hrefTo(href)}>
            {action}
          </ButtonLink>
        }
      >
        {other === null ? noSeat.text : noSeat.other(ui.roles[other.role])}
      </EmptyState>
    </AppFrame>
  );
}

/** Where many people type on one device, one after the other: what one of them has typed is nobody else's to find. */
const othersType: ReadonlySet<SessionGateProps['page']> = new Set(['handed', 'paper']);

interface OpenedSeatProps extends Pick<SessionGateProps, 'children'> {
  readonly seat: SeatRow;
  readonly openLead: OpenLead | undefined;
  /** Whoever types here is the person of the seat. */
  readonly isOwn: boolean;
}

function OpenedSeat({ seat, openLead, isOwn, children }: OpenedSeatProps) {
  const device = useDevice();
  const open = useContext(SessionOpener);
  const { sessionId, seatId } = seat;
  const drafts = useMemo(
    () => (isOwn ? draftsOf(device.database.settings, { owner: sessionId, seat: seatId, now: device.now }) : null),
    [device, sessionId, seatId, isOwn],
  );
  const environment = useMemo(browserEnvironment, []);
  const [session, setSession] = useState<OpenSession | null>(null);
  // One opening per seat: title and token of the row change while it is open.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key of the seat stands for the row
  useEffect(() => {
    const opened = open({ environment, device, seat, ...(openLead !== undefined && { openLead }) });
    setSession(opened);
    useViewStore.getState().setLastSeat(seat.key);
    const stopFiles = startFiles(device, opened);
    return () => {
      stopFiles();
      setSession(null);
      void opened.close();
    };
  }, [open, environment, device, seat.key]);
  useEffect(() => {
    if (session === null || drafts === null || !session.mayEdit('proposals')) return;
    let stop: () => void = () => undefined;
    let isWanted = true;
    // Not in the first load: who only takes part writes no proposals. Without this part the next opening tries again.
    void import('./sweep-drafts.ts')
      .then(({ sweepDrafts }) => {
        if (isWanted) stop = sweepDrafts(session, drafts);
      })
      .catch(() => undefined);
    return () => {
      isWanted = false;
      stop();
    };
  }, [session, drafts]);
  const files = useSnapshot(sessionFiles);
  if (session === null) return <WaitingScreen />;
  // Inside the open session, so that a fault of a screen still finds the work that is to be saved.
  return (
    <FaultBoundary saveWork={() => saveWork(session)}>
      <FileSourceContext value={files}>
        <DraftsContext value={drafts}>
          <WhenRead session={session}>{children(session, seat)}</WhenRead>
        </DraftsContext>
      </FileSourceContext>
    </FaultBoundary>
  );
}

async function saveWork(session: OpenSession): Promise<void> {
  const { name, content } = await session.exportUnsaved();
  saveFile(name, content);
}

/** Milliseconds for which a session that is new here waits for a relay that neither answers nor hangs up. */
const patience = 3_000;

/** Counted from when the device has been read: before that nobody was asked. */
function useIsPatient(isRead: boolean): boolean {
  const [isPatient, setPatient] = useState(true);
  useEffect(() => {
    if (!isRead) return;
    const timer = setTimeout(() => setPatient(false), patience);
    return () => clearTimeout(timer);
  }, [isRead]);
  return isPatient;
}

/**
 * Nothing is drawn before the local copies are read: an empty session would look like a lost one. Nor what the relay has not
 * told yet of a session that is new here: „no proposals" would be untrue, and what is drawn for a moment takes a press with it.
 */
function WhenRead({ session, children }: { readonly session: OpenSession; readonly children: ReactNode }) {
  const { isRead, isAwaited, remote } = useSnapshot(session.status);
  const isPatient = useIsPatient(isRead);
  const { perspectives } = useSnapshot(session.plan);
  // Drawn in slices: the first picture of a session is the largest, and a phone that draws it in one go hears no finger meanwhile.
  const isThere = useDeferredValue(isRead && !(isAwaited && isPatient));
  if (remote.kind === 'refused' && remote.reason === 'erased') return <ErasedScreen session={session} />;
  if (!isThere) return <WaitingScreen />;
  return <PerspectivesContext value={perspectives}>{children}</PerspectivesContext>;
}

/** The relay has erased the session: nothing is left to work on, here neither. */
function ErasedScreen({ session }: { readonly session: OpenSession }) {
  const { session: words } = useWords();
  const device = useDevice();
  const [, goTo] = useLocation();
  const leave = async () => {
    // With the screens of a tablet: hardly anybody ever sees this, and everybody would wait for it.
    const { eraseSeat } = await import('../../sync/erase-session.ts');
    await session.close();
    await eraseSeat(browserEnvironment(), device, session);
    goTo(pathTo.start());
  };
  return (
    <AppFrame title={words.erased.title}>
      <EmptyState
        icon="info"
        level={1}
        title={words.erased.title}
        actions={
          <Button kind="primary" onClick={() => void leave()}>
            {words.erased.leave}
          </Button>
        }
      >
        {words.erased.text}
      </EmptyState>
    </AppFrame>
  );
}
