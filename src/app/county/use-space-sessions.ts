import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type * as Y from 'yjs';
import type { SeatRow } from '../../device/database.ts';
import type { Device } from '../../device/device.ts';
import { seatsFor } from '../../device/sessions.ts';
import { spaceOffice } from '../../device/space-seats.ts';
import { setFacts } from '../../documents/plan/edit.ts';
import { readPlan } from '../../documents/plan/read.ts';
import { readProposals } from '../../documents/proposals/document.ts';
import { putProposal } from '../../documents/proposals/edit.ts';
import { bringBackToRegister, dropFromRegister, putRegisteredSession } from '../../documents/space/register.ts';
import { putSeries, putSource } from '../../documents/space/register-sources.ts';
import { carryResults, dropCarriedResults } from '../../documents/space/results.ts';
import { addAct } from '../../documents/space/submissions.ts';
import { asksTheSame, type KeptMethod, keepMethod } from '../../domain/assessment/method.ts';
import { type ActId, createId, type ProposalId, type RandomBytes, type SessionId } from '../../domain/ids.ts';
import { accepted, type Result } from '../../domain/result.ts';
import {
  type ExaminationWords,
  examinationPoints,
  factsFromSpace,
  tableFromSpace,
} from '../../domain/space/from-space.ts';
import { seenOf } from '../../domain/space/seen-results.ts';
import type { Source } from '../../domain/space/sources.ts';
import { createCriteriaDeeds } from '../../features/agenda/criteria-deeds.ts';
import { bringPoints, takeOverEarlier } from '../../features/open-points/series-deeds.ts';
import type { WantedSession } from '../../features/space/session-opener.tsx';
import type { SessionDeeds } from '../../features/space/sessions-card.tsx';
import type { ReceivedSubmission } from '../../features/submissions/inbox-acts.tsx';
import { browserEnvironment } from '../../sync/browser.ts';
import { readEarlierSession } from '../../sync/earlier-session.ts';
import { filesSeatOf } from '../../sync/find-file.ts';
import type { GroupWork } from '../../sync/open-group-work.ts';
import { type OpenSession, openSession } from '../../sync/open-session.ts';
import type { OpenSpace } from '../../sync/open-space.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useFormat } from '../../words/format.ts';
import { useLifelineWords } from '../../words/lifeline.ts';
import { useOpenPointsWords } from '../../words/open-points.ts';
import { useSubmissionsWords } from '../../words/submissions.ts';
import { useDevice } from '../device-context.tsx';
import { begin } from '../session/own-sessions.ts';
import { filesShown } from '../session/session-files.ts';
import { spaceFiles } from './space-files.ts';

const steering = ['moderator', 'office', 'scribe', 'participant', 'guest', 'projector'] as const;

/** The office's own place in a session, as the relay gives it; with `lead` it moderates from now on. */
async function admit(device: Device, space: OpenSpace, session: SessionId, lead: boolean) {
  const entered = await spaceOffice(device, space).enterSession(session, lead);
  if (!entered.ok) return entered;
  const { title = '', date = '' } = space.register.getSnapshot().sessions.find(({ id }) => id === session) ?? {};
  await device.sessions.remember({ ...entered.value, title, date, space: space.spaceId });
  const seat = device.sessions.find(session, seatsFor.prepare);
  if (seat === null) throw new Error('a seat that was just remembered is missing');
  return accepted(seat);
}

/** The place of this device in a session of the space; the office takes one where it has none. */
const enter = async (device: Device, space: OpenSpace, session: SessionId): Promise<Result<SeatRow, string>> => {
  const known = device.sessions.find(session, seatsFor.prepare);
  return known === null ? admit(device, space, session, false) : accepted(known);
};

/** Where a place in a session leads. */
const wayOf = (entered: Result<SeatRow, string>): Result<string, string> =>
  entered.ok ? accepted(pathTo.seat(entered.value.sessionId, entered.value.role)) : entered;

interface Naming {
  readonly named: (session: { readonly title: string; readonly date: string }) => string;
  /** Title of the item under which open points are gone through. */
  readonly review: (session: string) => string;
  /** The same where they are examinations alone. */
  readonly examine: string;
  readonly examination: ExaminationWords;
}

/** The group is asked as it was last time, unless the usual dimensions did so, too, or a method was chosen. */
function bringEarlierMethod(plan: Y.Doc, method: KeptMethod, random: RandomBytes): void {
  const { criteria, axes, method: chosen } = readPlan(plan);
  if (chosen === null && method.dimensions.length > 0 && !asksTheSame(method, keepMethod(criteria, axes, method)))
    createCriteriaDeeds(plan, random).takeMethod(method);
}

