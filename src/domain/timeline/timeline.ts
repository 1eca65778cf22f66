import type { Verdict } from '../results/decision.ts';

/** How many proposals got which verdict in a session. */
export type VerdictCounts = Readonly<Partial<Record<Verdict, number>>>;

/** One session on the timeline of its series: when, what it was called, what it decided. */
export interface PastSession {
  readonly title: string;
  /** ISO 8601 date, or empty. */
  readonly date: string;
  /** How the session it went on with is called; empty: it began a series. */
  readonly continues: string;
  /** In words, in the order of the meeting. */
  readonly decided: readonly string[];
  readonly verdicts: VerdictCounts;
}

/** So many sessions stand on a timeline, the latest ones. */
export const mostSessions = 20;
/** So many decisions of one session are told in words. */
export const mostDecided = 12;
/** So many letters of each. */
export const longestDecided = 240;

/** By date; those without one come last, in the order they are given. The latest ones where there are too many. */
export const byDate = (sessions: readonly PastSession[]): readonly PastSession[] =>
  sessions
    .map((session, index) => ({ session, index, date: session.date || '9999' }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.index - b.index))
    .map(({ session }) => session)
    .slice(-mostSessions);

/**
 * The sessions of one series: those before, each the one that the next goes on with, and the one it begins from. Which is meant is
 * known by its name alone, as `nameOf` says it; a circle ends where it would begin anew.
 */
export const seriesBefore = (
  sessions: readonly PastSession[],
  continues: string,
  nameOf: (session: PastSession) => string,
): readonly PastSession[] => {
  const found = new Set<PastSession>();
  for (let wanted = continues; wanted !== ''; ) {
    const before = sessions.find((one) => nameOf(one) === wanted && !found.has(one));
    if (before === undefined) break;
    found.add(before);
    wanted = before.continues;
  }
  return byDate([...found]);
};
