import type { ProposalId, RoundId } from '../../domain/ids.ts';

// Of this window alone: another tablet of the same person is somewhere else.
const keyOf = (round: RoundId, seat: string): string => `plenum/place/${seat}/${round}`;

/** Where this window was in a round before it was loaded again; null: nowhere, or the browser keeps nothing. */
export const recallPlace = (round: RoundId, seat: string): ProposalId | null => {
  try {
    return sessionStorage.getItem(keyOf(round, seat)) as ProposalId | null;
  } catch {
    return null;
  }
};

export const rememberPlace = (round: RoundId, seat: string, proposal: ProposalId): void => {
  try {
    sessionStorage.setItem(keyOf(round, seat), proposal);
  } catch {
    // A browser that keeps nothing begins with what is open.
  }
};
