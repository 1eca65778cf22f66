import { type Cycle, nextYear, type RegisteredSession } from './register.ts';
import type { Submission } from './submission.ts';

/*
 * Which year of social planning a county is in, and which of its years nothing hangs on yet.
 */

/**
 * The year that is in work: the newest that has begun. A year has begun when it has gone beyond its analysis or its
 * calendar year is here; where none has, the one that comes first. Null: there is no year.
 */
export const runningYear = <Known extends Pick<Cycle, 'year' | 'step'>>(
  cycles: readonly Known[],
  today: string,
): Known | null => {
  const newestFirst = cycles.toSorted((a, b) => b.year - a.year);
  const now = Number(today.slice(0, 4));
  return newestFirst.find(({ year, step }) => year <= now || step !== 'analysis') ?? newestFirst.at(-1) ?? null;
};

/**
 * The years that can be opened, the one that is suggested first: the next one, and every one between the present calendar year
 * and it that is not there (SPEC D407). In autumn the present one still is in the council: a county that begins then can keep
 * what is being decided.
 */
export const yearsToOpen = (
  cycles: readonly Pick<Cycle, 'year'>[],
  today: string,
): readonly [suggested: number, ...others: number[]] => {
  const next = nextYear(cycles, today);
  const now = Number(today.slice(0, 4));
  const between = Array.from({ length: Math.max(0, next - now) }, (_, after) => now + after);
  return [next, ...between.filter((year) => !cycles.some((one) => one.year === year))];
};

/** Whether nobody has set anything in a year since it was opened. */
export const hasNotBegun = ({ step, handIn, approvedOn }: Cycle): boolean =>
  step === 'analysis' && handIn === '' && approvedOn === '';

/** What can name a year: sessions that belong to it, and proposals that were taken into it. */
export interface NamingYears {
  readonly sessions: readonly Pick<RegisteredSession, 'year'>[];
  readonly submissions: readonly Pick<Submission, 'trail'>[];
}

const yearsNamed = ({ sessions, submissions }: NamingYears): ReadonlySet<number> =>
  new Set([
    ...sessions.map(({ year }) => year),
    ...submissions.flatMap(({ trail }) => trail.flatMap(({ deed }) => (deed.kind === 'takenIn' ? [deed.year] : []))),
  ]);

/** Whether a year can be taken out of the county again: nothing hangs on it. */
export const isEmptyYear = (cycle: Cycle, naming: NamingYears): boolean =>
  hasNotBegun(cycle) && !yearsNamed(naming).has(cycle.year);

/**
 * The years of a county, the newest first: those that were opened, and every one that a session or a proposal names, also
 * where an office has taken the year out meanwhile (SPEC D366).
 */
export const yearsOf = (cycles: readonly Cycle[], naming: NamingYears): readonly Cycle[] => {
  const known = new Set(cycles.map(({ year }) => year));
  const missing = [...yearsNamed(naming)].filter((year) => !known.has(year));
  if (missing.length === 0) return cycles;
  const begun = missing.map((year): Cycle => ({ year, step: 'analysis', handIn: '', approvedOn: '', madeOn: '' }));
  return [...cycles, ...begun].sort((a, b) => b.year - a.year);
};
