import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { TimelineScreen } from '../../features/timeline/timeline-list.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';

interface SeatTimelineProps {
  readonly session: OpenSession;
  readonly item: AgendaItem;
}

/** The timeline on the participant's device; loaded once somebody is in the room. */
export function SeatTimeline({ session, item: { title } }: SeatTimelineProps) {
  return <TimelineScreen title={title} past={useSnapshot(session.plan).past} />;
}
