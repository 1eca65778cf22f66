import type { SeatId } from '../ids.ts';
import { isUp } from '../signals/hand.ts';
import type { Ledger, LedgerHand } from './ledger.ts';
import type { Scene } from './scene.ts';

type Hands = NonNullable<Ledger['hands']>;

/**
 * The hands that are up, each with its turn: in the order in which they came here, whatever the clocks of the tablets
 * say. The same object when nothing has moved; missing as long as nobody has raised a hand.
 */
export const advanceHands = ({ ledger, plan, roster, seats }: Scene): Ledger['hands'] => {
  const before = ledger.hands ?? none;
  const up = [...roster.keys()].flatMap((seat): readonly (readonly [SeatId, number])[] => {
    const hand = seats.get(seat)?.hand;
    return isUp(hand, plan.hands.get(seat)) ? [[seat, hand.raise]] : [];
  });
  const kept = up.filter(([seat, raise]) => before[seat]?.raise === raise);
  if (kept.length === up.length && up.length === Object.keys(before).length) return ledger.hands;
  let last = Math.max(0, ...Object.values<LedgerHand>(before).map(({ turn }) => turn));
  const hands: Record<SeatId, LedgerHand> = {};
  for (const [seat, raise] of up) {
    const known = before[seat];
    if (known?.raise !== raise) last += 1;
    hands[seat] = known?.raise === raise ? known : { raise, turn: last };
  }
  return hands;
};

const none: Hands = {};
