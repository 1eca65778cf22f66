import type { ReactNode } from 'react';
import type { AgendaItemId } from '../../domain/ids.ts';
import { SurveySeries } from '../../features/survey/survey-series.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSurveyFacts } from '../session/use-surveys.ts';

/** The surveys that the room may see, for the result sheet: each a series of its own. */
export function useSurveySheets(session: OpenSession): ReadonlyMap<AgendaItemId, ReactNode> {
  return new Map(
    [...useSurveyFacts(session)].map(([item, fact]) => [item, <SurveySeries key={item} fact={fact} level={4} />]),
  );
}
