import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { SurveyScreen } from '../../features/survey/survey-series.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSurveyFacts } from '../session/use-surveys.ts';

interface SeatSurveyProps {
  readonly session: OpenSession;
  readonly item: AgendaItem;
}

/** What came out of a survey on the participant's device. */
export function SeatSurvey({ session, item }: SeatSurveyProps) {
  return <SurveyScreen title={item.title} fact={useSurveyFacts(session).get(item.id) ?? null} />;
}
