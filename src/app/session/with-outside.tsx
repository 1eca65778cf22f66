import type { ReactNode } from 'react';
import { outsideSeries } from '../../domain/survey/outside-scores.ts';
import { OutsideContext } from '../../features/assessment/outside-scores.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSurveyFacts } from './use-surveys.ts';

/** What was asked outside of the room about proposals, for every table of a result below. */
export function WithOutside({ session, children }: { readonly session: OpenSession; readonly children: ReactNode }) {
  return <OutsideContext value={outsideSeries(useSurveyFacts(session))}>{children}</OutsideContext>;
}
