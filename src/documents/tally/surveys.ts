import type * as Y from 'yjs';
import type { AgendaItemId } from '../../domain/ids.ts';
import { readSurveyFact } from '../../domain/survey/read-survey.ts';
import type { SurveyFact, SurveyFacts } from '../../domain/survey/survey-count.ts';
import { type Fields, readTable, setIfNew, writeFields } from '../field-table.ts';

/*
 * Root `surveys` of the tally (SPEC D261): a field table by agenda item; each question has what came out under a key of its
 * own, `s/<question>`. It is there only while the moderator lets the room see it. Read by the screens that show one.
 */
const surveyTable = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<unknown>('surveys');
const prefix = 's/';

const readFact = (fields: Fields): SurveyFact => {
  const came = [...fields].filter(([field]) => field.startsWith(prefix));
  const series = Object.fromEntries(came.map(([field, value]) => [field.slice(prefix.length), value]));
  return readSurveyFact({ ...Object.fromEntries(fields), series: fields.get('told') === true ? series : null });
};

/** The surveys that the room may see, by agenda item. */
export const readSurveyFacts = (doc: Y.Doc): SurveyFacts =>
  new Map([...readTable(surveyTable(doc))].map(([item, fields]) => [item as AgendaItemId, readFact(fields)]));

/** Whether anything was taken out. */
const takeOut = (table: Y.Map<unknown>, isGone: (item: AgendaItemId) => boolean): boolean => {
  const gone = [...table.keys()].filter((key) => isGone(key.slice(0, key.indexOf('/')) as AgendaItemId));
  for (const key of gone) table.delete(key);
  return gone.length > 0;
};

/**
 * Brings the surveys to what the relay says by writing only what differs; what is shown no more is taken out. Answers
 * whether anything was: its words are in what was written before, until that is written anew.
 */
export const writeSurveyFacts = (doc: Y.Doc, facts: SurveyFacts): boolean =>
  doc.transact(() => {
    const table = surveyTable(doc);
    for (const [item, { series, ...fields }] of facts) {
      writeFields(table, item, { ...fields, told: series !== null });
      for (const [question, came] of series ?? []) setIfNew(table, `${item}/${prefix}${question}`, came);
    }
    return takeOut(table, (item) => !facts.has(item));
  });

/** Whether the room was told anything of a survey and still is. */
export const hasSurveyFact = (doc: Y.Doc, item: AgendaItemId): boolean =>
  [...surveyTable(doc).keys()].some((key) => key.startsWith(`${item}/`));

/** Takes out a survey that was erased. */
export const removeSurveyFact = (doc: Y.Doc, item: AgendaItemId): void =>
  doc.transact(() => void takeOut(surveyTable(doc), (one) => one === item));
