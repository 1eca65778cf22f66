import type * as Y from 'yjs';
import {
  putGroup,
  putGroupWork,
  putQuestion,
  putWorkOnPaper,
  removeQuestion,
  restoreQuestion,
} from '../../documents/plan/groups-edit.ts';
import { readPlan } from '../../documents/plan/read.ts';
import { extendTimer, idleTimer, startTimer, type Timer } from '../../domain/agenda/timer.ts';
import { type GroupWork, mostQuestions, nextToReport, plainGroupWork } from '../../domain/groups/group-work.ts';
import { type AgendaItemId, createId, type GroupId, type QuestionId, type RandomBytes } from '../../domain/ids.ts';
import { keyBetween } from '../../domain/order.ts';

/** What the moderator can do with the group work of one item. */
export interface WorkDeeds {
  readonly set: (settings: Partial<Pick<GroupWork, 'minutes' | 'reportMinutes'>>) => void;
  readonly ask: (text: string) => void;
  readonly rephrase: (question: QuestionId, text: string) => void;
  readonly removeQuestion: (question: QuestionId) => () => void;
  /** The groups write from now on. */
  readonly begin: (now: number) => void;
  /** So many minutes more to write. */
  readonly extend: (minutes: number, now: number) => void;
  /** This group is on the wall, and its sheet everybody's to read; null: none is. */
  readonly report: (group: GroupId | null, now: number) => void;
  /** One group further, or back; behind the last one nobody reports any more. */
  readonly step: (step: 1 | -1, now: number) => void;
  /** Notes that a group's sheet was typed in from paper, or takes that back. */
  readonly onPaper: (group: GroupId, isOnPaper: boolean) => void;
  readonly close: () => void;
  /** The groups write again. */
  readonly reopen: () => void;
}

const clock = (minutes: number, now: number): Timer => (minutes === 0 ? idleTimer : startTimer(minutes, now));

const workOf = (doc: Y.Doc, item: AgendaItemId): GroupWork =>
  readPlan(doc).groupWork.find((work) => work.item === item) ?? plainGroupWork(item);

const report = (doc: Y.Doc, item: AgendaItemId, group: GroupId | null, now: number): void =>
  doc.transact(() => {
    const { reportMinutes } = workOf(doc, item);
    const { dissolved } = readPlan(doc);
    for (const { id, into } of dissolved) if (group !== null && into === group) putGroup(doc, { id, opened: true });
    if (group !== null) putGroup(doc, { id: group, opened: true });
    putGroupWork(doc, item, {
      state: 'reporting',
      reporting: group,
      reportTimer: group === null ? idleTimer : clock(reportMinutes, now),
      timer: idleTimer,
    });
  });

/** Binds the deeds to the group work of an item. */
export const createWorkDeeds = (doc: Y.Doc, item: AgendaItemId, random: RandomBytes): WorkDeeds => ({
  set: (settings) => putGroupWork(doc, item, settings),
  onPaper: (group, isOnPaper) => putWorkOnPaper(doc, item, group, isOnPaper),
  ask: (text) => {
    const { questions } = workOf(doc, item);
    if (questions.length >= mostQuestions) return;
    const order = keyBetween(questions.at(-1)?.order ?? null, null);
    putQuestion(doc, { id: createId<QuestionId>(random), item, text, order });
  },
  rephrase: (id, text) => putQuestion(doc, { id, text }),
  removeQuestion: (id) => {
    removeQuestion(doc, id);
    return () => restoreQuestion(doc, id);
  },
  begin: (now) =>
    doc.transact(() => {
      for (const { id } of readPlan(doc).groups) putGroup(doc, { id, begun: true });
      putGroupWork(doc, item, { state: 'writing', timer: clock(workOf(doc, item).minutes, now) });
    }),
  extend: (minutes, now) => {
    const { timer } = workOf(doc, item);
    putGroupWork(doc, item, { timer: timer.kind === 'idle' ? clock(minutes, now) : extendTimer(timer, minutes) });
  },
  report: (group, now) => report(doc, item, group, now),
  step: (step, now) => {
    const { groups } = readPlan(doc);
    const next = nextToReport(groups, workOf(doc, item).reporting, step);
    // In front of the first there is nobody: whoever reports goes on.
    if (next !== null || step === 1) report(doc, item, next, now);
  },
  close: () => putGroupWork(doc, item, { state: 'closed', reporting: null, reportTimer: idleTimer, timer: idleTimer }),
  reopen: () => putGroupWork(doc, item, { state: 'writing', reporting: null, reportTimer: idleTimer }),
});