/** What a session has from its space: what its plan says of the county, and what bodies have asked to be examined. */
async function bringFromSpace(
  opened: OpenSession,
  { space, submissions, naming }: Pick<Place, 'space' | 'submissions' | 'naming'>,
): Promise<void> {
  const plan = opened.document('plan');
  if (plan === null) throw new Error('an office has the plan of its session');
  await Promise.all([opened.whenRead, plan.whenRead]);
  // An office that came in afterwards reads the plan; who has opened the session writes it.
  const own = plan.access === 'write' ? plan.doc : null;
  if (own !== null) setFacts(own, factsFromSpace(space.register.getSnapshot()));
  const points = examinationPoints(submissions, naming.examination);
  const record = points.length === 0 ? null : opened.document('record');
  await record?.whenRead;
  if (record !== null) bringPoints({ plan: own, record: record.doc }, points, naming.examine);
}

/** The same for one that was opened just now, with the method that was chosen for it. */
async function bringAtFirst(place: Place, seat: SeatRow, method: KeptMethod | null): Promise<void> {
  const { device } = place;
  const session = openSession({ environment: browserEnvironment(), device, seat });
  await bringFromSpace(session, place);
  const plan = session.document('plan');
  if (plan !== null && method !== null) createCriteriaDeeds(plan.doc, device.random).takeMethod(method);
  await session.close();
}

/** What is left of the earlier session comes along. Where it cannot be read now, the preparation offers it later. */
async function goOnWith(device: Device, seat: SeatRow, earlier: SeatRow, { named, review }: Naming): Promise<void> {
  const environment = browserEnvironment();
  const found = await readEarlierSession({ environment, device }, earlier, named);
  const session = openSession({ environment, device, seat });
  const [plan, record] = [session.document('plan'), session.document('record')];
  if (plan !== null && record !== null) {
    await Promise.all([session.whenRead, plan.whenRead, record.whenRead]);
    const { points, items, method } = found;
    takeOverEarlier(
      { plan: plan.doc, record: record.doc },
      { name: named(found), points, items, review: points.length > 0 ? review(named(found)) : null },
    );
    bringEarlierMethod(plan.doc, { ...method, name: method.name || named(found) }, device.random);
  }
  await session.close();
}

async function openIn(place: Place, wanted: WantedSession) {
  const { device, space, naming } = place;
  const { title, date, year, continues, method } = wanted;
  const here = space.home.getSnapshot() === 'device';
  const begun = await begin(device, { title, date, key: '', here, space: space.spaceId });
  if (!begun.ok) return begun;
  const { sessionId } = begun.value;
  space.edit((doc) => putRegisteredSession(doc, { id: sessionId, title, date, year, continues }));
  await bringAtFirst(place, begun.value, method);
  const earlier = continues === null ? null : await enter(device, space, continues);
  if (earlier?.ok === true) await goOnWith(device, begun.value, earlier.value, naming);
  return accepted(pathTo.sessionPage(sessionId, 'prepare'));
}

/** The reports that lie on this device, or can be fetched, come along; the others stay named. */
async function bringFiles(
  device: Device,
  session: OpenSession,
  sources: readonly Source[],
): Promise<readonly Source[]> {
  const wanted = sources.filter(({ file }) => file !== null);
  if (wanted.length === 0) return [];
  const { DeviceFiles } = await import('../../sync/device-files.ts');
  const files = new DeviceFiles({ device, seat: filesSeatOf(session), used: () => filesShown(session) });
  const taken: Source[] = [];
  for (const source of wanted) {
    const content = source.file && (await spaceFiles.getSnapshot()?.find(source.file.file));
    if (!content) continue;
    await files.add(content, 'proposals');
    taken.push(source);
  }
  await files.send();
  files.close();
  return taken;
}

