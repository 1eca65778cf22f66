import { useMemo } from 'react';
import { alike } from '../../device/watched.ts';
import { readGroupSheet } from '../../documents/group-sheet/document.ts';
import { readMarks } from '../../documents/group-sheet/marks.ts';
import type { BallotWish } from '../../domain/ballot/ballot.ts';
import type { WordedSheet } from '../../domain/export/group-marks-export.ts';
import { rowId, sheetRows } from '../../domain/theses/group-marks.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { sheetOf } from '../../sync/session-documents.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';

type Doc = Parameters<typeof readMarks>[0];
const readSheet = (doc: Doc) => ({ marks: readMarks(doc), answers: readGroupSheet(doc) });

/** What small groups have marked and written about theses. What this seat may not read says nothing. */
export function useMarkedSheets(session: OpenSession, { item, sheets, onPaper }: BallotWish): readonly WordedSheet[] {
  const { groups } = useSnapshot(session.plan);
  const wanted = sheets === null ? [] : groups;
  const ids = wanted.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids are what is watched, not the objects they stand in
  const watched = useMemo(() => alike(wanted.map(({ id }) => session.watch(sheetOf(id), readSheet))), [session, ids]);
  const read = useSnapshot(watched);
  return wanted.map(({ id, name }, index) => {
    const answers = read[index]?.answers;
    const texts = sheetRows.map((row) => [row, answers?.get(rowId(item, row)) ?? ''] as const);
    return {
      group: id,
      name,
      marks: read[index]?.marks ?? [],
      texts: new Map(texts),
      paper: onPaper?.has(id) === true,
    };
  });
}
