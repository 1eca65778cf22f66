import type { Decision } from '../../domain/results/decision.ts';
import { useDecidingWords } from '../../words/deciding.ts';

/** What was decided, with a change or an objection that stands beside it. */
export function useDecisionLine(): (decision: Decision) => string {
  const results = useDecidingWords();
  return ({ verdict, change, objections }) =>
    [
      verdict === null ? results.open : results.verdict[verdict],
      change !== '' && results.decision.withChange,
      objections === 'raised' && results.decision.withObjection,
    ]
      .filter((part) => part !== false)
      .join(', ');
}
