import './turns.css';
import type { SeatId } from '../../domain/ids.ts';
import { ownTurn, type Turns } from '../../domain/turns/turns.ts';
import { useTurnsWords } from '../../words/turns.ts';

interface OwnTurnProps {
  readonly turns: Turns;
  readonly seat: SeatId;
}

/** On the tablet: when one's own turn comes, and by which place one is called. Nothing before the round has begun. */
export function OwnTurn({ turns, seat }: OwnTurnProps) {
  const words = useTurnsWords().own;
  const own = ownTurn(turns, seat);
  const sentence = () => {
    if (own === null) return words.none;
    const { turn, before } = own;
    if (turn.did !== null) return words[turn.did];
    return before === 0 ? words.now : before === 1 ? words.next : words.before(before);
  };
  const isNow = own !== null && own.turn.did === null && own.before === 0;
  return (
    <section
      className="plenum-own-turn"
      data-now={isNow || undefined}
      data-empty={turns.turns.length === 0 || undefined}
    >
      <p role="status">{turns.turns.length > 0 && sentence()}</p>
      {own !== null && <p className="plenum-muted">{turns.named ? words.named : words.place(own.turn.number)}</p>}
    </section>
  );
}
