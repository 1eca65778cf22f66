import type { ReactNode } from 'react';
import type { CycleStep } from '../../domain/session/cycle.ts';
import { dossierDue } from '../../domain/space/dossier-due.ts';
import type { Cycle } from '../../domain/space/register.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useFormat } from '../../words/format.ts';
import { useSpaceWords } from '../../words/space.ts';
import { longestName } from './space-deeds.ts';
import { StepInside, type YearCardsProps } from './step-inside.tsx';
import { AddYear, YearChoice } from './year-choice.tsx';
import { YearPanel } from './year-panel.tsx';
import './space.css';
import { RegisterField } from './register-field.tsx';

export interface SpaceScreenProps extends YearCardsProps {
  /** The year that is open; null: there is none. */
  readonly cycle: Cycle | null;
  /** The year that is in work. */
  readonly running: Cycle | null;
  readonly onYear: (year: number) => void;
  /** The year as a ring. */
  readonly pictureOf: (step: CycleStep, choose: (step: CycleStep) => void) => ReactNode;
  /** How many proposals wait for the office; 0 for everybody else. */
  readonly waiting: number;
  /** The step that is open; null: where the year is. */
  readonly step: CycleStep | null;
  readonly onStep: (step: CycleStep) => void;
  /** What this person came for, above everything else; null: the year. */
  readonly first: ReactNode;
  /** Links and devices, or how the space comes to a server. */
  readonly children: ReactNode;
}

function Years(props: Omit<SpaceScreenProps, 'children' | 'first'>) {
  const { register, today, deeds, sessions, pictureOf, waiting, cycle, running, onYear, step: opened, onStep } = props;
  const { year: words, dossier } = useSpaceWords();
  const format = useFormat();
  const years = { cycles: register.cycles, running, today, deeds };
  if (cycle === null)
    return (
      <EmptyState icon="calendar" title={words.none} actions={<AddYear {...years} />}>
        {words.noneText}
      </EmptyState>
    );
  const due = dossierDue(cycle, today);
  const examined = sessions.submissions.filter(({ status }) => status === 'examination').length;
  return (
    <>
      <YearChoice
        {...years}
        cycle={cycle}
        naming={{ sessions: register.sessions, submissions: sessions.submissions }}
        onYear={onYear}
      />
      {deeds !== null && due.isOverdue && (
        <Notice kind="warning" title={dossier.overdueIn(cycle.year, format.date(due.due))} quiet />
      )}
      <YearPanel
        key={cycle.year}
        cycle={cycle}
        stepNames={register.stepNames}
        deeds={deeds}
        opened={opened}
        onOpen={onStep}
        news={{
          ...(waiting > 0 && { proposals: words.waiting(waiting) }),
          ...(examined > 0 && { decision: words.examinations(examined) }),
        }}
        picture={(choose) => pictureOf(cycle.step, choose)}
        inside={(step) => <StepInside {...props} cycle={cycle} step={step} />}
      />
    </>
  );
}

/** The space of a county: where the year stands, what belongs to each step, and who can come in. */
export function SpaceScreen({ children, first, ...props }: SpaceScreenProps) {
  const { untitled, list, readOnly } = useSpaceWords();
  const { register, deeds } = props;
  return (
    <div className="plenum-space">
      <div className="plenum-space-named">
        <h1>{register.title || untitled}</h1>
        {deeds !== null && (
          <Fold summary={list.rename}>
            <RegisterField
              label={list.name}
              value={register.title}
              maxLength={longestName}
              onSave={(title) => title !== '' && deeds.rename(title)}
            />
          </Fold>
        )}
      </div>
      {deeds === null && first === null && <p className="plenum-muted">{readOnly}</p>}
      {first}
      <Years {...props} />
      {children}
    </div>
  );
}