/** Lays proposals onto the table of a session, and notes in their trail that they are there. */
async function choose(
  place: Place,
  session: SessionId,
  chosen: readonly ReceivedSubmission[],
): Promise<Result<number, string>> {
  const { device, space, works } = place;
  const entered = await enter(device, space, session);
  if (!entered.ok) return entered;
  const opened = openSession({ environment: browserEnvironment(), device, seat: entered.value });
  const table = opened.document('proposals');
  if (table === null) throw new Error('an office has the proposals of its session');
  await Promise.all([opened.whenRead, table.whenRead]);
  const brought = tableFromSpace(chosen, readProposals(table.doc), space.figures.getSnapshot());
  table.doc.transact(() => {
    for (const copy of brought.proposals) putProposal(table.doc, copy);
    // The tablets read them without the county, and without a network.
    for (const source of brought.sources) putSource(table.doc, { ...source, file: null });
    for (const one of brought.series) putSeries(table.doc, one);
  });
  for (const { id, file } of await bringFiles(device, opened, brought.sources)) putSource(table.doc, { id, file });
  await bringFromSpace(opened, place);
  await opened.close();
  const { title = '', date = '' } = space.register.getSnapshot().sessions.find(({ id }) => id === session) ?? {};
  for (const { id } of brought.proposals) {
    const seen = seenOf(space.results.getSnapshot(), id);
    const by = { id: createId<ActId>(device.random), at: device.now(), role: 'office', seen } as const;
    const group = chosen.find(({ proposal }) => proposal === id)?.group;
    const deed = {
      kind: 'moved',
      status: 'inSession',
      session,
      body: title,
      on: date,
      presentedBy: '',
      text: '',
    } as const;
    works.find((work) => work.group === group)?.editSubmissions((doc) => addAct(doc, id, deed, by));
  }
  return accepted(brought.proposals.length);
}

interface Place {
  readonly device: Device;
  readonly space: OpenSpace;
  readonly works: readonly GroupWork[];
  readonly submissions: readonly ReceivedSubmission[];
  readonly naming: Naming;
}

function useNaming(): Naming {
  const { series } = useOpenPointsWords();
  const { examinations } = useLifelineWords();
  const { numberFollows, untitled } = useSubmissionsWords();
  const format = useFormat();
  return useMemo(() => {
    const named = (title: string, date: string) => series.named(title, date === '' ? '' : format.date(date));
    return {
      named: ({ title, date }) => named(title, date),
      review: series.review,
      examine: examinations.review,
      examination: {
        numberFollows,
        untitled,
        what: examinations.point,
        asked: (body, on) => [body, on && format.date(on)].filter(Boolean).join(', '),
      },
    };
  }, [series, examinations, numberFollows, untitled, format]);
}

/** What can be done with the sessions of a space from this device. */
export function useSpaceSessions(
  space: OpenSpace,
  works: readonly GroupWork[],
  submissions: readonly ReceivedSubmission[],
): SessionDeeds {
  const device = useDevice();
  const [, goTo] = useLocation();
  const seats = useSnapshot(device.sessions);
  const { groups } = useSnapshot(space.register);
  const isHere = useSnapshot(space.home) === 'device';
  const naming = useNaming();
  return useMemo(() => {
    const isOffice = space.role === 'office';
    const place: Place = { device, space, works, submissions, naming };
    const groupOf = (proposal: ProposalId) => submissions.find((one) => one.proposal === proposal)?.group;
    const pathOf = (session: SessionId) => {
      const here = seats.filter(({ sessionId }) => sessionId === session);
      const role = steering.find((one) => here.some((seat) => seat.role === one));
      return role === undefined ? null : pathTo.seat(session, role);
    };
    return {
      open: isOffice ? (wanted) => openIn(place, wanted) : null,
      enter: isOffice && !isHere ? async (session) => wayOf(await enter(device, space, session)) : null,
      leadOf: (session) =>
        isOffice && !isHere && device.sessions.find(session, seatsFor.lead) === null
          ? async () => wayOf(await admit(device, space, session, true))
          : null,
      choose: isOffice
        ? (session, ids) => {
            const chosen = submissions.filter(({ proposal }) => ids.includes(proposal));
            return choose(place, session, chosen);
          }
        : null,
      eraseCarried: isOffice
        ? (versions) => {
            space.edit((doc) => {
              for (const { session } of versions) dropCarriedResults(doc, session);
            });
            return () => space.edit((doc) => carryResults(doc, versions));
          }
        : null,
      remove: isOffice
        ? (session) => {
            space.edit((doc) => dropFromRegister(doc, 'sessions', session));
            return () => space.edit((doc) => bringBackToRegister(doc, 'sessions', session));
          }
        : null,
      bringBack: isOffice ? (session) => space.edit((doc) => bringBackToRegister(doc, 'sessions', session)) : null,
      wayHref: (proposal) => {
        const group = groupOf(proposal);
        return group === undefined ? null : hrefTo(pathTo.groupWay(space.spaceId, group, proposal));
      },
      groupOf: (proposal) => groups.find(({ id }) => id === groupOf(proposal))?.name ?? '',
      pathOf,
      goTo,
      isHere,
    };
  }, [device, space, works, submissions, groups, seats, isHere, naming, goTo]);
}
