import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import { originOf } from '../../domain/proposal/proposal.ts';
import { goalsOf, type Plan } from '../../domain/session/session.ts';
import { shownTimer } from '../../domain/session/shown-timer.ts';
import { WallCycle } from '../../features/agenda/wall-cycle.tsx';
import { WallExplain, type WallFact, WallProposals } from '../../features/agenda/wall-explain.tsx';
import { WallGoals } from '../../features/agenda/wall-goals.tsx';
import { WallItem } from '../../features/agenda/wall-item.tsx';
import { WallSheet } from '../../features/agenda/wall-sheet.tsx';
import { WallText } from '../../features/agenda/wall-text.tsx';
import { mainLines } from '../../features/assessment/profile-lines.ts';
import { CrossWall } from '../../features/indicators/cross-wall.tsx';
import { PointsWall } from '../../features/open-points/points-wall.tsx';
import { SurveyWall } from '../../features/survey/survey-wall.tsx';
import { TimelineWall } from '../../features/timeline/timeline-wall.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { useRelayNow } from '../session/session-head.tsx';
import { useCross } from '../session/use-cross.ts';
import { usePoints } from '../session/use-points.ts';
import { useSurveyFacts } from '../session/use-surveys.ts';

interface WallAgendaProps {
  readonly session: OpenSession;
  readonly plan: Plan;
  readonly item: AgendaItem;
  readonly next: AgendaItem | null;
  readonly code: string | null;
}

/** What a room needs to know of a proposal before it talks, the most important first. */
const factOrder = ['targetGroup', 'effects', 'means', 'goal', 'indicator', 'fields', 'insteadOf'];

function useFacts(session: OpenSession, { presented }: Plan): readonly WallFact[] {
  const { assessment } = useWords();
  const format = useFormat();
  const proposal = useSnapshot(session.proposals).find(({ id }) => id === presented);
  if (proposal === undefined) return [];
  const place = ({ id }: WallFact) => (factOrder.indexOf(id) + factOrder.length) % factOrder.length;
  return [...mainLines(proposal, assessment.profile, format)].sort((a, b) => place(a) - place(b));
}

function Explain({ session, plan, item, code }: WallAgendaProps) {
  const proposals = useSnapshot(session.proposals);
  const now = useRelayNow(session);
  const facts = useFacts(session, plan);
  const named = namedProposals(proposals);
  const shown = named.find(({ proposal }) => proposal === plan.presented);
  if (shown === undefined) return <WallProposals title={item.title} proposals={named} code={code} />;
  const presented = proposals.find(({ id }) => id === plan.presented);
  const origin = presented === undefined ? '' : originOf(presented);
  return <WallExplain named={shown} origin={origin} facts={facts} timer={plan.presentedTimer} now={now} code={code} />;
}

function Points({ session, item, code }: Pick<WallAgendaProps, 'session' | 'item' | 'code'>) {
  const points = usePoints(session);
  return (
    <WallSheet title={item.title} code={code}>
      {(room, rest) => <PointsWall points={points} room={room} rest={rest} />}
    </WallSheet>
  );
}

function Cross({ session, item }: WallAgendaProps) {
  return <CrossWall title={item.title} cross={useCross(session, item.id)} />;
}

function Survey({ session, item }: WallAgendaProps) {
  return <SurveyWall title={item.title} fact={useSurveyFacts(session).get(item.id) ?? null} />;
}

/** The wall's picture of an item that is neither welcome, method, assessment nor results. */
export function WallAgenda(props: WallAgendaProps) {
  const { session, plan, item, next, code } = props;
  const now = useRelayNow(session);
  const goals = goalsOf(plan);
  if (item.activity === 'goals' && goals.length > 0) return <WallGoals item={item} goals={goals} code={code} />;
  if (item.activity === 'cycle')
    return <WallCycle item={item} current={plan.cycleStep} names={plan.stepNames} mandate={plan.mandate} code={code} />;
  if (item.activity === 'timeline') return <TimelineWall title={item.title} past={plan.past} />;
  if (item.activity === 'explain') return <Explain {...props} />;
  if (item.activity === 'steps') return <Points session={session} item={item} code={code} />;
  if ((item.activity === 'text' || item.activity === 'decision') && item.text.trim() !== '')
    return <WallText item={item} code={code} />;
  if (item.activity === 'survey') return <Survey {...props} />;
  if (item.activity === 'indicators') return <Cross {...props} />;
  return <WallItem item={item} next={next} timer={shownTimer(plan)} now={now} code={code} />;
}
