import { idleTimer, type Timer } from '../agenda/timer.ts';
import type { AgendaItemId, GroupId, QuestionId } from '../ids.ts';
import type { SmallGroup } from '../session/small-group.ts';

/** Where group work is: the groups write, or tell the others what they found, or it is over. */
export const groupWorkStates = ['writing', 'reporting', 'closed'] as const;
export type GroupWorkState = (typeof groupWorkStates)[number];

/** Most questions on one sheet: more do not fit an hour, nor a wall. */
export const mostQuestions = 8;
/** Longest question, in letters: two lines on the wall. */
export const longestQuestion = 160;
/** Longest answer of one group to one question, in letters: three pages. */
export const longestAnswerText = 8_000;

/** A question that every small group answers on its sheet. */
export interface SheetQuestion {
  readonly id: QuestionId;
  readonly text: string;
  /** Sorts the questions, see `order.ts`. */
  readonly order: string;
}

/** Group work of an agenda item as the moderator wishes it. */
export interface GroupWork {
  readonly item: AgendaItemId;
  readonly questions: readonly SheetQuestion[];
  /** Null: being prepared. */
  readonly state: GroupWorkState | null;
  /** Minutes that groups have to write; 0: no clock. */
  readonly minutes: number;
  readonly timer: Timer;
  /** Minutes that each group has to report; 0: no clock. */
  readonly reportMinutes: number;
  readonly reportTimer: Timer;
  /** Who reports now; null: nobody yet, or all have. */
  readonly reporting: GroupId | null;
  /** Groups whose sheet was typed in from paper; missing: none. */
  readonly onPaper?: ReadonlySet<GroupId>;
}

/** Group work for which nothing was set. */
export const plainGroupWork = (item: AgendaItemId): GroupWork => ({
  item,
  questions: [],
  state: null,
  minutes: 15,
  timer: idleTimer,
  reportMinutes: 3,
  reportTimer: idleTimer,
  reporting: null,
});

/** What a group has written, by question. A question without an answer is not in it. */
export type GroupSheet = ReadonlyMap<QuestionId, string>;

/** Who reports after this group (or first); null: everybody has. A group that is gone is followed by the first. */
export const nextToReport = (
  groups: readonly SmallGroup[],
  reporting: GroupId | null,
  step: 1 | -1 = 1,
): GroupId | null => {
  const at = groups.findIndex(({ id }) => id === reporting);
  return (at < 0 ? (step > 0 ? groups[0] : undefined) : groups[at + step])?.id ?? null;
};

/** What several groups have written, as one sheet: a group reports for those who joined it, too. */
export const joinedSheets = (sheets: readonly GroupSheet[]): GroupSheet => {
  const joined = new Map<QuestionId, string>();
  for (const [question, answer] of sheets.flatMap((sheet) => [...sheet]))
    joined.set(question, [joined.get(question), answer].filter(Boolean).join('\n'));
  return joined;
};
