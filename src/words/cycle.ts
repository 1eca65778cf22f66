import type { CycleStep, StepNames } from '../domain/session/cycle.ts';
import { cycleWords as german } from './cycle.de.ts';
import { useWordsOf } from './words.ts';

const usual: StepNames = {};

/** The words of the yearly cycle, its steps as a county calls them. They come with what draws it, not with the first load. */
export const useCycleWords = (names = usual) => {
  const words = useWordsOf(german, ({ cycle }) => cycle);
  const called = (step: CycleStep) => {
    const name = names[step] ?? '';
    return name === '' ? words.steps[step] : { ...words.steps[step], title: name, short: name };
  };
  const steps = {
    analysis: called('analysis'),
    proposals: called('proposals'),
    assessment: called('assessment'),
    dossier: called('dossier'),
    decision: called('decision'),
  } satisfies Record<CycleStep, unknown>;
  return { ...words, steps };
};
