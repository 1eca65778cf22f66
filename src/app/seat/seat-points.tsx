import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { PointsScreen } from '../../features/open-points/points-list.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { usePoints } from '../session/use-points.ts';

interface SeatPointsProps {
  readonly session: OpenSession;
  readonly item: AgendaItem;
}

/** Next steps on the participant's device; loaded once somebody is in the room. */
export function SeatPoints({ session, item: { title } }: SeatPointsProps) {
  return <PointsScreen title={title} points={usePoints(session)} />;
}
