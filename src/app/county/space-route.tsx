import { type ReactNode, useEffect, useMemo } from 'react';
import { useLocation } from 'wouter';
import { ownDevice, spaceOffice } from '../../device/space-seats.ts';
import { putQuestion } from '../../documents/space/guideline.ts';
import {
  bringBackToRegister,
  dropCycle,
  dropFromRegister,
  putCycle,
  putField,
  putGoal,
  putRegisteredGroup,
  type RegisterTable,
  setRegisterFacts,
} from '../../documents/space/register.ts';
import { discardName, type NamedTable, renameEntry, strikeNamed } from '../../documents/space/register-names.ts';
import { createId, type FieldId, type GoalId, type GroupId, type QuestionId } from '../../domain/ids.ts';
import { keyBetween } from '../../domain/order.ts';
import { accepted } from '../../domain/result.ts';
import { type CycleStep, cycleSteps, type StepKey } from '../../domain/session/cycle.ts';
import { withFieldsNow } from '../../domain/space/chosen-proposals.ts';
import { arrivedAmong } from '../../domain/space/newer-version.ts';
import { runningYear, yearsOf } from '../../domain/space/years.ts';
import { CycleMap } from '../../features/agenda/cycle-picture.tsx';
import { DevicesCard } from '../../features/space/devices-card.tsx';
import { HandOverCard } from '../../features/space/hand-over-card.tsx';
import { OwnDevice } from '../../features/space/own-device.tsx';
import type { DeviceDeeds, RegisterDeeds } from '../../features/space/space-deeds.ts';
import { SpaceScreen } from '../../features/space/space-screen.tsx';
import type { OpenSpace } from '../../sync/open-space.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useSpaceWords } from '../../words/space.ts';
import { AppFrame } from '../app-frame.tsx';
import { useDevice } from '../device-context.tsx';
import { localDay } from '../local-day.ts';
import { StorageNotice } from '../storage-notice.tsx';
import { CountySaveStatus, CountyTrouble } from './county-trouble.tsx';
import { SaveCountyCard } from './save-county.tsx';
import { SpaceGate } from './space-gate.tsx';
import { readsEverything, useAllWorks, useReceived, withResults } from './use-group-work.ts';
import { useOverlay } from './use-overlay.ts';
import { usePublish } from './use-publish.ts';
import { useSources } from './use-sources.ts';
import { useSpaceMethods } from './use-space-methods.ts';
import { useSpaceSessions } from './use-space-sessions.ts';
import { useWhole } from './whole-saving.ts';
import { NotebookCard, WorkCard } from './work-card.tsx';

/** What somebody who does not write the register finds first: the own work. Null: they read along. */
function firstOf(space: OpenSpace, moderates: string): ReactNode {
  if (space.role === 'author') return <NotebookCard space={space} />;
  return space.role === 'moderator' ? <p className="plenum-muted">{moderates}</p> : null;
}

interface SpaceRouteProps {
  readonly space: string;
  /** As it stands in the address; anything may stand there. */
  readonly step?: string | undefined;
  readonly year?: string | undefined;
  /** A session onto whose table proposals are to be laid. */
  readonly choosing?: string | undefined;
}

export function SpaceRoute({ space, step, year, choosing }: SpaceRouteProps) {
  const at = cycleSteps.find((one) => one === step) ?? null;
  return (
    <SpaceGate space={space}>
      {(opened) => <Space space={opened} step={at} chosen={Number(year)} choosing={choosing} />}
    </SpaceGate>
  );
}

