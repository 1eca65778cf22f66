import type { Plan } from '../../domain/session/session.ts';
import { useCycleWords } from '../../words/cycle.ts';
import { CycleTable } from './cycle-table.tsx';

/** The mandate and the place in the year, for those who sit far away from the wall. */
export function LobbyCycle({ plan }: { readonly plan: Pick<Plan, 'mandate' | 'cycleStep' | 'stepNames'> }) {
  const { mandate } = useCycleWords();
  return (
    <>
      {plan.mandate.trim() !== '' && (
        <section>
          <h2>{mandate}</h2>
          <p className="plenum-lobby-text">{plan.mandate}</p>
        </section>
      )}
      <CycleTable current={plan.cycleStep} names={plan.stepNames} />
    </>
  );
}
