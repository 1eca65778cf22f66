import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import { inOneSentence } from '../../domain/proposal/one-sentence.ts';
import { originOf } from '../../domain/proposal/proposal.ts';
import { goalsOf, type Plan } from '../../domain/session/session.ts';
import { shownTimer } from '../../domain/session/shown-timer.ts';
import { WallCycle } from '../../features/agenda/wall-cycle.tsx';
import { WallExplain, type WallFact, WallProposals } from '../../features/agenda/wall-explain.tsx';
import { WallGoals } from '../../features/agenda/wall-goals.tsx';
import { WallItem } from '../../features/agenda/wall-item.tsx';
import { WallText } from '../../features/agenda/wall-text.tsx';
import { mainLines } from '../../features/assessment/profile-lines.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { useRelayNow } from '../session/session-head.tsx';
import { wallPictures as pictures } from './wall-pictures.ts';

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
  const lines = [...mainLines(proposal, assessment.profile, format)].sort((a, b) => place(a) - place(b));
  const text = inOneSentence(proposal);
  return text === '' ? lines : [{ id: 'proposed', term: assessment.profile.proposed, text }, ...lines];
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

/** What a group has found or taken on: its picture comes with its own words. */
const hasWork = ({ activity }: AgendaItem): boolean => ['timeline', 'steps', 'survey', 'indicators'].includes(activity);

/** The wall's picture of an item that is neither welcome, method, assessment nor results. */
export function WallAgenda(props: WallAgendaProps) {
  const { session, plan, item, next, code } = props;
  const now = useRelayNow(session);
  const goals = goalsOf(plan);
  if (item.activity === 'goals' && goals.length > 0) return <WallGoals item={item} goals={goals} code={code} />;
  if (item.activity === 'cycle')
    return <WallCycle item={item} current={plan.cycleStep} names={plan.stepNames} mandate={plan.mandate} code={code} />;
  if (item.activity === 'explain') return <Explain {...props} />;
  if ((item.activity === 'text' || item.activity === 'decision') && item.text.trim() !== '')
    return <WallText item={item} code={code} />;
  if (hasWork(item)) return <pictures.Work session={session} plan={plan} item={item} code={code} />;
  return <WallItem item={item} next={next} timer={shownTimer(plan)} now={now} code={code} />;
}
