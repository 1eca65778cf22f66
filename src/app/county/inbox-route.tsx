import { useEffect, useMemo, useRef, useState } from 'react';
import { spaceOffice } from '../../device/space-seats.ts';
import { addAct, setNumber } from '../../documents/space/submissions.ts';
import { type ActId, createId, type GroupId } from '../../domain/ids.ts';
import { everyProposal, inFieldsNow, proposalsThatFit, withFieldsNow } from '../../domain/space/chosen-proposals.ts';
import { officeReads, sayingOf } from '../../domain/space/newer-version.ts';
import { type Compared, overlapsAmong } from '../../domain/space/overlaps.ts';
import {
  type Cycle,
  isHandingIn,
  type Register,
  type RegisteredField,
  type RegisteredGroup,
} from '../../domain/space/register.ts';
import { seenOf } from '../../domain/space/seen-results.ts';
import { contentOf, type Deed, parseNumber, printNumber } from '../../domain/space/submission.ts';
import { runningYear, yearsOf } from '../../domain/space/years.ts';
import { CarryCard } from '../../features/notebook/carry-card.tsx';
import { useValueText } from '../../features/proposals/use-value-text.ts';
import { ProposalFilters } from '../../features/space/proposal-filter.tsx';
import { Inbox } from '../../features/submissions/inbox.tsx';
import type { InboxDeeds, ReceivedSubmission } from '../../features/submissions/inbox-acts.tsx';
import type { GroupWork } from '../../sync/open-group-work.ts';
import type { OpenSpace } from '../../sync/open-space.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useSubmissionsWords } from '../../words/submissions.ts';
import { AppFrame } from '../app-frame.tsx';
import { useDevice } from '../device-context.tsx';
import { localDay } from '../local-day.ts';
import { NotFoundScreen } from '../not-found-screen.tsx';
import { openWork } from './carry-work.ts';
import { CountySaveStatus, CountyTrouble } from './county-trouble.tsx';
import { SpaceGate } from './space-gate.tsx';
import { useAllWorks, useEveryGroup, useReceived, withResults } from './use-group-work.ts';
import { useWhole } from './whole-saving.ts';

/** What all groups have handed in, for office and moderators. */
export function InboxRoute({ space }: { readonly space: string }) {
  return <SpaceGate space={space}>{(opened) => <InboxOf space={opened} />}</SpaceGate>;
}

const nameOf = (groups: readonly RegisteredGroup[], group: GroupId): string =>
  groups.find(({ id }) => id === group)?.name ?? '';

const comparedOf = (
  submission: ReceivedSubmission,
  group: string,
  fields: readonly RegisteredField[],
): readonly Compared[] => {
  const content = contentOf(submission);
  if (content === null || submission.status === 'returned') return [];
  return [{ proposal: submission.proposal, group, profile: inFieldsNow(content, fields).profile }];
};

/** Asks the relay for the numbers that are missing, one after the other; without a network it stays „Nummer folgt". */
function useNumbers(space: OpenSpace, works: readonly GroupWork[], received: readonly ReceivedSubmission[]) {
  const device = useDevice();
  const isOnline = useSnapshot(space.status).remote.kind === 'online';
  const isAsking = useRef(false);
  const missing = received.find(({ year, number }) => year !== null && number === null);
  useEffect(() => {
    const work = works.find(({ group }) => group === missing?.group);
    if (space.role !== 'office' || !isOnline || isAsking.current || missing === undefined || work === undefined) return;
    const { proposal, year } = missing;
    if (year === null) return;
    const given = received.map(({ number }) => parseNumber(number)).filter((number) => number?.year === year);
    const after = given.reduce((most, number) => Math.max(most, number?.number ?? 0), 0);
    isAsking.current = true;
    void spaceOffice(device, space)
      .number({ proposal, year, after })
      .then((answer) => {
        isAsking.current = false;
        if (!answer.ok) return;
        work.editSubmissions((doc) => setNumber(doc, proposal, printNumber(answer.value.year, answer.value.number)));
      });
  }, [device, space, works, received, missing, isOnline]);
}

