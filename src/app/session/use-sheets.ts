import { useMemo } from 'react';
import { alike } from '../../device/watched.ts';
import { readGroupSheet } from '../../documents/group-sheet/document.ts';
import type { GroupWork } from '../../domain/groups/group-work.ts';
import type { Plan } from '../../domain/session/session.ts';
import type { SmallGroup } from '../../domain/session/small-group.ts';
import type { WrittenSheet } from '../../features/groups/sheet-table.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { sheetOf } from '../../sync/session-documents.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';

/** A group whose sheet there is; a dissolved one only when it was begun. */
export interface KnownGroup {
  readonly group: SmallGroup;
  readonly dissolved: boolean;
}

export const knownGroups = ({ groups, dissolved }: Pick<Plan, 'groups' | 'dissolved'>): readonly KnownGroup[] => [
  ...groups.map((group) => ({ group, dissolved: false })),
  ...dissolved.filter(({ begun }) => begun).map((group) => ({ group, dissolved: true })),
];

/** The same with which of them were typed in from paper in this group work. */
export const markedPaper = (sheets: readonly WrittenSheet[], { onPaper }: Pick<GroupWork, 'onPaper'>) =>
  sheets.map((one): WrittenSheet => (onPaper?.has(one.group.id) === true ? { ...one, paper: true } : one));

/** What these groups have written. What this seat may not read says nothing. */
export function useSheets(session: OpenSession, groups: readonly KnownGroup[]): readonly WrittenSheet[] {
  const ids = groups.map(({ group }) => group.id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids are what is watched, not the objects they stand in
  const watched = useMemo(
    () => alike(groups.map(({ group }) => session.watch(sheetOf(group.id), readGroupSheet))),
    [session, ids],
  );
  const sheets = useSnapshot(watched);
  return groups.map((one, index) => ({ ...one, sheet: sheets[index] ?? new Map() }));
}
