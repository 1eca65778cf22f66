import { putJudgement, setDone } from '../../documents/seat/document.ts';
import { putNote, removeNote } from '../../documents/seat/notes.ts';
import { putWorksIn } from '../../documents/seat/works-in.ts';
import { createId, type NoteId, type SeatId } from '../../domain/ids.ts';
import { keyBetween } from '../../domain/order.ts';
import type { Perspective } from '../../domain/session/perspective.ts';
import { layerOf, seatedAs } from '../../domain/session/role.ts';
import { emptySheet, type SeatSheet } from '../../domain/session/seat.ts';
import { wallLookOf } from '../../domain/session/session.ts';
import { type StagedRound, stageOf } from '../../domain/session/stage.ts';
import { ScoreScreen } from '../../features/assessment/score-screen.tsx';
import { HandedScreen } from '../../features/without-device/handed-screen.tsx';
import { LockForm } from '../../features/without-device/lock-form.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import type { ProxySeats } from '../../sync/proxy-seats.ts';
import { openLead } from '../../sync/session-lead.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { useOfferedPerspectives } from '../../ui/perspectives.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useWakeLock } from '../../ui/use-wake-lock.ts';
import { useWithoutDeviceWords } from '../../words/without-device.ts';
import { AppFrame } from '../app-frame.tsx';
import { useDevice } from '../device-context.tsx';
import { SaveTrouble } from '../save-status.tsx';
import { SessionGate } from '../session/session-gate.tsx';
import { SessionThread } from '../session/session-head.tsx';
import { useOfferedGroups } from '../session/use-offered-groups.ts';
import { WaitingScreen } from '../waiting-screen.tsx';
import { HandedBallot } from './handed-ballot.tsx';
import { HandedBoard } from './handed-board.tsx';
import { useHandedLock } from './use-handed-lock.ts';
import { useReconcile } from './use-reconcile.ts';

export function HandedRoute({ session }: { readonly session: string }) {
  return (
    <SessionGate session={session} page="handed" openLead={openLead}>
      {(opened) => (opened.proxies === null ? null : <Handed session={opened} proxies={opened.proxies} />)}
    </SessionGate>
  );
}

interface HandedProps {
  readonly session: OpenSession;
  readonly proxies: ProxySeats;
}

function Handed({ session, proxies }: HandedProps) {
  const withoutDevice = useWithoutDeviceWords();
  const { handed } = withoutDevice;
  const plan = useSnapshot(session.plan);
  const { state, lock } = useHandedLock(session.sessionId);
  useWakeLock(true);
  if (state === 'reading') return <WaitingScreen />;
  return (
    <AppFrame
      title={handed.title}
      thread={<SessionThread plan={plan} variant="line" />}
      actions={
        <ButtonLink compact kind="tertiary" href={hrefTo(pathTo.sessionPage(session.sessionId, 'lead'))}>
          {handed.moderator}
        </ButtonLink>
      }
      layout="screen"
    >
      <SaveTrouble session={session} />
      {state === 'open' ? (
        <LockForm onLock={(code) => void lock(code)} />
      ) : (
        <Round session={session} proxies={proxies} />
      )}
    </AppFrame>
  );
}

