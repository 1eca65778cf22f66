import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type * as Y from 'yjs';
import type { SeatRow } from '../device/database.ts';
import type { Device } from '../device/device.ts';
import { spaceOffice } from '../device/space-seats.ts';
import { setFacts } from '../documents/plan-edit.ts';
import { readPlan } from '../documents/plan-read.ts';
import { readProposals } from '../documents/proposals-document.ts';
import { putProposal } from '../documents/proposals-edit.ts';
import { putRegisteredSession } from '../documents/register-document.ts';
import { putSeries, putSource } from '../documents/register-sources.ts';
import { addAct } from '../documents/submissions-document.ts';
import { asksTheSame, type KeptMethod, keepMethod } from '../domain/assessment/method.ts';
import { type ActId, createId, type ProposalId, type RandomBytes, type SessionId } from '../domain/ids.ts';
import { accepted, type Result } from '../domain/result.ts';
import { copiesFor } from '../domain/space/chosen-proposals.ts';
import { workingGroups } from '../domain/space/register.ts';
import { seriesCited } from '../domain/space/sources.ts';
import { createCriteriaDeeds } from '../features/agenda/criteria-deeds.ts';
import { takeOverEarlier } from '../features/open-points/series-deeds.ts';
import type { WantedSession } from '../features/space/session-opener.tsx';
import type { SessionDeeds } from '../features/space/sessions-card.tsx';
import type { ReceivedSubmission } from '../features/submissions/inbox.tsx';
import { browserEnvironment } from '../sync/browser.ts';
import { readEarlierSession } from '../sync/earlier-session.ts';
import type { GroupWork } from '../sync/open-group-work.ts';
import { openSession } from '../sync/open-session.ts';
import type { OpenSpace } from '../sync/open-space.ts';
import { hrefTo, pathTo } from '../ui/address.ts';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { useFormat } from '../words/format.ts';
import { useOpenPointsWords } from '../words/open-points.ts';
import { useDevice } from './device-context.tsx';
import { begin } from './own-sessions.ts';

const steering = ['moderator', 'office', 'scribe', 'participant', 'guest', 'projector'] as const;

/** The place of this device in a session of the space; the office takes one where it has none. */
async function enter(device: Device, space: OpenSpace, session: SessionId): Promise<Result<SeatRow, string>> {
  const known = device.sessions.find(session, ['moderator', 'office']);
  if (known !== null) return accepted(known);
  const entered = await spaceOffice(device, space).enterSession(session);
  if (!entered.ok) return entered;
  const noted = space.register.getSnapshot().sessions.find(({ id }) => id === session);
  await device.sessions.remember({
    ...entered.value,
    title: noted?.title ?? '',
    date: noted?.date ?? '',
    space: space.spaceId,
  });
  const seat = device.sessions.find(session, ['office']);
  if (seat === null) throw new Error('a seat that was just remembered is missing');
  return accepted(seat);
}

interface Naming {
  readonly named: (session: { readonly title: string; readonly date: string }) => string;
  /** Title of the item under which open points are gone through. */
  readonly review: (session: string) => string;
}

/** The group is asked as it was last time, unless the usual dimensions did so, too, or a method was chosen. */
function bringEarlierMethod(plan: Y.Doc, method: KeptMethod, random: RandomBytes): void {
  const { criteria, axes, method: chosen } = readPlan(plan);
  if (chosen === null && method.dimensions.length > 0 && !asksTheSame(method, keepMethod(criteria, axes, method)))
    createCriteriaDeeds(plan, random).takeMethod(method);
}

/** The groups of the space are offered to the people of its session, who never open the space themselves. */
const bringGroups = (plan: Y.Doc, space: OpenSpace): void =>
  setFacts(plan, { spaceGroups: workingGroups(space.register.getSnapshot()) });