function useInboxDeeds(space: OpenSpace, works: readonly GroupWork[]): InboxDeeds | null {
  const { random, now } = useDevice();
  if (space.role !== 'office') return null;
  const add = ({ group, proposal }: ReceivedSubmission, deed: Deed) => {
    const seen = seenOf(space.results.getSnapshot(), proposal);
    const by = { id: createId<ActId>(random), at: now(), role: 'office', seen } as const;
    works.find((work) => work.group === group)?.editSubmissions((doc) => addAct(doc, proposal, deed, by));
  };
  return {
    takeIn: (submission, { year, step }, text) => {
      const version = submission.versions.at(-1)?.id;
      if (version === undefined) return;
      add(submission, { kind: 'takenIn', version, year, late: !isHandingIn(step), text });
    },
    say: (submission, kind, text) => add(submission, sayingOf(submission, kind, text)),
  };
}

/** Overlaps matter while something can still be talked about: proposals of this year and the one before, and new ones. */
function useOverlaps(
  received: readonly ReceivedSubmission[],
  groups: readonly RegisteredGroup[],
  { fields }: Register,
  running: Cycle | null,
) {
  const first = (running?.year ?? 0) - 1;
  return useMemo(() => {
    const recent = received.filter(({ year }) => year === null || year >= first);
    return overlapsAmong(recent.flatMap((one) => comparedOf(one, nameOf(groups, one.group), fields)));
  }, [received, groups, fields, first]);
}

function InboxOf({ space }: { readonly space: OpenSpace }) {
  const words = useSubmissionsWords();
  const valueText = useValueText();
  const { now } = useDevice();
  const register = useSnapshot(space.register);
  const groups = useEveryGroup(space);
  const { works, isComplete } = useAllWorks(space);
  // Once it was all there, what a new group has comes in beside it.
  const [wasRead, setRead] = useState(false);
  if (isComplete && !wasRead) setRead(true);
  const whole = useWhole(space, works);
  const received = useReceived(works);
  const results = useSnapshot(space.results);
  const [filter, setFilter] = useState(everyProposal);
  const all = useMemo(
    () => withFieldsNow(withResults(received, results), register.fields),
    [received, results, register.fields],
  );
  useNumbers(space, works, received);
  const deeds = useInboxDeeds(space, works);
  const cycles = yearsOf(register.cycles, { sessions: register.sessions, submissions: received });
  const running = runningYear(cycles, localDay(now()));
  const overlaps = useOverlaps(received, groups, register, running);
  if (space.role !== 'office' && space.role !== 'moderator') return <NotFoundScreen />;
  const { spaceId } = space;
  const shown = proposalsThatFit(all, filter, officeReads);
  const isShown = (one: Compared) => shown.some(({ proposal }) => proposal === one.proposal);
  return (
    <AppFrame title={words.title} status={<CountySaveStatus space={space} session={whole} />}>
      <CountyTrouble space={space} session={whole} />
      <Inbox
        submissions={shown}
        filter={
          all.length > 1 && (
            <ProposalFilters of={all} reads={officeReads} count={shown.length} filter={filter} onFilter={setFilter} />
          )
        }
        isSearched={shown.length < all.length}
        isReading={!wasRead}
        isEmpty={all.length === 0}
        overlaps={overlaps.filter(({ one, other }) => isShown(one) || isShown(other))}
        cycles={cycles}
        running={running}
        valueText={valueText}
        deeds={deeds}
        backHref={hrefTo(pathTo.space(spaceId))}
        nameOf={(group) => nameOf(groups, group)}
        wayHref={(group, proposal) => hrefTo(pathTo.groupWay(spaceId, group, proposal))}
      />
      {deeds !== null && (
        <CarryCard open={(file) => openWork(spaceId, works, file)} save={null} pack={null} share={null} />
      )}
    </AppFrame>
  );
}
