import { tabletMinutes } from '../../domain/agenda/agenda.ts';
import { agendaBalance, expectedEnd, timeAfter } from '../../domain/agenda/agenda-time.ts';
import { minute } from '../../domain/agenda/timer.ts';
import type { Plan } from '../../domain/session/session.ts';
import { useFormat } from '../../words/format.ts';
import { usePrepareWords } from '../../words/prepare.ts';

interface AgendaBalanceProps {
  readonly plan: Pick<Plan, 'agenda' | 'date' | 'startsAt' | 'endsAt' | 'current' | 'timer' | 'ended'>;
  /** The relay's clock. */
  readonly now: number;
}

/** When the session is to begin, in milliseconds of this place's clock; null: not said. */
export const plannedStartOf = ({ date, startsAt }: Pick<Plan, 'date' | 'startsAt'>): number | null => {
  const at = date === '' || startsAt === '' ? Number.NaN : new Date(`${date}T${startsAt}`).getTime();
  return Number.isNaN(at) ? null : at;
};

/** Only where it says something else than the plan: a late start, or time that was lost on the way. */
function usePrediction({ plan, now }: AgendaBalanceProps, plannedMinutes: number): string | null {
  const words = usePrepareWords().agenda;
  const format = useFormat();
  const plannedStart = plannedStartOf(plan);
  const { current, timer, ended } = plan;
  const end = expectedEnd(plan.agenda, { current, timer, now, plannedStart, ended });
  if (end === null || plannedStart === null) return null;
  if (Math.abs(end - plannedStart - plannedMinutes * minute) < minute) return null;
  return plan.current === null ? words.late(format.time(end)) : words.lateRunning(format.time(end));
}

/** Planned against available: in words, and as a bar that shows how full the afternoon is. */
export function AgendaBalance({ plan, now }: AgendaBalanceProps) {
  const words = usePrepareWords().agenda;
  const balance = agendaBalance(plan.agenda, plan);
  const { planned, available, free } = balance;
  const tablets = tabletMinutes(plan.agenda);
  const end = timeAfter(plan.startsAt, planned);
  const prediction = usePrediction({ plan, now }, planned);
  const share = available === null ? 0 : Math.min(1, planned / Math.max(1, available));
  return (
    <div className="plenum-balance" data-over={(free ?? 0) < 0 || undefined}>
      <p className="plenum-numbers">
        <strong>{words.balance(balance)}</strong>
        {available !== null && ` ${words.balanceOf(available)}`}
        {end !== null && `, ${words.end(end)}`}
        {tablets > 0 && <span className="plenum-muted"> · {words.onTablets(tablets)}</span>}
      </p>
      {available !== null && (
        <svg className="plenum-balance-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect className="plenum-balance-all" width="100" height="4" />
          <rect className="plenum-balance-planned" width={share * 100} height="4" />
        </svg>
      )}
      {prediction !== null && <p className="plenum-muted">{prediction}</p>}
    </div>
  );
}
