import type * as Y from 'yjs';
import {
  nextNumber,
  putBallot,
  putHands,
  putOnPaper,
  putQuestion,
  putRow,
  removeQuestion,
  restoreQuestion,
} from '../../documents/plan/ballots.ts';
import { putGroup } from '../../documents/plan/groups-edit.ts';
import { readPlan } from '../../documents/plan/read.ts';
import type { BallotPicture, BallotQuestion, BallotState, BallotWish, SheetState } from '../../domain/ballot/ballot.ts';
import type { ReadQuestion } from '../../domain/ballot/question-lines.ts';
import { type AgendaItemId, createId, type GroupId, type QuestionId, type RandomBytes } from '../../domain/ids.ts';
import type { SheetRow } from '../../domain/theses/group-marks.ts';

/** What the moderator can do with a ballot. Deeds that can be taken back answer with the way back. */
export interface BallotDeeds {
  readonly set: (settings: Partial<Pick<BallotWish, 'limit' | 'shuffled' | 'rule'>>) => void;
  /** Begins to take answers; whether they are covered is final from then on. */
  readonly begin: (covered: boolean) => void;
  readonly move: (wish: BallotState) => void;
  readonly add: (title: string, text: string) => void;
  readonly addAll: (questions: readonly ReadQuestion[]) => () => void;
  readonly change: (id: QuestionId, words: Partial<Pick<BallotQuestion, 'title' | 'text'>>) => void;
  readonly remove: (id: QuestionId) => () => void;
  /** Writes down what was counted by hand or from paper for one choice of one question. */
  readonly enter: (question: QuestionId, choice: string, count: number) => void;
  /** Hands out the sheets of the small groups, shows them to everybody, or lets the groups go on. */
  readonly sheets: (state: SheetState) => void;
  readonly picture: (picture: BallotPicture) => void;
  /** Words a question of the groups' sheet; empty: as usual. */
  readonly nameRow: (row: SheetRow, text: string) => void;
  /** Notes that the sheet of a group was typed in from paper, or takes that back. */
  readonly onPaper: (group: GroupId, isOnPaper: boolean) => void;
  /** The number that the next question gets. */
  readonly next: () => number;
}

export const createBallotDeeds = (doc: Y.Doc, item: AgendaItemId, random: RandomBytes): BallotDeeds => ({
  set: (settings) => putBallot(doc, item, settings),
  begin: (covered) => putBallot(doc, item, { covered, wish: 'open' }),
  move: (wish) => putBallot(doc, item, { wish }),
  add: (title, text) =>
    putQuestion(doc, item, { id: createId<QuestionId>(random), number: nextNumber(doc, item), title, text }),
  addAll: (questions) => {
    const news = questions.map(({ number, title, text }) => ({
      id: createId<QuestionId>(random),
      number,
      title,
      text,
    }));
    doc.transact(() => {
      for (const question of news) putQuestion(doc, item, question);
    });
    return () =>
      doc.transact(() => {
        for (const { id } of news) removeQuestion(doc, id);
      });
  },
  change: (id, words) => putQuestion(doc, item, { id, ...words }),
  remove: (id) => {
    removeQuestion(doc, id);
    return () => restoreQuestion(doc, id);
  },
  enter: (question, choice, count) => putHands(doc, item, question, { [choice]: count }),
  sheets: (state) =>
    doc.transact(() => {
      // Who leaves a sheet that was begun may still bring what they wrote there; what was opened is read by everybody.
      for (const { id } of readPlan(doc).groups)
        putGroup(doc, { id, begun: true, ...(state === 'shown' && { opened: true }) });
      putBallot(doc, item, { sheets: state });
    }),
  picture: (picture) => putBallot(doc, item, { picture }),
  nameRow: (row, text) => putRow(doc, item, row, text),
  onPaper: (group, isOnPaper) => putOnPaper(doc, item, group, isOnPaper),
  next: () => nextNumber(doc, item),
});
