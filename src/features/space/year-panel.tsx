import { type ReactNode, useRef, useState } from 'react';
import { type CycleStep, cycleSteps } from '../../domain/session/cycle.ts';
import { type Cycle, isHandingIn, type Register } from '../../domain/space/register.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useCycleWords } from '../../words/cycle.ts';
import { useSpaceWords } from '../../words/space.ts';
import type { RegisterDeeds } from './space-deeds.ts';
import { StepEditor, StepFacts } from './step-facts.tsx';

interface YearPanelProps {
  readonly cycle: Cycle;
  readonly stepNames: Register['stepNames'];
  /** Null: this person only reads. */
  readonly deeds: Pick<RegisterDeeds, 'putCycle' | 'nameStep'> | null;
  /** The step that is open; null: where the year was when the panel was drawn first. */
  readonly opened: CycleStep | null;
  readonly onOpen: (step: CycleStep) => void;
  /** The year as a ring, with the step of today in it; pointing at a step opens it. */
  readonly picture: (choose: (step: CycleStep) => void) => ReactNode;
  /** What is new at a step, in words. */
  readonly news?: Partial<Record<CycleStep, string>>;
  /** What belongs to a step. */
  readonly inside: (step: CycleStep) => ReactNode;
}

/** The year as a picture and as five tabs: a step shows who does what with which result, and what belongs to it here. */
export function YearPanel({ cycle, stepNames, deeds, opened, onOpen, picture, news = {}, inside }: YearPanelProps) {
  const { year } = useSpaceWords();
  const { steps } = useCycleWords(stepNames);
  const announce = useAnnounce();
  // Where another office moves the year meanwhile, nobody's page changes under their hands.
  const [usual] = useState<CycleStep>(cycle.step);
  const open = opened ?? usual;
  const panel = useRef<HTMLDivElement>(null);
  const choose = (step: CycleStep) => {
    onOpen(step);
    // Whoever chooses sees what they have chosen; where most of it can be seen already nothing moves.
    const top = panel.current?.getBoundingClientRect().top ?? 0;
    if (top > window.innerHeight / 2) panel.current?.scrollIntoView?.({ block: 'start' });
  };
  const nameOf = (step: CycleStep) => steps[step].title;
  const move = () => {
    deeds?.putCycle({ year: cycle.year, step: open });
    announce(year.moved(nameOf(open)));
  };
  return (
    <section className="plenum-space-year" aria-label={year.title(cycle.year)}>
      <div className="plenum-space-ring">{picture(choose)}</div>
      <nav aria-label={year.steps}>
        <ol className="plenum-space-steps">
          {cycleSteps.map((step, index) => (
            <li key={step}>
              <button
                type="button"
                className="plenum-space-step"
                aria-current={step === open ? 'true' : undefined}
                data-here={step === cycle.step || undefined}
                onClick={() => choose(step)}
              >
                <span className="plenum-space-step-number">{index + 1}</span>
                <span>
                  {nameOf(step)}
                  {step === cycle.step && <span className="plenum-space-here"> · {year.here}</span>}
                  {news[step] !== undefined && <span className="plenum-space-news"> · {news[step]}</span>}
                </span>
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div className="plenum-space-inside" ref={panel}>
        <h2>{nameOf(open)}</h2>
        <StepFacts step={open} names={stepNames} />
        {open === 'assessment' && isHandingIn(cycle.step) && <p>{year.opens.before}</p>}
        {open === 'assessment' && cycle.step === 'assessment' && <p>{year.opens.after}</p>}
        {deeds !== null && open !== cycle.step && (
          <div className="plenum-row">
            <Button onClick={move}>{year.setHere(nameOf(open))}</Button>
          </div>
        )}
        {deeds !== null && <StepEditor key={open} step={open} names={stepNames} onSay={deeds.nameStep} />}
        {inside(open)}
      </div>
    </section>
  );
}
