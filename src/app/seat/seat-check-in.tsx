import type { Stage } from '../../domain/session/stage.ts';
import { OwnTurn } from '../../features/turns/own-turn.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { turnsOf } from '../session/turns-of.ts';
import { SeatBoard } from './seat-board.tsx';

interface SeatCheckInProps {
  readonly session: OpenSession;
  readonly stage: Extract<Stage, { readonly kind: 'board' }>;
}

/** The opening round on the tablet: when one's own turn comes, and one word. */
export function SeatCheckIn({ session, stage }: SeatCheckInProps) {
  const plan = useSnapshot(session.plan);
  return (
    <>
      <OwnTurn turns={turnsOf(plan, stage.item.id)} seat={session.seatId} />
      <SeatBoard session={session} stage={stage} />
    </>
  );
}