function Round({ session, proxies }: HandedProps) {
  const perspectives = useOfferedPerspectives();
  const groups = useOfferedGroups(session);
  const plan = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  const list = useSnapshot(proxies.list);
  const sheets = useSnapshot(proxies.sheets);
  useReconcile(session, proxies, 'handed');
  const stage = stageOf(plan, tally);
  const round = stage.kind === 'assessment' && !stage.rehearsal ? stage.round : null;
  const ballot = stage.kind === 'ballot' ? stage : null;
  const board = stage.kind === 'board' ? stage : null;
  const asked = ballot?.item.id ?? board?.item.id ?? round?.wish.id ?? null;
  const perspectiveOf = (seat: SeatId) => list.find(({ seatId }) => seatId === seat)?.perspective ?? null;
  const places = list
    .filter(({ via }) => via === 'handed')
    .map(({ seatId, number, elsewhere = false }) => ({
      seat: seatId,
      number,
      elsewhere,
      isDone: asked !== null && sheets.get(seatId)?.done.has(asked) === true,
    }));
  const onNew = async (perspective: string | null, worksIn: readonly string[]): Promise<SeatId | null> => {
    const row = await proxies.add({ via: 'handed', number: null, perspective });
    if (row !== null && worksIn.length > 0) proxies.edit(row.seatId, (doc) => putWorksIn(doc, worksIn));
    return row?.seatId ?? null;
  };
  return (
    <HandedScreen
      // Where something new is asked nobody sits there yet: the last place must not open for whoever holds the tablet now.
      key={asked}
      isOpen={(ballot ?? round)?.fact?.state === 'open' || (board?.fact != null && board.fact.state !== 'closed')}
      places={places}
      perspectives={perspectives}
      groups={groups}
      onNew={onNew}
      sheet={(seat) =>
        ballot !== null ? (
          <HandedBallot
            key={seat}
            session={session}
            proxies={proxies}
            stage={ballot}
            seat={seat}
            perspective={perspectiveOf(seat)}
            sheet={sheets.get(seat)}
          />
        ) : board !== null ? (
          <HandedBoard
            key={seat}
            session={session}
            proxies={proxies}
            stage={board}
            seat={seat}
            perspective={perspectiveOf(seat)}
            sheet={sheets.get(seat)}
          />
        ) : round === null ? null : (
          <Sheet
            key={seat}
            session={session}
            proxies={proxies}
            round={round}
            seat={seat}
            perspective={perspectiveOf(seat)}
            sheet={sheets.get(seat)}
          />
        )
      }
    />
  );
}

/** Only of this round: whoever picks a wrong number learns nothing of an earlier one. */
const ofRound = (sheet: SeatSheet, { wish }: StagedRound): SeatSheet => {
  const judgements = sheet.judgements.get(wish.id);
  const notes = sheet.notes.filter((note) => note.round === wish.id);
  return {
    ...emptySheet,
    done: sheet.done,
    notes,
    judgements: new Map(judgements === undefined ? [] : [[wish.id, judgements]]),
  };
};

interface SheetProps extends HandedProps {
  readonly round: StagedRound;
  readonly seat: SeatId;
  readonly perspective: Perspective | null;
  readonly sheet: SeatSheet | undefined;
}

function Sheet({ session, proxies, round, seat, perspective, sheet = emptySheet }: SheetProps) {
  const announce = useAnnounce();
  const withoutDevice = useWithoutDeviceWords();
  const { random } = useDevice();
  const last = sheet.notes.at(-1)?.order ?? null;
  const plan = useSnapshot(session.plan);
  const { criteria, axes, presented } = plan;
  const proposals = useSnapshot(session.proposals);
  return (
    <ScoreScreen
      criteria={criteria}
      axes={axes}
      promise={withoutDevice.handed.covered}
      look={wallLookOf(plan)}
      shuffledFor={plan.shuffle ? seat : null}
      presented={presented}
      round={round.wish}
      fact={round.fact}
      earlierRound={null}
      earlierFact={null}
      proposals={proposals}
      sheet={ofRound(sheet, round)}
      layer={layerOf(seatedAs('participant', perspective), plan.standings.get(seat))}
      // It is stored here before anything is said, and that is all the person has to know.
      connected
      clockOffset={session.now() - Date.now()}
      late={new Set()}
      rehearsal={false}
      // A round with names is not for a tablet that is handed round: people are known here by a number.
      nameOf={() => null}
      onNote={({ id, ...note }) =>
        proxies.edit(seat, (doc) =>
          putNote(
            doc,
            id === null ? { id: createId<NoteId>(random), order: keyBetween(last, null), ...note } : { id, ...note },
          ),
        )
      }
      onRemoveNote={(id) => proxies.edit(seat, (doc) => removeNote(doc, id))}
      onJudge={(id, proposal, judgement) => proxies.edit(seat, (doc) => putJudgement(doc, id, proposal, judgement))}
      onDone={(id, done) => proxies.edit(seat, (doc) => setDone(doc, id, done))}
      announce={announce}
    />
  );
}
