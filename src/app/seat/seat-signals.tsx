import { useRef } from 'react';
import { setDone } from '../../documents/seat/document.ts';
import { putHand } from '../../documents/seat/hand.ts';
import { asksForDone } from '../../domain/session/asks-done.ts';
import { stageOf } from '../../domain/session/stage.ts';
import { isUp, turnedHand } from '../../domain/signals/hand.ts';
import { OwnSignals } from '../../features/signals/own-signals.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';

interface SeatSignalsProps {
  readonly session: OpenSession;
}

/** What a person can signal from the tablet while the meeting runs. */
export function SeatSignals({ session }: SeatSignalsProps) {
  const { current, ended } = useSnapshot(session.plan);
  const takesPart = session.role === 'participant' || session.role === 'guest';
  return current === null || ended || !takesPart ? null : <Signals key={current} session={session} />;
}

function Signals({ session }: SeatSignalsProps) {
  const plan = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  const { done, hand } = useSnapshot(session.seatSheet);
  const taken = plan.hands.get(session.seatId);
  const up = isUp(hand, taken);
  const isRaised = hand?.up === true;
  // That a hand was seen is news only where it was just up.
  const wasUp = useRef(false);
  if (up) wasUp.current = true;
  const item = asksForDone(stageOf(plan, tally));
  return (
    <OwnSignals
      hand={up ? 'up' : isRaised && wasUp.current ? 'taken' : 'down'}
      done={item === null ? null : done.has(item)}
      onHand={(next) => session.edit.seat((doc) => putHand(doc, turnedHand(hand, taken, next)))}
      onDone={(next) => {
        if (item !== null) session.edit.seat((doc) => setDone(doc, item, next));
      }}
    />
  );
}
