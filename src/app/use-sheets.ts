import { useMemo } from 'react';
import type { Watched } from '../device/watched.ts';
import { readGroupSheet } from '../documents/group-document.ts';
import type { GroupSheet } from '../domain/groups/group-work.ts';
import type { Plan } from '../domain/session/session.ts';
import type { SmallGroup } from '../domain/session/small-group.ts';
import type { WrittenSheet } from '../features/groups/sheet-table.tsx';
import type { OpenSession } from '../sync/open-session.ts';
import { sheetOf } from '../sync/session-documents.ts';
import { useSnapshot } from '../ui/use-snapshot.ts';

/** Several watched values as one, the same list as long as nothing in it has changed. */
const together = <Value>(all: readonly Watched<Value>[]): Watched<readonly Value[]> => {
  let last: readonly Value[] = [];
  return {
    subscribe: (listener) => {
      const stops = all.map((one) => one.subscribe(listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    getSnapshot: () => {
      const now = all.map((one) => one.getSnapshot());
      if (now.length !== last.length || now.some((value, index) => value !== last[index])) last = now;
      return last;
    },
  };
};

/** A group whose sheet there is; a dissolved one only when it was begun. */
export interface KnownGroup {
  readonly group: SmallGroup;
  readonly dissolved: boolean;
}

export const knownGroups = ({ groups, dissolved }: Pick<Plan, 'groups' | 'dissolved'>): readonly KnownGroup[] => [
  ...groups.map((group) => ({ group, dissolved: false })),
  ...dissolved.filter(({ begun }) => begun).map((group) => ({ group, dissolved: true })),
];

/** What these groups have written. What this seat may not read says nothing. */
export function useSheets(session: OpenSession, groups: readonly KnownGroup[]): readonly WrittenSheet[] {
  const ids = groups.map(({ group }) => group.id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids are what is watched, not the objects they stand in
  const watched = useMemo(
    () => together<GroupSheet>(groups.map(({ group }) => session.watch(sheetOf(group.id), readGroupSheet))),
    [session, ids],
  );
  const sheets = useSnapshot(watched);
  return groups.map((one, index) => ({ ...one, sheet: sheets[index] ?? new Map() }));
}
