import { type Turns, turnsDone } from '../../domain/turns/turns.ts';
import { useTurnsWords } from '../../words/turns.ts';

/** How many came to speak, for the result sheet: no order and nobody by place or name. */
export function TurnsResult({ turns }: { readonly turns: Turns }) {
  const { spoken, passed } = turnsDone(turns);
  return <p>{useTurnsWords().result(spoken, passed)}</p>;
}
