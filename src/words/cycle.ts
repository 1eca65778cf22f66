import type { CycleStep, StepFact, StepNames } from '../domain/session/cycle.ts';
import { cycleWords as german } from './cycle.de.ts';
import { useWordsOf } from './words.ts';

const usual: StepNames = {};

type Steps = typeof german.steps;

/** The steps as a county calls them, and who does what there: in its own words, or else in the usual ones. */
export const stepsAsSaid = (steps: Steps, names: StepNames): Steps => {
  const called = (step: CycleStep): Steps[CycleStep] => {
    const usually = steps[step];
    const name = names[step] ?? '';
    const said = (fact: StepFact) => names[`${step}/${fact}`] || usually[fact];
    return {
      ...usually,
      ...(name !== '' && { title: name, short: name }),
      ...{ who: said('who'), what: said('what'), result: said('result'), when: said('when') },
    };
  };
  return {
    analysis: called('analysis'),
    proposals: called('proposals'),
    assessment: called('assessment'),
    dossier: called('dossier'),
    decision: called('decision'),
  };
};

/** The words of the yearly cycle. They come with what draws it, not with the first load. */
export const useCycleWords = (names = usual) => {
  const words = useWordsOf(german, ({ cycle }) => cycle);
  return { ...words, steps: stepsAsSaid(words.steps, names) };
};
