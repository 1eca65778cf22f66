import type * as Y from 'yjs';
import { type Answer, type Answers, longestReason, noAnswer } from '../../domain/ballot/ballot.ts';
import { type AgendaItemId, parseId, type QuestionId } from '../../domain/ids.ts';
import { readTable, writeFields } from '../field-table.ts';
import { asText, asWhole } from '../parse.ts';

/** One more root of a seat's document: by agenda item the fields `<question>/<part of the answer>` (SPEC D28). */
const answerTable = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<unknown>('answers');

/** Most questions of one item that are read at all: whoever answers more is no person. */
const mostRead = 1_000;

/** The answers of a seat by agenda item. Whether there is such a question and such a choice is asked where they count. */
export const readAnswers = (doc: Y.Doc): ReadonlyMap<AgendaItemId, Answers> => {
  const items = new Map<AgendaItemId, Answers>();
  for (const [item, fields] of readTable(answerTable(doc))) {
    const answers = new Map<QuestionId, Answer>();
    for (const [field, value] of fields) {
      const [id, part] = field.split('/');
      const question = parseId<QuestionId>(id);
      if (question === null || (answers.size >= mostRead && !answers.has(question))) continue;
      answers.set(question, { ...(answers.get(question) ?? noAnswer), ...readPart(part, value) });
    }
    items.set(item as AgendaItemId, answers);
  }
  return items;
};

const readPart = (part: string | undefined, value: unknown): Partial<Answer> => {
  if (part === 'choice') return { choice: asText(value) || null };
  if (part === 'weight') return { weight: asWhole(value, 0, 1_000) ?? 0 };
  return part === 'reason' ? { reason: asText(value).slice(0, 2 * longestReason) } : {};
};

/** Changes parts of an answer, each decided on its own when two devices of the seat write; what was written before goes. */
export const putAnswer = (doc: Y.Doc, item: AgendaItemId, question: QuestionId, answer: Partial<Answer>): void =>
  doc.transact(() => {
    const parts = Object.entries(answer).map(([part, value]) => [`${question}/${part}`, value]);
    writeFields(answerTable(doc), item, Object.fromEntries(parts));
  });
