import type * as Y from 'yjs';
import {
  type BoardSettings,
  placeCard,
  putBoard,
  readTypedCards,
  removeTypedCard,
  typeCard,
} from '../../documents/plan/boards.ts';
import { readPlan } from '../../documents/plan/read.ts';
import { putAnswerPart, readQuestionNotes, setAnswered, setQuestionNow } from '../../documents/record/answers.ts';
import type { BoardState } from '../../domain/board/board.ts';
import { type AgendaItemId, createId, type RandomBytes, type RowId } from '../../domain/ids.ts';
import { keyBetween } from '../../domain/order.ts';
import type { AnswerPart, Question } from '../../domain/questions/question.ts';

/** What moderator and scribe can do with questions. Deeds that can be taken back answer with the way back. */
export interface AnswerDeeds {
  /** Puts a question on; null: none is. */
  readonly setNow: (question: RowId | null) => () => void;
  /** Says that it is answered; the one that was on is on no longer. */
  readonly setAnswered: (question: RowId, done: boolean) => () => void;
  readonly putPart: (question: RowId, part: AnswerPart, text: string) => void;
}

/** What only who moderates can do. */
export interface SteerDeeds {
  readonly move: (wish: BoardState) => void;
  readonly set: (settings: Pick<BoardSettings, 'limit'>) => void;
  readonly strike: (question: Question, struck: boolean) => () => void;
  readonly merge: (question: Question, into: Question) => () => void;
  readonly split: (question: Question) => () => void;
  /** Enters a question that was called out. */
  readonly type: (text: string) => () => void;
}

/** Binds what can be noted to a session's record. */
export const createAnswerDeeds = (doc: Y.Doc, item: AgendaItemId): AnswerDeeds => ({
  setNow: (question) => {
    const before = readQuestionNotes(doc).now.get(item) ?? null;
    setQuestionNow(doc, item, question);
    return () => setQuestionNow(doc, item, before);
  },
  setAnswered: (question, done) => {
    const { answers, now } = readQuestionNotes(doc);
    const before = { done: answers.get(question)?.done === true, now: now.get(item) ?? null };
    doc.transact(() => {
      setAnswered(doc, question, done);
      if (before.now === question) setQuestionNow(doc, item, null);
    });
    return () =>
      doc.transact(() => {
        setAnswered(doc, question, before.done);
        if (before.now === question) setQuestionNow(doc, item, question);
      });
  },
  putPart: (question, part, text) => putAnswerPart(doc, question, part, text),
});

/** Binds what can be steered to a session's plan. */
export const createSteerDeeds = (doc: Y.Doc, item: AgendaItemId, random: RandomBytes): SteerDeeds => ({
  move: (wish) => putBoard(doc, item, { wish }),
  set: (settings) => putBoard(doc, item, settings),
  strike: ({ id }, struck) => {
    placeCard(doc, id, { struck });
    return () => placeCard(doc, id, { struck: !struck });
  },
  merge: ({ id }, into) => {
    const before = readPlan(doc).cards.get(id)?.into ?? null;
    placeCard(doc, id, { into: into.id });
    return () => placeCard(doc, id, { into: before });
  },
  split: ({ id, cards }) => {
    const places = readPlan(doc).cards;
    const others = cards.filter((card) => card.id !== id);
    doc.transact(() => {
      for (const card of others) placeCard(doc, card.id, { into: null });
    });
    return () =>
      doc.transact(() => {
        for (const card of others) placeCard(doc, card.id, { into: places.get(card.id)?.into ?? null });
      });
  },
  type: (text) => {
    const id = createId<RowId>(random);
    const order = keyBetween(readTypedCards(doc).at(-1)?.order ?? null, null);
    typeCard(doc, { id, item, field: 'ask', text, order });
    return () => removeTypedCard(doc, id);
  },
});
