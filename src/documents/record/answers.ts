import type * as Y from 'yjs';
import { atMost } from '../../domain/beginning.ts';
import { type AgendaItemId, parseId, type RowId } from '../../domain/ids.ts';
import {
  type Answer,
  type AnswerPart,
  answerParts,
  longestAnswerPart,
  type QuestionNotes,
} from '../../domain/questions/question.ts';
import { type Fields, readTable, writeFields } from '../field-table.ts';
import { asText } from '../parse.ts';

/** Two roots of the record: `answers` is a field table by question, `now` one by agenda item (SPEC D82). */
const answerRoots = (doc: Y.Doc) => ({ answers: doc.getMap<unknown>('answers'), now: doc.getMap<unknown>('now') });

const readParts = (fields: Fields): Answer['parts'] =>
  new Map(
    answerParts.flatMap((part) => {
      const text = asText(fields.get(`part/${part}`))
        .slice(0, longestAnswerPart)
        .trim();
      return text === '' ? [] : [[part, text] as const];
    }),
  );

/** What is noted about questions: what was answered, and which one is on. */
export const readQuestionNotes = (doc: Y.Doc): QuestionNotes => {
  const { answers, now } = answerRoots(doc);
  return {
    answers: new Map(
      [...readTable(answers)].map(([id, fields]) => [
        id as RowId,
        { parts: readParts(fields), done: fields.get('done') === true },
      ]),
    ),
    now: new Map(
      [...readTable(now)].flatMap(([id, fields]) => {
        const row = parseId<RowId>(fields.get('row'));
        return row === null ? [] : [[id as AgendaItemId, row] as const];
      }),
    ),
  };
};

/** Writes down a part of an answer; an empty one is taken away. */
export const putAnswerPart = (doc: Y.Doc, question: RowId, part: AnswerPart, text: string): void =>
  doc.transact(() =>
    writeFields(answerRoots(doc).answers, question, { [`part/${part}`]: atMost(text, longestAnswerPart) }),
  );

/** Says that a question is answered, or open again. */
export const setAnswered = (doc: Y.Doc, question: RowId, done: boolean): void =>
  doc.transact(() => writeFields(answerRoots(doc).answers, question, { done }));

/** Says which question of an item is on; null: none. */
export const setQuestionNow = (doc: Y.Doc, item: AgendaItemId, question: RowId | null): void =>
  doc.transact(() => writeFields(answerRoots(doc).now, item, { row: question }));
