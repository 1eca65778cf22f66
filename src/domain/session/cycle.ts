/** The five steps of the yearly cycle (Jahreskreis), in order; after the last it begins anew. */
export const cycleSteps = ['analysis', 'proposals', 'assessment', 'dossier', 'decision'] as const;
export type CycleStep = (typeof cycleSteps)[number];

/** What a county calls its steps; missing or empty: by their usual names. */
export type StepNames = Readonly<Partial<Record<CycleStep, string>>>;

/** Longest name of a step, in letters. */
export const longestStepName = 120;
