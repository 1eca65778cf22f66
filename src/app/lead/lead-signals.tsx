import { takeHand } from '../../documents/plan/edit.ts';
import { asksForDone } from '../../domain/session/asks-done.ts';
import { stageOf } from '../../domain/session/stage.ts';
import type { RoomRow } from '../../features/moderation/room-order.ts';
import { SignalsLine } from '../../features/signals/signals-line.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useSignalWords } from '../../words/signals.ts';
import { useGroupPeople } from '../session/group-people.ts';

interface LeadSignalsProps {
  readonly session: OpenSession;
  readonly rows: readonly RoomRow[];
}

/** Raised hands in their order, and how many are finished with what runs. */
export function LeadSignals({ session, rows }: LeadSignalsProps) {
  const words = useSignalWords().line;
  const plan = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  const desk = useSnapshot(session.desk);
  const people = useGroupPeople(rows);
  const labelOf = (seat: string) => people.find((person) => person.seat === seat)?.label ?? words.nameless;
  const seats = [...desk.seats.values()];
  // The plan knows first that a hand was answered; the desk follows.
  const hands = seats
    .flatMap(({ seat, hand }) =>
      hand !== undefined && hand.raise > (plan.hands.get(seat) ?? 0) ? [{ seat, ...hand }] : [],
    )
    .sort((a, b) => a.at - b.at)
    .map(({ seat, raise }) => ({ seat, raise, label: labelOf(seat) }));
  const asked = seats.filter(({ layer, via, present }) => layer === 'counted' && via === undefined && present);
  const missing = asked.filter(({ finished }) => !finished).map(({ seat }) => labelOf(seat));
  const runs = asksForDone(stageOf(plan, tally)) !== null && asked.length > 0;
  return (
    <SignalsLine
      hands={hands}
      done={runs ? { finished: asked.length - missing.length, missing } : null}
      onTake={({ seat, raise }) => {
        session.edit.plan((doc) => takeHand(doc, seat, raise));
        return () => session.edit.plan((doc) => takeHand(doc, seat, raise - 1));
      }}
    />
  );
}
