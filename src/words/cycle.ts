import { type CycleStep, cycleSteps, type StepNames } from '../domain/session/cycle.ts';
import { cycleWords as german } from './cycle.de.ts';
import { cycleWords as english } from './cycle.en.ts';
import { useWordsOf } from './words.ts';

const spoken = { de: german, en: english };

const usual: StepNames = {};

/** The words of the yearly cycle, its steps as a county calls them. They come with what draws it, not with the first load. */
export const useCycleWords = (names = usual) => {
  const words = useWordsOf(spoken);
  if (Object.values(names).every((name) => name === '')) return words;
  const steps = Object.fromEntries(
    cycleSteps.map((step) => {
      const name = names[step] ?? '';
      return [step, name === '' ? words.steps[step] : { ...words.steps[step], title: name, short: name }];
    }),
  ) as Record<CycleStep, (typeof words.steps)[CycleStep]>;
  return { ...words, steps };
};
