import type * as Y from 'yjs';
import { parseId, type QuestionId } from '../../domain/ids.ts';
import { inOrder } from '../../domain/order.ts';
import {
  type GuidelineAnswer,
  type GuidelineQuestion,
  isUsual,
  longestQuestion,
  mostGuidelineQuestions,
  usualGuideline,
} from '../../domain/space/guideline.ts';
import { type Fields, readRemoved, readTable, writeFields } from '../field-table.ts';
import { asOneOf, asText, isRecord } from '../parse.ts';

/*
 * The guideline lies in the register as what the county has made of the usual one: a usual question is there until it is
 * struck, and has its usual words until the county writes others. So nothing has to be written before it can be changed, and
 * two offices that change it without a network both keep what they changed.
 */

const tableOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<unknown>('guideline');

const nothing: Fields = new Map();

/** The questions of a county's guideline, in order (SPEC D279). A question of its own without words is none. */
export const readGuideline = (doc: Y.Doc): readonly GuidelineQuestion[] => {
  const [present, struck] = [readTable(tableOf(doc)), readRemoved(tableOf(doc))];
  const textOf = (fields: Fields) => asText(fields.get('text')).slice(0, longestQuestion);
  const usual = usualGuideline
    .filter(({ id }) => !struck.has(id))
    .map(({ id, order }) => {
      const fields = present.get(id) ?? nothing;
      return { id, text: textOf(fields), order: asText(fields.get('order')) || order };
    });
  const own = [...present].flatMap(([id, fields]) => {
    const text = textOf(fields);
    return isUsual(id) || text === '' ? [] : [{ id: id as QuestionId, text, order: asText(fields.get('order')) }];
  });
  return inOrder([...usual, ...own]).slice(0, mostGuidelineQuestions);
};

/** Adds a question or words one anew. */
export const putQuestion = (
  doc: Y.Doc,
  { id, ...fields }: Partial<GuidelineQuestion> & Pick<GuidelineQuestion, 'id'>,
): void => doc.transact(() => writeFields(tableOf(doc), id, fields));

/** An answer somebody else has written down; null when it is none, or answers a question that has no words (SPEC D280). */
export const readAnswer = (
  question: unknown,
  said: unknown,
  otherwise: GuidelineAnswer['is'],
): GuidelineAnswer | null => {
  const id = parseId<QuestionId>(question);
  if (id === null || !isRecord(said)) return null;
  const asked = asText(said['asked']).slice(0, longestQuestion);
  if (asked === '' && !isUsual(id)) return null;
  return {
    question: id,
    asked,
    is: asOneOf(said['is'], ['answered', 'waived'], otherwise),
    text: asText(said['text']),
  };
};

/** An answer as it is stored. What was asked in the usual words is stored as earlier versions did. */
export const printAnswer = ({ asked, is, text }: GuidelineAnswer) => ({ is, text, ...(asked !== '' && { asked }) });
