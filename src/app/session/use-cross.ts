import { useRef } from 'react';
import { readCross } from '../../documents/plan/crosses.ts';
import type { AgendaItemId } from '../../domain/ids.ts';
import { type IndicatorCross, plainCross } from '../../domain/indicators/indicator-cross.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';

/**
 * Reads crosses out of the plan. It is no part of `Plan`, which every tablet loads first; whoever asks is told again
 * with every change of the plan.
 */
export function useCrossReader(session: OpenSession): (item: AgendaItemId) => IndicatorCross {
  useSnapshot(session.plan);
  const doc = session.document('plan')?.doc;
  return (item) => (doc === undefined ? plainCross(item) : readCross(doc, item));
}

/** The cross of an item: the same value as long as it says the same, so that a clock that is set lays out nothing anew. */
export function useCross(session: OpenSession, item: AgendaItemId): IndicatorCross {
  const now = useCrossReader(session)(item);
  const last = useRef(now);
  if (JSON.stringify(now) !== JSON.stringify(last.current)) last.current = now;
  return last.current;
}