function useRegisterDeeds(space: OpenSpace): RegisterDeeds | null {
  const { random } = useDevice();
  return useMemo(() => {
    if (!space.mayEdit) return null;
    const { edit, register } = space;
    const last = (table: Exclude<RegisterTable, 'sessions'>) =>
      keyBetween(register.getSnapshot()[table].at(-1)?.order || null, null);
    const remove = (table: RegisterTable, id: string) => {
      edit((doc) =>
        table === 'fields' || table === 'goals' || table === 'groups'
          ? strikeNamed(doc, { table, id })
          : dropFromRegister(doc, table, id),
      );
      return () => edit((doc) => bringBackToRegister(doc, table, id));
    };
    const rename = (table: NamedTable, id: string, name: string, before?: string) =>
      edit((doc) => renameEntry(doc, { table, id }, name, createId<never>(random), before));
    return {
      rename: (title) => edit((doc) => setRegisterFacts(doc, { title })),
      nameStep: (stepNames) => {
        const said = register.getSnapshot().stepNames;
        const before = Object.fromEntries(Object.keys(stepNames).map((key) => [key, said[key as StepKey] ?? '']));
        edit((doc) => setRegisterFacts(doc, { stepNames }));
        return () => edit((doc) => setRegisterFacts(doc, { stepNames: before }));
      },
      putCycle: (cycle) => edit((doc) => putCycle(doc, cycle)),
      addYear: (year, madeOn) => {
        edit((doc) => putCycle(doc, { year, madeOn }));
        return () => edit((doc) => dropCycle(doc, year));
      },
      removeYear: (year) => {
        edit((doc) => dropCycle(doc, year));
        return () => edit((doc) => putCycle(doc, { year }));
      },
      addField: (name) =>
        edit((doc) => putField(doc, { id: createId<FieldId>(random), name, mergedInto: null, order: last('fields') })),
      renameField: (id, name, before) => rename('fields', id, name, before),
      mergeField: (id, mergedInto) => edit((doc) => putField(doc, { id, mergedInto })),
      removeField: (id) => remove('fields', id),
      addGoal: (text) => edit((doc) => putGoal(doc, { id: createId<GoalId>(random), text, order: last('goals') })),
      changeGoal: (id, text, before) => rename('goals', id, text, before),
      removeGoal: (id) => remove('goals', id),
      keepStruck: (table, id) => edit((doc) => bringBackToRegister(doc, table, id)),
      addQuestion: (text) =>
        edit((doc) => putQuestion(doc, { id: createId<QuestionId>(random), text, order: last('guideline') })),
      changeQuestion: (id, text) => edit((doc) => putQuestion(doc, { id, text })),
      removeQuestion: (id) => remove('guideline', id),
      addGroup: (name) =>
        edit((doc) => putRegisteredGroup(doc, { id: createId<GroupId>(random), name, order: last('groups') })),
      changeGroup: ({ name, ...group }, before) => {
        edit((doc) => putRegisteredGroup(doc, group));
        if (name !== undefined) rename('groups', group.id, name, before);
      },
      discardName: (named, name) => {
        const takeBack = edit((doc) => discardName(doc, named, name, createId<never>(random)));
        return () => edit(takeBack);
      },
      removeGroup: (id) => remove('groups', id),
      bringGroupBack: (id) => {
        edit((doc) => bringBackToRegister(doc, 'groups', id));
        return () => edit((doc) => dropFromRegister(doc, 'groups', id));
      },
    };
  }, [space, random]);
}

/** Where a link of this relay leads. */
const linkTo = (publicUrl: string, invite: string): string => `${publicUrl}${hrefTo(pathTo.join(invite))}`;

function useDeviceDeeds(space: OpenSpace): DeviceDeeds | null {
  const device = useDevice();
  const isOnRelay = useSnapshot(space.home) === 'relay';
  return useMemo(() => {
    if (!isOnRelay || space.role !== 'office') return null;
    const office = spaceOffice(device, space);
    const linkOf = async (group: GroupId, ask: typeof office.groupInvite) => {
      const links = await office.invites();
      if (!links.ok) return links;
      const made = await ask(group);
      return made.ok ? accepted(linkTo(links.value.publicUrl, made.value.invite)) : made;
    };
    return {
      ...office,
      groupLink: (group) => linkOf(group, office.groupInvite),
      renewGroupLink: (group) => linkOf(group, office.renewGroupInvite),
    };
  }, [device, space, isOnRelay]);
}

interface SpaceProps {
  readonly space: OpenSpace;
  readonly step: CycleStep | null;
  /** The year the address names; the running one where there is no such year. */
  readonly chosen: number;
  readonly choosing: string | undefined;
}

