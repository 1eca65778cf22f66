import type { ComponentType } from 'react';
import type { GroupId } from '../../domain/ids.ts';
import type { CycleStep } from '../../domain/session/cycle.ts';
import { type Cycle, fieldsUsed, type Register, type RegisteredGroup } from '../../domain/space/register.ts';
import { latestOf } from '../../domain/space/session-result.ts';
import { fieldsOfSources } from '../../domain/space/source-fields.ts';
import { shownOf } from '../../domain/space/submission.ts';
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
import type { DeviceDeeds, RegisterDeeds } from './space-deeds.ts';
import { YearProposals } from './year-proposals.tsx';

/** What the cards of a year show and what can be done there. */
export interface YearCardsProps {
  readonly register: Register;
  /** `2027-05-13` */
  readonly today: string;
  /** Null: this person only reads. */
  readonly deeds: RegisterDeeds | null;
  /** Null: no relay has the space yet, or this person lets nobody in. */
  readonly devices: DeviceDeeds | null;
  readonly sessions: Pick<
    SessionsCardProps,
    'results' | 'struck' | 'out' | 'readsAll' | 'submissions' | 'deeds' | 'choosing'
  >;
  readonly methods: MethodsCardProps;
  readonly overlay: Pick<OverlayCardProps, 'findings' | 'sources' | 'deeds' | 'onSave'>;
  readonly sources: SourcesCardProps;
  /** Saves what everybody may read of a year; null: this person publishes nothing. */
  readonly publish: ((year: number) => void) | null;
  readonly dossierHref: (year: number) => string;
  /** Groups that were struck. */
  readonly struckGroups: readonly RegisteredGroup[];
  /** Groups that have handed in, as far as it can be read here. */
  readonly handedIn: ReadonlySet<GroupId>;
}

interface StepProps extends YearCardsProps {
  readonly cycle: Cycle;
}

function Analysis({ register, deeds, sessions, overlay, sources, cycle }: StepProps) {
  const { fields, goals } = register;
  const { submissions } = sessions;
  const named = submissions.flatMap((one) => shownOf(one)?.profile.fields ?? []);
  const found = overlay.findings.map(({ field }) => field);
  const cited = fieldsOfSources({ fields, findings: overlay.findings, submissions, sources: sources.sources });
  return (
    <>
      <FieldsCard fields={fields} used={fieldsUsed(register, found, named)} deeds={deeds} />
      <GoalsCard goals={goals} deeds={deeds} />
      <SourcesCard {...sources} fieldsOf={(title) => cited.get(title) ?? []} />
      <OverlayCard {...overlay} year={cycle.year} fields={fields} />
    </>
  );
}

function Proposals(props: StepProps) {
  const { register, today, deeds, devices, sessions, handedIn, struckGroups } = props;
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
        {...{ today, handedIn, deeds, devices }}
      />
      <GuidelineCard questions={register.guideline} deeds={deeds} />
      <OfYear {...props} />
    </>
  );
}

function Assessment({ register, today, sessions, methods, overlay, cycle: { year } }: StepProps) {
  return (
    <>
      <SessionsCard {...sessions} {...{ year, today }} sessions={register.sessions} methods={methods.methods} />
      <MethodsCard {...methods} />
      <OverlayCard {...overlay} year={year} fields={register.fields} />
    </>
  );
}

function Decision(props: StepProps) {
  const { submissions, deeds } = props.sessions;
  return (
    <>
      <Examinations submissions={submissions} wayHref={deeds.wayHref} />
      <OfYear {...props} />
    </>
  );
}

function Dossier({ cycle, today, deeds, dossierHref, sources }: StepProps) {
  return (
    <DossierCard cycle={cycle} today={today} deeds={deeds} href={dossierHref(cycle.year)}>
      <ApprovedDossier cycle={cycle} {...sources} />
    </DossierCard>
  );
}

function OfYear({ register, sessions: { submissions, deeds }, publish, cycle: { year } }: StepProps) {
  const goals = register.goals.map(({ text }) => text);
  return <YearProposals {...{ year, goals, submissions, deeds, publish }} />;
}

const steps: Readonly<Record<CycleStep, ComponentType<StepProps>>> = {
  analysis: Analysis,
  proposals: Proposals,
  assessment: Assessment,
  decision: Decision,
  dossier: Dossier,
};

/** The cards that belong to a step of the year. */
export function StepInside({ step, ...props }: StepProps & { readonly step: CycleStep }) {
  const Cards = steps[step];
  return <Cards {...props} />;
}
