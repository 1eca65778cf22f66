import type { ProposalId, SeatId } from '../ids.ts';
import { scatter } from '../scatter.ts';

/**
 * The order in which one seat meets the proposals when they are shuffled: as if by chance, and the same on every device
 * of the seat and after every reload. A proposal that comes later finds its place without moving the others past each
 * other.
 */
export const seatOrder = (seat: SeatId, proposals: readonly ProposalId[]): readonly ProposalId[] => {
  const places = new Map(proposals.map((proposal) => [proposal, scatter(`${seat}/${proposal}`)]));
  const place = (proposal: ProposalId) => places.get(proposal) ?? 0;
  return [...proposals].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
};