function Space({ space, step, chosen, choosing }: SpaceProps) {
  const [, goTo] = useLocation();
  const words = useSpaceWords();
  const kept = useSnapshot(space.register);
  const home = useSnapshot(space.home);
  const device = useDevice();
  const devices = useDeviceDeeds(space);
  const own = useMemo(() => ownDevice(device, space), [device, space]);
  const results = useSnapshot(space.results);
  const struck = useSnapshot(space.struckResults);
  const out = useSnapshot(space.sessionsOut);
  const struckGroups = useSnapshot(space.struckGroups);
  const all = useAllWorks(space);
  const { works } = all;
  const whole = useWhole(space, works);
  const received = useReceived(works);
  const submissions = useMemo(
    () => withFieldsNow(withResults(received, results), kept.fields),
    [received, results, kept.fields],
  );
  const register = useMemo(
    () => ({ ...kept, cycles: yearsOf(kept.cycles, { sessions: kept.sessions, submissions }) }),
    [kept, submissions],
  );
  const today = localDay(device.now());
  const running = runningYear(register.cycles, today);
  const session = kept.sessions.find(({ id }) => id === choosing);
  const cycle = register.cycles.find(({ year }) => year === (session?.year ?? chosen)) ?? running;
  // The address says which year and step are open, so that whoever comes back is where they were.
  const show = (next: CycleStep | null, year = cycle?.year) =>
    goTo(pathTo.space(space.spaceId, next, year === running?.year ? null : year), { replace: true });
  const readsAll = readsEverything(space, all);
  const hasArrived = session !== undefined && readsAll;
  // Once somebody stands at the list they came for, neither a reload nor the way back leads there again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each arrival
  useEffect(() => {
    if (hasArrived) show('assessment', session?.year);
  }, [hasArrived]);
  const arrived = arrivedAmong(space.role === 'office' ? received : []);
  const waiting = arrived.fresh + arrived.answered;
  // As soon as there are groups, what comes in stands above the year, whether there is anything or not: nothing moves.
  const isFirst = space.role === 'office' && kept.groups.length > 0;
  const inbox = <WorkCard space={space} arrived={arrived} />;
  return (
    <AppFrame title={register.title || words.untitled} status={<CountySaveStatus space={space} session={whole} />}>
      <StorageNotice />
      <CountyTrouble space={space} session={whole} />
      <SpaceScreen
        register={register}
        waiting={waiting}
        struckGroups={struckGroups}
        handedIn={new Set(received.map(({ group }) => group))}
        step={step}
        onStep={(next) => show(next)}
        cycle={cycle}
        running={running}
        onYear={(year) => show(null, year)}
        first={isFirst ? inbox : firstOf(space, words.moderates)}
        today={today}
        deeds={useRegisterDeeds(space)}
        devices={devices}
        sessions={{
          results,
          struck,
          out,
          readsAll,
          choosing: session?.id ?? null,
          submissions,
          deeds: useSpaceSessions(space, works, submissions),
        }}
        methods={useSpaceMethods(space)}
        overlay={useOverlay(space)}
        sources={useSources(space)}
        publish={usePublish(space, submissions)}
        dossierHref={(year) => hrefTo(pathTo.dossier(space.spaceId, year))}
        pictureOf={(step, choose) => <CycleMap current={step} names={register.stepNames} onChoose={choose} />}
      >
        {!isFirst && inbox}
        {space.mayEdit && <SaveCountyCard space={space} />}
        {home === 'device' && <HandOverCard handOver={space.handOver} isNext={register.cycles.length > 0} />}
        {home === 'relay' && space.role !== 'office' && <OwnDevice deeds={own} />}
        {devices !== null && (
          <DevicesCard
            deeds={devices}
            own={space.seatId}
            groups={register.groups}
            emergencyHref={hrefTo(pathTo.emergency(space.spaceId))}
            linkOf={({ publicUrl, invites }, role) => linkTo(publicUrl, invites[role])}
          />
        )}
      </SpaceScreen>
    </AppFrame>
  );
}
