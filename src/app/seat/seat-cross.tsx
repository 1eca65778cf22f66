import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { CrossScreen } from '../../features/indicators/cross-screen.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useCross } from '../session/use-cross.ts';

interface SeatCrossProps {
  readonly session: OpenSession;
  readonly item: AgendaItem;
}

/** The indicator cross on the participant's device. */
export function SeatCross({ session, item }: SeatCrossProps) {
  return <CrossScreen key={item.id} title={item.title} cross={useCross(session, item.id)} />;
}
