import type { ProposalId, SeatId } from '../ids.ts';

/** FNV-1a over the letters, then mixed (fmix32 of MurmurHash3), so that neighbouring ids land far from each other. */
const scatter = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

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
