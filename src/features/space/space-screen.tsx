import type { ReactNode } from 'react';
import type { GroupId } from '../../domain/ids.ts';
import type { CycleStep } from '../../domain/session/cycle.ts';
import { dossierDue } from '../../domain/space/dossier-due.ts';
import { type Cycle, fieldsUsed, type Register, type RegisteredGroup } from '../../domain/space/register.ts';
import { latestOf } from '../../domain/space/session-result.ts';
import { fieldsOfSources } from '../../domain/space/source-fields.ts';
import { shownOf } from '../../domain/space/submission.ts';
import { CommitField } from '../../ui/commit-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useFormat } from '../../words/format.ts';
import { useSpaceWords } from '../../words/space.ts';
import { ApprovedDossier } from './approved-dossier.tsx';
import { DossierCard } from './dossier-card.tsx';
import { Examinations } from './examinations.tsx';
import { FieldsCard } from './fields-card.tsx';
import { GoalsCard } from './goals-card.tsx';
import { GroupsCard } from './groups-card.tsx';
import { GuidelineCard } from './guideline-card.tsx';
import { MethodsCard, type MethodsCardProps } from './methods-card.tsx';
import { OverlayCard, type OverlayCardProps } from './overlay-card.tsx';
import { SessionsCard, type SessionsCardProps } from './sessions-card.tsx';
import { SourcesCard, type SourcesCardProps } from './sources-card.tsx';
import { type DeviceDeeds, longestName, type RegisterDeeds } from './space-deeds.ts';
import { AddYear, YearChoice } from './year-choice.tsx';
import { YearPanel } from './year-panel.tsx';
import { YearProposals } from './year-proposals.tsx';
import './space.css';

export interface SpaceScreenProps {
  readonly register: Register;
  /** `2027-05-13` */
  readonly today: string;
  /** The year that is open; null: there is none. */
  readonly cycle: Cycle | null;
  /** The year that is in work. */
  readonly running: Cycle | null;
  readonly onYear: (year: number) => void;
  /** Null: this person only reads. */
  readonly deeds: RegisterDeeds | null;
  /** Null: no relay has the space yet, or this person lets nobody in. */
  readonly devices: DeviceDeeds | null;
  readonly sessions: Pick<SessionsCardProps, 'results' | 'struck' | 'readsAll' | 'submissions' | 'deeds'>;
  readonly methods: MethodsCardProps;
  readonly overlay: Pick<OverlayCardProps, 'findings' | 'sources' | 'deeds' | 'onSave'>;
  readonly sources: SourcesCardProps;
  /** Saves what everybody may read of a year; null: this person publishes nothing. */
  readonly publish: ((year: number) => void) | null;
  readonly dossierHref: (year: number) => string;
  /** The year as a ring. */
  readonly pictureOf: (step: CycleStep, choose: (step: CycleStep) => void) => ReactNode;
  /** Groups that were struck. */
  readonly struckGroups: readonly RegisteredGroup[];
  /** Groups that have handed in, as far as it can be read here. */
  readonly handedIn: ReadonlySet<GroupId>;
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
  const {
    register,
    today,
    deeds,
    devices,
    sessions,
    methods,
    overlay,
    sources,
    publish,
    dossierHref,
    pictureOf,
    waiting,
    handedIn,
    struckGroups,
    cycle,
    running,
    onYear,
    step: opened,
    onStep,
  } = props;
  const { year: words, dossier } = useSpaceWords();
  const format = useFormat();
  const years = { cycles: register.cycles, running, today, deeds };
  if (cycle === null)
    return (
      <EmptyState icon="calendar" title={words.none} actions={<AddYear {...years} />}>
        {words.noneText}
      </EmptyState>
    );
  const overlaid = <OverlayCard {...overlay} year={cycle.year} fields={register.fields} />;
  const list = (
    <YearProposals year={cycle.year} submissions={sessions.submissions} deeds={sessions.deeds} publish={publish} />
  );
  const due = dossierDue(cycle, today);
  const examined = sessions.submissions.filter(({ status }) => status === 'examination').length;
  const named = sessions.submissions.flatMap((one) => shownOf(one)?.profile.fields ?? []);
  const used = fieldsUsed(register, [...overlay.findings.map(({ field }) => field)], named);
  const cited = fieldsOfSources({
    fields: register.fields,
    findings: overlay.findings,
    submissions: sessions.submissions,
    sources: sources.sources,
  });
  const inside = (step: CycleStep): ReactNode => {
    if (step === 'analysis')
      return (
        <>
          <FieldsCard fields={register.fields} used={used} deeds={deeds} />
          <GoalsCard goals={register.goals} deeds={deeds} />
          <SourcesCard {...sources} fieldsOf={(title) => cited.get(title) ?? []} />
          {overlaid}
        </>
      );
    if (step === 'proposals')
      return (
        <>
          <GroupsCard
            groups={register.groups}
            fields={register.fields}
            struck={struckGroups}
            // As the session calls its day by now, where it has told anything.
            sessions={register.sessions.map((one) => ({
              ...one,
              date: latestOf(sessions.results, one.id)?.date || one.date,
            }))}
            today={today}
            handedIn={handedIn}
            deeds={deeds}
            devices={devices}
          />
          <GuidelineCard questions={register.guideline} deeds={deeds} />
          {list}
        </>
      );
    if (step === 'assessment')
      return (
        <>
          <SessionsCard
            {...sessions}
            year={cycle.year}
            sessions={register.sessions}
            methods={methods.methods}
            today={today}
          />
          <MethodsCard {...methods} />
          {overlaid}
        </>
      );
    if (step === 'dossier')
      return (
        <DossierCard cycle={cycle} today={today} deeds={deeds} href={dossierHref(cycle.year)}>
          <ApprovedDossier cycle={cycle} {...sources} />
        </DossierCard>
      );
    return (
      <>
        <Examinations submissions={sessions.submissions} wayHref={sessions.deeds.wayHref} />
        {list}
      </>
    );
  };
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
        inside={inside}
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
            <CommitField
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
