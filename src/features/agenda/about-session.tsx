import { goalsOf, type Plan } from '../../domain/session/session.ts';
import { useCycleWords } from '../../words/cycle.ts';
import { useWords } from '../../words/words.ts';
import './about-session.css';
import { CycleTable } from './cycle-table.tsx';

interface AboutSessionProps {
  readonly plan: Pick<Plan, 'goals' | 'mandate' | 'cycleStep' | 'stepNames' | 'date' | 'agenda' | 'current'>;
}

/** What this is about, to be read at any time and without a network: goals, mandate, agenda, place in the year. */
export function AboutSession({ plan }: AboutSessionProps) {
  const { agenda } = useWords();
  const cycle = useCycleWords();
  const goals = goalsOf(plan);
  const year = plan.date.slice(0, 4);
  return (
    <div className="plenum-about">
      {goals.length > 0 && (
        <section>
          <h3>{cycle.goals}</h3>
          <ul className="plenum-about-goals">
            {goals.map((goal) => (
              <li key={goal}>{goal}</li>
            ))}
          </ul>
        </section>
      )}
      {plan.mandate.trim() !== '' && (
        <section>
          <h3>{cycle.mandate}</h3>
          <p className="plenum-about-text">{plan.mandate}</p>
        </section>
      )}
      {plan.agenda.length > 0 && (
        <section>
          <h3>{cycle.agenda}</h3>
          <ol className="plenum-about-agenda">
            {plan.agenda.map(({ id, title, who }) => (
              <li key={id} aria-current={id === plan.current ? 'step' : undefined}>
                {[title || agenda.untitled, who].filter(Boolean).join(' · ')}
              </li>
            ))}
          </ol>
        </section>
      )}
      <section>
        <h3>{year === '' ? cycle.title : `${cycle.title} · ${cycle.titleOf(year)}`}</h3>
        <CycleTable current={plan.cycleStep} names={plan.stepNames} />
        <p className="plenum-muted">{cycle.feeds}</p>
      </section>
    </div>
  );
}
