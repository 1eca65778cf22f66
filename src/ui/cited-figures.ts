import { createContext, type ReactNode } from 'react';
import type { Proposal } from '../domain/proposal/proposal.ts';

/** Draws how the figures have gone that a proposal cites; null where nobody has brought any. */
export const CitedFiguresContext = createContext<((proposal: Proposal) => ReactNode) | null>(null);
