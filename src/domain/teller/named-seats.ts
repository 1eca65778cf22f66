import type { ProposalId, SeatId } from '../ids.ts';
import type { Ledger, LedgerBoard, LedgerCard } from './ledger.ts';

/**
 * Whose names everybody in the session may read: of people who have a row in what is shown of a round that was opened
 * with names, or a card on a board with names or with their own. Nobody else's, and nobody's before the showing.
 */
export const namedSeats = ({ rounds, boards = {} }: Ledger): ReadonlySet<SeatId> => {
  const seats = new Set<SeatId>();
  for (const round of Object.values(rounds)) {
    if (round.state !== 'revealed' || round.disclosure !== 'named') continue;
    for (const seat of Object.keys(round.seats) as SeatId[])
      if (round.shown.some((proposal: ProposalId) => round.rowIds[`${seat}/${proposal}`] !== undefined))
        seats.add(seat);
  }
  for (const board of Object.values<LedgerBoard>(boards))
    for (const [key, card] of Object.entries<LedgerCard>(board.cards))
      if (board.named || card.named) seats.add(key.slice(0, key.indexOf('/')) as SeatId);
  return seats;
};
