import { createContext } from 'react';
import type { ProposalId } from '../domain/ids.ts';

/** Where a proposal's way through the year is; null: this device has no place in the county it comes from. */
export const WayHrefContext = createContext<((proposal: ProposalId) => string) | null>(null);
