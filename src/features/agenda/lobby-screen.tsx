import { lazy, type ReactNode, Suspense } from 'react';
import { type AgendaItem, neighbourOf } from '../../domain/agenda/agenda.ts';
import { currentItem, goalsOf, type Plan } from '../../domain/session/session.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import './lobby-screen.css';

const LobbyCycle = lazy(async () => ({ default: (await import('./lobby-cycle.tsx')).LobbyCycle }));

interface PlanProps {
  readonly plan: Plan;
}

interface LobbyScreenProps extends PlanProps {
  /** A guest whom the moderator has not admitted: takes part, is not counted, and is told so. */
  readonly guest?: boolean;
  /** A picture of the item, below its words. */
  readonly children?: ReactNode;
}

function useBreakEnd({ timer }: Plan): string | null {
  const format = useFormat();
  return timer.kind === 'running' ? format.time(timer.endsAt) : null;
}

/** A plan without a word has not come yet: whoever is late must not read that it begins soon. */
const hasArrived = ({ title, agenda }: Plan): boolean => title !== '' || agenda.length > 0;

/** Before the first item: welcome, and that nothing is to be done. */
function Before({ plan }: PlanProps) {
  const { agenda, ui } = useWords();
  const format = useFormat();
  const words = agenda.lobby;
  if (!hasArrived(plan)) return <h1>{ui.loading}</h1>;
  const when = [
    plan.date === '' ? '' : format.longDate(plan.date),
    plan.startsAt === '' ? '' : words.begins(plan.startsAt),
    plan.place,
  ].filter(Boolean);
  return (
    <>
      <p className="plenum-lobby-kicker">{words.welcome}</p>
      <h1>{plan.title || agenda.untitled}</h1>
      {when.length > 0 && <p className="plenum-muted">{when.join(' · ')}</p>}
      <p className="plenum-lobby-now">{words.soon}</p>
      <p>{words.soonText}</p>
    </>
  );
}

/** What the wall shows of this item, for those who sit far away from it. */
function About({ item, plan }: PlanProps & { readonly item: AgendaItem }) {
  if (item.activity === 'cycle')
    return (
      <Suspense fallback={null}>
        <LobbyCycle plan={plan} />
      </Suspense>
    );
  const goals = item.activity === 'goals' ? goalsOf(plan) : [];
  return (
    <>
      {goals.length > 0 && (
        <ul className="plenum-lobby-goals">
          {goals.map((goal) => (
            <li key={goal}>{goal}</li>
          ))}
        </ul>
      )}
      {item.text !== '' && <p className="plenum-lobby-text">{item.text}</p>}
    </>
  );
}

function Running({ plan }: PlanProps) {
  const { agenda } = useWords();
  const words = agenda.lobby;
  const breakEnd = useBreakEnd(plan);
  const item = currentItem(plan);
  if (item === null) return null;
  const next = neighbourOf(plan.agenda, plan.current, 1);
  const title = item.title || agenda.untitled;
  const text = item.activity === 'assessment' ? words.assessmentSoon : words.nothing;
  return (
    <>
      <p className="plenum-lobby-kicker">{words.now}</p>
      <h1>{title}</h1>
      {item.activity === 'break' ? (
        <p className="plenum-lobby-now">{breakEnd === null ? words.break : words.breakUntil(breakEnd)}</p>
      ) : (
        <p>{text}</p>
      )}
      <About item={item} plan={plan} />
      {item.activity !== 'assessment' && <p className="plenum-muted">{words.leftEarly}</p>}
      {next !== null && <p className="plenum-lobby-next">{words.next(next.title || agenda.untitled)}</p>}
    </>
  );
}

/** What a participant sees while there is nothing to do: where the meeting is, and that the device may rest. */
export function LobbyScreen({ plan, guest = false, children }: LobbyScreenProps) {
  const { lobby } = useWords().agenda;
  return (
    <div
      className="plenum-lobby"
      data-state={plan.current === null ? 'before' : 'running'}
      data-picture={Boolean(children) || undefined}
    >
      {currentItem(plan) === null ? <Before plan={plan} /> : <Running plan={plan} />}
      {children}
      {guest && <p className="plenum-lobby-guest">{lobby.guest}</p>}
    </div>
  );
}
