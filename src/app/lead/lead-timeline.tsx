import { useState } from 'react';
import { putPast } from '../../documents/plan/past.ts';
import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { byDate, type PastSession, seriesBefore } from '../../domain/timeline/timeline.ts';
import { type Reading, TimelinePanel } from '../../features/timeline/timeline-panel.tsx';
import { browserEnvironment } from '../../sync/browser.ts';
import { readPastSession } from '../../sync/earlier-session.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useFormat } from '../../words/format.ts';
import { useOpenPointsWords } from '../../words/open-points.ts';
import { useDevice } from '../device-context.tsx';
import { earlierSeats } from './earlier-seats.ts';

interface LeadTimelineProps {
  readonly session: OpenSession;
  readonly item: AgendaItem;
}

/** The timeline in the cockpit: made of the sessions of this device, when the moderator wants that. */
export function LeadTimeline({ session, item }: LeadTimelineProps) {
  const { series } = useOpenPointsWords();
  const format = useFormat();
  const device = useDevice();
  const seats = earlierSeats(useSnapshot(device.sessions), session.sessionId);
  const { past, continues } = useSnapshot(session.plan);
  const [reading, setReading] = useState<Reading>({ is: 'idle' });
  const nameOf = ({ title, date }: PastSession) => series.named(title, date === '' ? '' : format.date(date));
  const put = (sessions: readonly PastSession[]) => {
    const before = session.plan.getSnapshot().past;
    session.edit.plan((doc) => putPast(doc, sessions));
    return () => session.edit.plan((doc) => putPast(doc, before));
  };
  const take = async (which: 'series' | 'all') => {
    setReading({ is: 'busy' });
    const place = { environment: browserEnvironment(), device };
    const read = await Promise.all(seats.map((seat) => readPastSession(place, seat)));
    const all = read.map(({ isPartial: _, ...one }) => one);
    const taken = which === 'all' ? byDate(all) : seriesBefore(all, continues, nameOf);
    put(taken);
    setReading({ is: 'done', count: taken.length, partial: read.some(({ isPartial }) => isPartial) });
  };
  return (
    <TimelinePanel
      title={item.title}
      past={past}
      continues={continues}
      here={seats.length}
      reading={reading}
      onTake={(which) => void take(which)}
      onPut={put}
    />
  );
}
