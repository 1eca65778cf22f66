import { editAnswer } from '../../documents/group-sheet/document.ts';
import { putMark } from '../../documents/group-sheet/marks.ts';
import type { AgendaItemId, GroupId } from '../../domain/ids.ts';
import { rowId } from '../../domain/theses/group-marks.ts';
import type { GroupSheetDeeds } from '../../features/ballot/group-sheet.tsx';
import type { OpenSession } from '../../sync/open-session.ts';

/** What can be done on the sheet of a small group, by its people or by who types it in from paper. */
export const sheetDeeds = (session: OpenSession, item: AgendaItemId, group: GroupId): GroupSheetDeeds => ({
  mark: (row, thesis, change) => session.editSheet(group)((doc) => putMark(doc, row, thesis, change)),
  write: (row, change) => session.editSheet(group)((doc) => editAnswer(doc, rowId(item, row), change)),
});