/** What a session has from its space from the first moment on. */
async function bringFromSpace(
  { device, space }: Pick<Place, 'device' | 'space'>,
  seat: SeatRow,
  method: KeptMethod | null,
): Promise<void> {
  const session = openSession({ environment: browserEnvironment(), device, seat });
  const plan = session.document('plan');
  if (plan !== null) {
    await Promise.all([session.whenRead, plan.whenRead]);
    bringGroups(plan.doc, space);
    if (method !== null) createCriteriaDeeds(plan.doc, device.random).takeMethod(method);
  }
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

async function openIn(device: Device, space: OpenSpace, wanted: WantedSession, naming: Naming) {
  const { title, date, year, continues, method } = wanted;
  const here = space.home.getSnapshot() === 'device';
  const begun = await begin(device, { title, date, key: '', here, space: space.spaceId });
  if (!begun.ok) return begun;
  const { sessionId } = begun.value;
  space.edit((doc) => putRegisteredSession(doc, { id: sessionId, title, date, year, continues }));
  await bringFromSpace({ device, space }, begun.value, method);
  const earlier = continues === null ? null : await enter(device, space, continues);
  if (earlier?.ok === true) await goOnWith(device, begun.value, earlier.value, naming);
  return accepted(pathTo.sessionPage(sessionId, 'prepare'));
}

/** Lays proposals onto the table of a session, and notes in their trail that they are there. */
async function choose(
  { device, space, works }: Place,
  session: SessionId,
  chosen: readonly ReceivedSubmission[],
): Promise<Result<number, string>> {
  const entered = await enter(device, space, session);
  if (!entered.ok) return entered;
  const opened = openSession({ environment: browserEnvironment(), device, seat: entered.value });
  const [table, plan] = [opened.document('proposals'), opened.document('plan')];
  if (table === null || plan === null) throw new Error('an office has plan and proposals of its session');
  await Promise.all([opened.whenRead, table.whenRead, plan.whenRead]);
  const copies = copiesFor(chosen, readProposals(table.doc));
  table.doc.transact(() => {
    for (const copy of copies) putProposal(table.doc, copy);
    // The tablets read them without the county, and without a network.
    const evidence = copies.flatMap((copy) => copy.evidence);
    for (const { one, source } of seriesCited(space.figures.getSnapshot(), evidence)) {
      putSource(table.doc, source);
      putSeries(table.doc, one);
    }
  });
  bringGroups(plan.doc, space);
  await opened.close();
  const { title = '', date = '' } = space.register.getSnapshot().sessions.find(({ id }) => id === session) ?? {};
  for (const { id } of copies) {
    const by = { id: createId<ActId>(device.random), at: device.now(), role: 'office' } as const;
    const group = chosen.find(({ proposal }) => proposal === id)?.group;
    const deed = { kind: 'moved', status: 'inSession', body: title, on: date, presentedBy: '', text: '' } as const;
    works.find((work) => work.group === group)?.editSubmissions((doc) => addAct(doc, id, deed, by));
  }
  return accepted(copies.length);
}

interface Place {
  readonly device: Device;
  readonly space: OpenSpace;
  readonly works: readonly GroupWork[];
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
  const { series } = useOpenPointsWords();
  const format = useFormat();
  return useMemo(() => {
    const isOffice = space.role === 'office';
    const naming: Naming = {
      named: ({ title, date }) => series.named(title, date === '' ? '' : format.date(date)),
      review: series.review,
    };
    const groupOf = (proposal: ProposalId) => submissions.find((one) => one.proposal === proposal)?.group;
    const pathOf = (session: SessionId) => {
      const here = seats.filter(({ sessionId }) => sessionId === session);
      const role = steering.find((one) => here.some((seat) => seat.role === one));
      return role === undefined ? null : pathTo.seat(session, role);
    };
    return {
      open: isOffice ? (wanted) => openIn(device, space, wanted, naming) : null,
      enter:
        isOffice && !isHere
          ? async (session) => {
              const entered = await enter(device, space, session);
              return entered.ok ? accepted(pathTo.seat(session, entered.value.role)) : entered;
            }
          : null,
      choose: isOffice
        ? (session, ids) =>
            choose(
              { device, space, works },
              session,
              submissions.filter(({ proposal }) => ids.includes(proposal)),
            )
        : null,
      wayHref: (proposal) => {
        const group = groupOf(proposal);
        return group === undefined ? null : hrefTo(pathTo.groupWay(space.spaceId, group, proposal));
      },
      groupOf: (proposal) => groups.find(({ id }) => id === groupOf(proposal))?.name ?? '',
      pathOf,
      goTo,
      isHere,
    };
  }, [device, space, works, submissions, groups, seats, isHere, series, format, goTo]);
}
