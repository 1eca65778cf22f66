import type * as Y from 'yjs';
import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import {
  type BallotKind,
  type BallotQuestion,
  type BallotWish,
  ballotKinds,
  ballotPictures,
  ballotStates,
  type Counts,
  type CountsByQuestion,
  countNames,
  isBallotKind,
  longestQuestion,
  longestTitle,
  mostQuestions,
  mostWeight,
  sheetStates,
} from '../../domain/ballot/ballot.ts';
import { atMost } from '../../domain/beginning.ts';
import { type AgendaItemId, type GroupId, parseId, type QuestionId } from '../../domain/ids.ts';
import { type Fields, readRemoved, readTable, removeEntry, restoreEntry, writeFields } from '../field-table.ts';
import { paperField, readOnPaper } from '../on-paper.ts';
import { asOneOf, asText, asWhole } from '../parse.ts';
import { planRoots } from './roots.ts';

/** The ballots of the agenda items that carry one (SPEC D75). What was set for other items stands there and is not read. */
export const readBallots = (doc: Y.Doc, agenda: readonly AgendaItem[]): readonly BallotWish[] => {
  const { ballots, questions } = planRoots(doc);
  const table = readTable(ballots);
  const all = [...readTable(questions)];
  return agenda.flatMap(({ id, activity: kind }): readonly BallotWish[] => {
    if (!isBallotKind(kind)) return [];
    const fields: Fields = table.get(id) ?? new Map();
    return [
      {
        item: id,
        kind,
        questions: inNumbers(all.flatMap((entry) => readQuestion(entry, id))).slice(0, mostQuestions),
        covered: fields.get('covered') !== false,
        limit: asWhole(fields.get('limit'), 0, mostWeight) ?? ballotKinds[kind].limit,
        shuffled: fields.get('shuffled') === true,
        rule: asText(fields.get('rule')) || null,
        hands: readHands(fields, kind),
        sheets: sheetStates.find((state) => state === fields.get('sheets')) ?? null,
        picture: asOneOf(fields.get('picture'), ballotPictures, 'ranking'),
        ...readRows(fields),
        ...readOnPaper(fields),
        wish: ballotStates.find((state) => state === fields.get('wish')) ?? null,
      },
    ];
  });
};

const readQuestion = ([id, fields]: readonly [string, Fields], item: AgendaItemId): readonly BallotQuestion[] => {
  const number = asWhole(fields.get('number'), 1, 999);
  if (fields.get('item') !== item || number === null) return [];
  const [title, text] = [fields.get('title'), fields.get('text')].map((one) => asText(one));
  return [
    {
      id: id as QuestionId,
      number,
      title: (title ?? '').slice(0, longestTitle),
      text: (text ?? '').slice(0, longestQuestion),
    },
  ];
};

const inNumbers = (questions: readonly BallotQuestion[]): readonly BallotQuestion[] =>
  [...questions].sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1));

const rowPrefix = 'row/';

const readRows = (fields: Fields): Pick<BallotWish, 'rows'> => {
  const worded = [...fields].flatMap(([field, value]) =>
    field.startsWith(rowPrefix) ? [[field.slice(rowPrefix.length), asText(value).slice(0, longestTitle)] as const] : [],
  );
  return worded.length === 0 ? {} : { rows: Object.fromEntries(worded) };
};

const handPrefix = 'hands/';
const mostHands = 10_000;

const readHands = (fields: Fields, kind: BallotKind): CountsByQuestion => {
  const hands = new Map<QuestionId, Record<string, number>>();
  const names = countNames(kind);
  for (const [field, value] of fields) {
    const [id, name = ''] = field.startsWith(handPrefix) ? field.slice(handPrefix.length).split('/') : [];
    const [question, count] = [parseId<QuestionId>(id), asWhole(value, 1, mostHands)];
    if (question === null || count === null || !names.includes(name)) continue;
    hands.set(question, { ...hands.get(question), [name]: count });
  }
  return hands;
};

/** Changes what is set for a ballot, or moves it on. */
export const putBallot = (
  doc: Y.Doc,
  item: AgendaItemId,
  fields: Partial<Pick<BallotWish, 'covered' | 'limit' | 'shuffled' | 'rule' | 'sheets' | 'picture' | 'wish'>>,
): void => doc.transact(() => writeFields(planRoots(doc).ballots, item, fields));

/** Words a question of the groups' sheet anew; empty: as usual. */
export const putRow = (doc: Y.Doc, item: AgendaItemId, row: string, text: string): void =>
  doc.transact(() => writeFields(planRoots(doc).ballots, item, { [rowPrefix + row]: atMost(text, longestTitle) }));

/** Notes that a group's sheet was typed in from paper, or takes that back. */
export const putOnPaper = (doc: Y.Doc, item: AgendaItemId, group: GroupId, isOnPaper: boolean): void =>
  doc.transact(() => writeFields(planRoots(doc).ballots, item, { [paperField(group)]: isOnPaper }));

/** Writes down what was counted by hand or from paper; 0 takes it back. */
export const putHands = (doc: Y.Doc, item: AgendaItemId, question: QuestionId, counts: Counts): void =>
  doc.transact(() => {
    const named = Object.entries(counts).map(([name, count]) => [`${handPrefix}${question}/${name}`, count]);
    writeFields(planRoots(doc).ballots, item, Object.fromEntries(named));
  });

/** Adds a question or changes fields of one. */
export const putQuestion = (
  doc: Y.Doc,
  item: AgendaItemId,
  { id, ...fields }: Partial<BallotQuestion> & Pick<BallotQuestion, 'id'>,
): void => doc.transact(() => writeFields(planRoots(doc).questions, id, { item, ...fields }));

/** Takes a question out; its number is given to no other. */
export const removeQuestion = (doc: Y.Doc, id: QuestionId): void => removeEntry(planRoots(doc).questions, id);

/** Takes that back. */
export const restoreQuestion = (doc: Y.Doc, id: QuestionId): void => restoreEntry(planRoots(doc).questions, id);

/** The number after the highest that a question of this item has or had. */
export const nextNumber = (doc: Y.Doc, item: AgendaItemId): number => {
  const { questions } = planRoots(doc);
  const given = [...readTable(questions), ...readRemoved(questions)].flatMap((entry) => readQuestion(entry, item));
  return 1 + Math.max(0, ...given.map(({ number }) => number));
};
