import type * as Y from 'yjs';
import { nextNumber, putBallot, putQuestion } from '../../documents/plan/ballots.ts';
import { setFacts } from '../../documents/plan/edit.ts';
import { putOutside, removeOutside, restoreOutside } from '../../documents/plan/outside.ts';
import { readPlan } from '../../documents/plan/read.ts';
import { type AgendaItemId, createId, type QuestionId, type RandomBytes } from '../../domain/ids.ts';
import { keyBetween } from '../../domain/order.ts';
import type { NamedGrade } from '../../domain/votes/grade.ts';

/** What the moderator can do beyond what every ballot can. Deeds that can be taken back answer with the way back. */
export interface VoteDeeds {
  /** Words the only question of a ballot that has one. */
  readonly ask: (question: string) => void;
  /** Begins covered, with this question unless another stands there. */
  readonly begin: (question: string) => void;
  readonly addOutside: (grades: readonly NamedGrade[]) => () => void;
  readonly removeOutside: (id: string) => () => void;
  /** Settles day and time of the next meeting. */
  readonly decide: (at: string) => () => void;
}

/** Two moderators who word the only question, or begin at once, mean the same one. */
const onlyQuestionOf = (item: AgendaItemId): QuestionId => `${item}-q` as QuestionId;

const addOutside = (doc: Y.Doc, item: AgendaItemId, news: readonly NamedGrade[], random: RandomBytes) => {
  let order = keyBetween(readPlan(doc).outside.get(item)?.at(-1)?.order ?? null, null);
  const ids: string[] = [];
  doc.transact(() => {
    for (const grade of news) {
      const id = createId<QuestionId>(random);
      putOutside(doc, item, { ...grade, id, order });
      order = keyBetween(order, null);
      ids.push(id);
    }
  });
  return () =>
    doc.transact(() => {
      for (const id of ids) removeOutside(doc, id);
    });
};

/** Binds them to a plan document. */
export const createVoteDeeds = (doc: Y.Doc, item: AgendaItemId, random: RandomBytes): VoteDeeds => {
  const asked = () => readPlan(doc).ballots.find((one) => one.item === item)?.questions[0];
  const ask = (title: string) => {
    const known = asked();
    const id = known?.id ?? onlyQuestionOf(item);
    putQuestion(doc, item, { id, title, ...(known === undefined && { number: nextNumber(doc, item), text: '' }) });
  };
  return {
    ask,
    begin: (question) =>
      doc.transact(() => {
        if ((asked()?.title ?? '').trim() === '') ask(question);
        putBallot(doc, item, { covered: true, wish: 'open' });
      }),
    addOutside: (grades) => addOutside(doc, item, grades, random),
    removeOutside: (id) => {
      removeOutside(doc, id);
      return () => restoreOutside(doc, id);
    },
    decide: (at) => {
      const { nextDate, nextTime } = readPlan(doc);
      const [date = '', time = ''] = at.split('T');
      setFacts(doc, { nextDate: date, nextTime: time });
      return () => setFacts(doc, { nextDate, nextTime });
    },
  };
};
