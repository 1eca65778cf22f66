import type { Minutes } from '../minutes/entry.ts';
import { verdicts } from '../results/decision.ts';
import type { Plan } from '../session/session.ts';
import { longestDecided, mostDecided, type PastSession } from './timeline.ts';

const plainLine = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return [...line].length <= longestDecided
    ? line
    : `${[...line]
        .slice(0, longestDecided - 1)
        .join('')
        .trimEnd()}…`;
};

/**
 * What a session decided: what its approved minutes call a decision, what was decided on boards before everybody, and how
 * many proposals got what. Minutes that nobody has approved are read by those alone who write them.
 */
export const pastOf = (plan: Plan, { entries }: Minutes): PastSession => {
  const onBoards = plan.boards.map(({ decision }) => decision.text);
  const inMinutes = (plan.minutesApproved ? entries : [])
    .filter(({ kind }) => kind === 'decision')
    .map(({ text }) => text);
  const decisions = [...plan.decisions.values()];
  const counts = verdicts.map(
    (verdict) => [verdict, decisions.filter((one) => one.verdict === verdict).length] as const,
  );
  return {
    title: plan.title,
    date: plan.date,
    continues: plan.continues,
    decided: [...new Set([...inMinutes, ...onBoards].map(plainLine).filter(Boolean))].slice(0, mostDecided),
    verdicts: Object.fromEntries(counts.filter(([, count]) => count > 0)),
  };
};
