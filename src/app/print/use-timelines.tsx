import type { ReactNode } from 'react';
import type { AgendaItemId } from '../../domain/ids.ts';
import { TimelineList } from '../../features/timeline/timeline-list.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';

/** The timeline, as it was taken over. */
export function useTimelines(session: OpenSession): ReadonlyMap<AgendaItemId, ReactNode> {
  const { agenda, past } = useSnapshot(session.plan);
  return new Map(
    agenda.flatMap(({ id, activity }): readonly (readonly [AgendaItemId, ReactNode])[] =>
      activity === 'timeline' && past.length > 0 ? [[id, <TimelineList key={id} past={past} printed />]] : [],
    ),
  );
}
