import { Fragment } from 'react';
import {
  type CycleStep,
  longestOf,
  namesOfStep,
  type StepKey,
  type StepNames,
  stepFacts,
} from '../../domain/session/cycle.ts';
import { Button } from '../../ui/button.tsx';
import { Fold } from '../../ui/fold.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useCycleWords } from '../../words/cycle.ts';
import { useSpaceWords } from '../../words/space.ts';
import { RegisterField } from './register-field.tsx';
import type { TakeBack } from './space-deeds.ts';

interface StepProps {
  readonly step: CycleStep;
  /** What the county says in words of its own. */
  readonly names: StepNames;
}

/** Who does what in a step, with which result, and when it is due. */
export function StepFacts({ step, names }: StepProps) {
  const { year } = useSpaceWords();
  const said = useCycleWords(names).steps[step];
  return (
    <dl className="plenum-space-facts">
      {stepFacts.map((fact) => (
        <Fragment key={fact}>
          <dt>{year[fact]}</dt>
          <dd>{said[fact]}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** The office words a step as its county does; a field that is emptied goes back to the usual words. */
export function StepEditor({ step, names, onSay }: StepProps & { readonly onSay: (names: StepNames) => TakeBack }) {
  const { year, list } = useSpaceWords();
  const usual = useCycleWords().steps[step];
  const { offer, bar } = useUndo(list.undo);
  const own = Object.keys(namesOfStep(names, step)) as readonly StepKey[];
  const say = (said: StepNames, text: string) => offer(text, onSay(said));
  const field = (key: StepKey, label: string, usually: string) => (
    <RegisterField
      key={key}
      label={label}
      hint={year.nameHint(usually)}
      placeholder={usually}
      optional
      value={names[key] ?? ''}
      maxLength={longestOf(key)}
      onSave={(text) => say({ [key]: text }, year.said(label))}
    />
  );
  return (
    <>
      <Fold summary={year.rename}>
        {field(step, year.name, usual.title)}
        {stepFacts.map((fact) => field(`${step}/${fact}`, year[fact], usual[fact]))}
        {own.length > 0 && (
          <div className="plenum-row">
            <Button onClick={() => say(Object.fromEntries(own.map((key) => [key, ''])), year.usualAgain)}>
              {year.usual}
            </Button>
          </div>
        )}
      </Fold>
      {bar}
    </>
  );
}
