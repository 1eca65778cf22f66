import type * as Y from 'yjs';
import { type AgendaItemId, type GroupId, parseId, type QuestionId } from '../../domain/ids.ts';
import { inOrder, keyAt, keyBetween, type ListMove, placeAfter } from '../../domain/order.ts';
import { readSurvey } from '../../domain/survey/read-survey.ts';
import { plainSurvey, type SurveyGroup, type SurveyQuestion, type SurveyWish } from '../../domain/survey/survey.ts';
import { type Fields, readTable, setIfNew, writeFields } from '../field-table.ts';
import { asText, isRecord } from '../parse.ts';
import { planRoots } from './roots.ts';

/*
 * Surveys in `session/<s>/plan` (SPEC D260): a field table by agenda item, in it `q/<question>` and `g/<group>` with a value
 * each. Read only by the screens that show one and by the relay, and therefore no part of `readPlan`.
 */

/** Entries of a list under keys of their own, in order, without those that were taken out. */
const listed = (fields: Fields, prefix: string): readonly { readonly id: string; readonly order: string }[] =>
  inOrder(
    [...fields].flatMap(([field, value]) => {
      const id = field.startsWith(prefix) ? parseId(field.slice(prefix.length)) : null;
      return id === null || !isRecord(value) || value['gone'] === true
        ? []
        : [{ ...value, id, order: asText(value['order']) }];
    }),
  );

/** The survey of an agenda item, a plain one where nothing was set. */
export const readSurveyWish = (doc: Y.Doc, item: AgendaItemId): SurveyWish => {
  const fields = readTable(planRoots(doc).surveys).get(item);
  if (fields === undefined) return plainSurvey(item);
  const [title, kind, closesAt] = ['title', 'kind', 'closesAt'].map((field) => fields.get(field));
  const lists = { questions: listed(fields, 'q/'), groups: listed(fields, 'g/') };
  return {
    item,
    ...readSurvey({ title, kind, closesAt, ...lists }),
    beside: parseId<AgendaItemId>(fields.get('beside')),
    shown: fields.get('shown') === true,
  };
};

/** The items whose survey the room may see. */
export const readShownSurveys = (doc: Y.Doc): ReadonlySet<AgendaItemId> =>
  new Set(
    [...readTable(planRoots(doc).surveys)].flatMap(([item, fields]) =>
      fields.get('shown') === true ? [item as AgendaItemId] : [],
    ),
  );

/** The questions, of whichever survey, that ask about one of these proposals. */
export const surveyQuestionsAbout = (doc: Y.Doc, proposals: ReadonlySet<string>): readonly string[] =>
  [...planRoots(doc).surveys].flatMap(([key, value]) => {
    const [, list, id] = key.split('/');
    const about = isRecord(value) && isRecord(value['about']) ? value['about']['proposal'] : null;
    return list === 'q' && id !== undefined && typeof about === 'string' && proposals.has(about) ? [id] : [];
  });

/** Sets what is said of a survey as a whole; `sent`: a relay has it, so that its item stays in the agenda. */
export const setSurvey = (
  doc: Y.Doc,
  item: AgendaItemId,
  change: Partial<Pick<SurveyWish, 'title' | 'kind' | 'closesAt' | 'beside' | 'shown'>> & { readonly sent?: boolean },
): void => doc.transact(() => writeFields(planRoots(doc).surveys, item, change));

/** Entries keep their place, also while they are taken out; a new one comes at the end. */
const put = (doc: Y.Doc, list: string, id: string, entry: object | null): void => {
  const { surveys } = planRoots(doc);
  const orderIn = (value: unknown) => (isRecord(value) ? asText(value['order']) : '');
  const known = surveys.get(list + id);
  const orders = [...surveys].flatMap(([key, value]) => (key.startsWith(list) ? [orderIn(value)] : []));
  const order = orderIn(known) || keyBetween(orders.sort().at(-1) ?? null, null);
  setIfNew(surveys, list + id, entry === null ? { order, gone: true } : { ...entry, order });
};

/** Puts a question, a new one at the end; null takes it out, and putting it again brings it back to its place. */
export const putSurveyQuestion = (
  doc: Y.Doc,
  item: AgendaItemId,
  id: QuestionId,
  question: SurveyQuestion | null,
): void => put(doc, `${item}/q/`, id, question);

/** Moves a question among those that are asked; at the ends it stays. Answers where it stands then, counted from 0. */
export const moveSurveyQuestion = (doc: Y.Doc, item: AgendaItemId, id: QuestionId, move: ListMove): number => {
  const { surveys } = planRoots(doc);
  const entries = listed(readTable(surveys).get(item) ?? new Map(), 'q/');
  const place = placeAfter(
    move,
    entries.findIndex((entry) => entry.id === id),
    entries.length,
  );
  const [key, order] = [`${item}/q/${id}`, keyAt(entries, id, place)];
  const known = surveys.get(key);
  if (order !== null && isRecord(known)) surveys.set(key, { ...known, order });
  return place;
};

/** Puts a group, a new one at the end; null takes it out, and putting it again brings it back to its place. */
export const putSurveyGroup = (doc: Y.Doc, item: AgendaItemId, id: GroupId, group: SurveyGroup | null): void =>
  put(doc, `${item}/g/`, id, group);
