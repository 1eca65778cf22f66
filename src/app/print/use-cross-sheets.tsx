import type { ReactNode } from 'react';
import type { AgendaItemId } from '../../domain/ids.ts';
import { CrossSheet } from '../../features/indicators/cross-sheet.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useCrossReader } from '../session/use-cross.ts';

/** Every indicator cross with findings: picture, whose estimate it is, legend and table. */
export function useCrossSheets(session: OpenSession): ReadonlyMap<AgendaItemId, ReactNode> {
  const { agenda } = useSnapshot(session.plan);
  const crossOf = useCrossReader(session);
  return new Map(
    agenda.flatMap(({ id, activity }): readonly (readonly [AgendaItemId, ReactNode])[] => {
      const cross = activity === 'indicators' ? crossOf(id) : null;
      return cross === null || cross.indicators.length === 0 ? [] : [[id, <CrossSheet key={id} cross={cross} />]];
    }),
  );
}
