import type { GroupWork } from '../../domain/groups/group-work.ts';
import type { GroupId, QuestionId } from '../../domain/ids.ts';
import type { GroupsPanelProps } from './groups-panel.tsx';
import type { WrittenSheet } from './sheet-table.tsx';
import type { WorkDeeds } from './work-deeds.ts';

export interface WorkPanelProps extends Omit<GroupsPanelProps, 'onUndoable'> {
  readonly title: string;
  /** Title of the session, for the file's name. */
  readonly session: string;
  readonly work: GroupWork;
  /** Every sheet there is, those of dissolved groups at the end. */
  readonly sheets: readonly WrittenSheet[];
  readonly workDeeds: WorkDeeds;
  /** „noch 12 min“ of the clock that runs; empty: none does. */
  readonly clock: string;
  /** The relay's clock. */
  readonly now: () => number;
  /** Writes down what the plenary keeps of a report. */
  readonly onCapture: (text: string, who: string) => void;
  /** Writes on the sheet of a group, as its people do: what it has written on paper. */
  readonly onType: (
    group: GroupId,
    question: QuestionId,
    change: { readonly before: string; readonly after: string },
  ) => void;
  /** Where sheets are printed. */
  readonly printHref: string;
}
