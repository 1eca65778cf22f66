import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import type { Plan } from '../../domain/session/session.ts';
import { WallSheet } from '../../features/agenda/wall-sheet.tsx';
import { CrossWall } from '../../features/indicators/cross-wall.tsx';
import { PointsWall } from '../../features/open-points/points-wall.tsx';
import { SurveyWall } from '../../features/survey/survey-wall.tsx';
import { TimelineWall } from '../../features/timeline/timeline-wall.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useCross } from '../session/use-cross.ts';
import { usePoints } from '../session/use-points.ts';
import { useSurveyFacts } from '../session/use-surveys.ts';

interface WallWorkProps {
  readonly session: OpenSession;
  readonly plan: Plan;
  readonly item: AgendaItem;
  readonly code: string | null;
}

function Points({ session, item, code }: WallWorkProps) {
  const points = usePoints(session);
  return (
    <WallSheet title={item.title} code={code}>
      {(room, rest) => <PointsWall points={points} room={room} rest={rest} />}
    </WallSheet>
  );
}

function Cross({ session, item }: WallWorkProps) {
  return <CrossWall title={item.title} cross={useCross(session, item.id)} />;
}

function Survey({ session, item }: WallWorkProps) {
  return <SurveyWall title={item.title} fact={useSurveyFacts(session).get(item.id) ?? null} />;
}

/** The wall's picture of what the group has found or taken on. */
export function WallWork(props: WallWorkProps) {
  const { plan, item } = props;
  if (item.activity === 'timeline') return <TimelineWall title={item.title} past={plan.past} />;
  if (item.activity === 'steps') return <Points {...props} />;
  if (item.activity === 'survey') return <Survey {...props} />;
  return <Cross {...props} />;
}
