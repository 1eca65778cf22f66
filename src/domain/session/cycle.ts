/** The five steps of the yearly cycle (Jahreskreis), in order; after the last it begins anew. */
export const cycleSteps = ['analysis', 'proposals', 'assessment', 'dossier', 'decision'] as const;
export type CycleStep = (typeof cycleSteps)[number];
