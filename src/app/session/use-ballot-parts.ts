import { agendaBalance } from '../../domain/agenda/agenda-time.ts';
import type { AgendaItemId } from '../../domain/ids.ts';
import type { Plan } from '../../domain/session/session.ts';
import type { OutsideGrade } from '../../domain/votes/outside.ts';
import type { NextMeeting } from '../../features/ballot/date-decided.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useGradesBeside } from './use-surveys.ts';

/** What single kinds of ballots need besides what all of them need. */
export interface BallotParts {
  readonly outside: readonly OutsideGrade[];
  readonly next: NextMeeting;
  /** Names the date of this poll for calendars: who takes a changed one has it once. */
  readonly uid: string;
  /** The time of day at which sessions begin. */
  readonly usual: string;
}

const nobody: readonly OutsideGrade[] = [];
/** What a session takes where begin and end are not known, in minutes. */
const usualLength = 180;

const nextOf = (plan: Plan): NextMeeting => ({
  date: plan.nextDate,
  time: plan.nextTime,
  minutes: agendaBalance(plan.agenda, plan).available ?? usualLength,
  title: plan.title,
  place: plan.place,
});

/** The parts for one agenda item, as the plan has them now. */
export function useBallotParts(session: OpenSession, item: AgendaItemId): BallotParts {
  const plan = useSnapshot(session.plan);
  const beside = useGradesBeside(session)(item);
  return {
    outside: beside.length === 0 ? (plan.outside.get(item) ?? nobody) : [...(plan.outside.get(item) ?? []), ...beside],
    next: nextOf(plan),
    uid: `${session.sessionId}-${item}@plenum`,
    usual: plan.startsAt === '' ? '14:00' : plan.startsAt,
  };
}
