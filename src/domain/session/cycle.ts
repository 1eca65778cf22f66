/** The five steps of the yearly cycle (Jahreskreis), in order; after the last it begins anew. */
export const cycleSteps = ['analysis', 'proposals', 'assessment', 'dossier', 'decision'] as const;
export type CycleStep = (typeof cycleSteps)[number];

/** What is said of a step beside its name: who does what, with which result, and in which month it is due. */
export const stepFacts = ['who', 'what', 'result', 'when'] as const;
export type StepFact = (typeof stepFacts)[number];

/** A step by its name, or one of its facts. */
export type StepKey = CycleStep | `${CycleStep}/${StepFact}`;

/** Every name and sentence that a county may word for itself, step by step. */
export const stepKeys: readonly StepKey[] = cycleSteps.flatMap((step): readonly StepKey[] => [
  step,
  ...stepFacts.map((fact) => `${step}/${fact}` as const),
]);

/** What a county calls its steps and says of them; missing or empty: in the usual words. */
export type StepNames = Readonly<Partial<Record<StepKey, string>>>;

/** Longest name of a step, in letters. */
export const longestStepName = 120;
/** Longest of its facts: all of them have room in one row of a table on the wall. */
export const longestStepFact: Readonly<Record<StepFact, number>> = { who: 60, what: 80, result: 80, when: 30 };

/** The most letters that stand under this key. */
export const longestOf = (key: StepKey): number => {
  const fact = stepFacts.find((one) => key.endsWith(`/${one}`));
  return fact === undefined ? longestStepName : longestStepFact[fact];
};

/** What a county says of one step. */
export const namesOfStep = (names: StepNames, step: CycleStep): StepNames =>
  Object.fromEntries(
    stepKeys.flatMap((key) => {
      const said = key === step || key.startsWith(`${step}/`) ? (names[key] ?? '') : '';
      return said === '' ? [] : [[key, said] as const];
    }),
  );
