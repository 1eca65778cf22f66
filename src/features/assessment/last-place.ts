import type { ProposalId, RoundId } from '../../domain/ids.ts';

// Of this window alone: another tablet of the same person is somewhere else.
const keyOf = (round: RoundId): string => `plenum/place/${round}`;

/** Where this window was in a round before it was loaded again; null: nowhere, or the browser keeps nothing. */
export const recallPlace = (round: RoundId): ProposalId | null => {
  try {
    return sessionStorage.getItem(keyOf(round)) as ProposalId | null;
  } catch {
    return null;
  }
};

export const rememberPlace = (round: RoundId, proposal: ProposalId): void => {
  try {
    sessionStorage.setItem(keyOf(round), proposal);
  } catch {
    // A browser that keeps nothing begins with what is open.
  }
};
