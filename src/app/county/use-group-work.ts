import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { together } from '../../device/watched.ts';
import type { GroupId } from '../../domain/ids.ts';
import { withAssessments } from '../../domain/space/assessed-trail.ts';
import { withOfficial } from '../../domain/space/official.ts';
import type { RegisteredGroup } from '../../domain/space/register.ts';
import { firstTold } from '../../domain/space/seen-results.ts';
import { assessmentsOf, hasOutcome, type ResultVersion, wasScored } from '../../domain/space/session-result.ts';
import type { Submission } from '../../domain/space/submission.ts';
import type { ReceivedSubmission } from '../../features/submissions/inbox-acts.tsx';
import { type GroupWork, openGroupWork, readableGroups } from '../../sync/open-group-work.ts';
import type { OpenSpace } from '../../sync/open-space.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';

/** What opens the work of a group. The gallery hands in its own, see `SessionOpener`. */
export const WorkOpener = createContext(openGroupWork);

/** Works that lie open, and whether there are more to come. */
export interface GroupWorks {
  readonly works: readonly GroupWork[];
  /** Every one of them is read. */
  readonly isComplete: boolean;
}

/** Of the works that lie open those of these groups; those of the screen before may still be among them. */
export const worksAmong = (works: readonly GroupWork[], groups: readonly GroupId[]): GroupWorks => {
  const open = works.filter(({ group }) => groups.includes(group));
  return { works: open, isComplete: open.length === groups.length };
};

/** Every group the county ever had: what a struck one has handed in stays, under the name it had (SPEC D362). */
export function useEveryGroup(space: OpenSpace): readonly RegisteredGroup[] {
  const { groups } = useSnapshot(space.register);
  const struck = useSnapshot(space.struckGroups);
  return useMemo(() => [...groups, ...struck], [groups, struck]);
}

const sent = { delivery: 'onServer' } as const;
const nothingToSend = { subscribe: () => () => undefined, getSnapshot: () => sent };

/** Whether the relay has all that was handed in here. */
export const useIsSent = ({ documents }: Pick<GroupWork, 'documents'>): boolean => {
  const status = documents.find(({ name }) => name.kind === 'submissions')?.status;
  return useSnapshot<{ readonly delivery: string }>(status ?? nothingToSend).delivery === 'onServer';
};

/** The work of all groups that this place may read, see `useGroupWorks`. */
export function useAllWorks(space: OpenSpace): GroupWorks {
  return useGroupWorks(
    space,
    useEveryGroup(space).map(({ id }) => id),
  );
}

/**
 * The work of these groups, open as long as the screen is. Those that this place may not read, and those that are not read
 * yet, are left out.
 */
export function useGroupWorks(space: OpenSpace, groups: readonly GroupId[]): GroupWorks {
  const readable = readableGroups(space, groups);
  const wanted = [...readable].sort().join(' ');
  const openWork = useContext(WorkOpener);
  const [works, setWorks] = useState<readonly GroupWork[]>([]);
  const open = useRef(new Map<GroupId, GroupWork>());
  // What lies open stays open when a colleague adds a group: whoever is in the middle of something goes on with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: all of it is closed when it is another space
  useEffect(() => {
    const mine = open.current;
    return () => {
      for (const work of mine.values()) void work.close();
      mine.clear();
      setWorks([]);
    };
  }, [openWork, space]);
  useEffect(() => {
    const mine = open.current;
    const groups = groupsIn(wanted);
    for (const [group, work] of mine) {
      if (groups.includes(group)) continue;
      mine.delete(group);
      setWorks((known) => known.filter((one) => one !== work));
      void work.close();
    }
    for (const group of groups) {
      if (mine.has(group)) continue;
      const work = openWork(space, group);
      mine.set(group, work);
      const look = () => {
        if (mine.get(group) === work && work.status.getSnapshot().isRead)
          setWorks((known) => (known.includes(work) ? known : [...known, work]));
      };
      work.status.subscribe(look);
      look();
    }
  }, [openWork, space, wanted]);
  return useMemo(() => worksAmong(works, groupsIn(wanted)), [works, wanted]);
}

const groupsIn = (wanted: string): readonly GroupId[] => (wanted === '' ? [] : (wanted.split(' ') as GroupId[]));

/** Whether all that was handed in is read here: never by a reader, who reads none of it and can say nothing of what is missing. */
export const readsEverything = ({ role }: Pick<OpenSpace, 'role'>, { isComplete }: GroupWorks): boolean =>
  role !== 'reader' && isComplete;

/** What the groups have handed in, over all their documents, the last first. */
export function useReceived(works: readonly GroupWork[]): readonly ReceivedSubmission[] {
  return useSnapshot(
    useMemo(
      () =>
        together(
          works.map(({ submissions }) => submissions),
          (...parts) =>
            works
              .flatMap(({ group }, place) => (parts[place] ?? []).map((submission) => ({ ...submission, group })))
              .sort((a, b) => (b.versions.at(-1)?.handedInAt ?? 0) - (a.versions.at(-1)?.handedInAt ?? 0)),
        ),
      [works],
    ),
  );
}

/** The same with the sessions that have assessed them in their trails, and with the words of the administration. */
export const withResults = <Known extends Submission>(
  submissions: readonly Known[],
  versions: readonly ResultVersion[],
): readonly Known[] =>
  submissions.map((submission) =>
    withAssessments(
      withOfficial(submission, versions),
      assessmentsOf(versions, submission.proposal)
        .filter(({ outcome }) => hasOutcome(outcome))
        .map((assessed) => ({
          ...assessed.result,
          ...firstTold(versions, assessed, hasOutcome),
          scored: wasScored(assessed.outcome),
          verdict: assessed.outcome.verdict,
          tentative: assessed.result.stage !== 'approved',
        })),
    ),
  );
