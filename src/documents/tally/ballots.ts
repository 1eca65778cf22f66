import type * as Y from 'yjs';
import {
  type AskedQuestion,
  type BallotFact,
  type BallotKind,
  ballotStates,
  type Counts,
  type CountsByQuestion,
  countNames,
  isBallotKind,
  longestReason,
  longestTitle,
  mostQuestions,
  mostWeight,
  type ToldReason,
} from '../../domain/ballot/ballot.ts';
import { type AgendaItemId, parseId, type QuestionId, type RowId } from '../../domain/ids.ts';
import { suggestedDates } from '../../domain/votes/dates.ts';
import { type Fields, readTable, setIfNew, writeFields } from '../field-table.ts';
import { asMoment, asText, asWhole, isRecord } from '../parse.ts';
import { readVia, writeVia } from '../told-via.ts';

const most = Number.MAX_SAFE_INTEGER;

/*
 * Root `ballots` of the tally: a field table by agenda item. Each question has its counts under a key of its own,
 * `n/<question>` (guests: `g/<question>`), as a list in the order of `countNames`, so that one more answer costs one
 * short list on every screen (SPEC D44). Reasons are `r/<id>`. Keys are missing as long as nothing is told.
 */
const ballotTable = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<unknown>('ballots');

/** The ballots that were begun, by agenda item. */
export const readBallotFacts = (doc: Y.Doc): ReadonlyMap<AgendaItemId, BallotFact> =>
  new Map(
    [...readTable(ballotTable(doc))].flatMap(([id, fields]): readonly (readonly [AgendaItemId, BallotFact])[] => {
      const state = ballotStates.find((one) => one === fields.get('state'));
      const kind = asText(fields.get('kind'));
      if (state === undefined || !isBallotKind(kind)) return [];
      const item = id as AgendaItemId;
      const whole = (field: string, max = most) => asWhole(fields.get(field), 0, max) ?? 0;
      return [
        [
          item,
          {
            ...{ item, kind, state, covered: fields.get('covered') === true, asks: readAsks(fields.get('asks')) },
            limit: whole('limit', mostWeight),
            openedAt: asMoment(fields.get('openedAt')) ?? 0,
            closedAt: asMoment(fields.get('closedAt')),
            ...{ base: whole('base'), people: whole('people'), guests: whole('guests'), late: whole('late') },
            counts: fields.get('told') === true ? readCounts(fields, 'n/', kind) : null,
            guestCounts: fields.get('toldGuests') === true ? readCounts(fields, 'g/', kind) : null,
            reasons: readReasons(fields),
            ...readSuggested(fields.get('suggested')),
            ...readVia(fields.get('via')),
          },
        ],
      ];
    }),
  );

const readAsks = (value: unknown): readonly AskedQuestion[] =>
  Array.isArray(value)
    ? value.slice(0, mostQuestions).flatMap((one): readonly AskedQuestion[] => {
        const id = isRecord(one) ? parseId<QuestionId>(one['id']) : null;
        const number = isRecord(one) ? asWhole(one['number'], 1, 999) : null;
        if (id === null || number === null || !isRecord(one)) return [];
        return [{ id, number, title: asText(one['title']).slice(0, longestTitle) }];
      })
    : [];

const readCounts = (fields: Fields, prefix: string, kind: BallotKind): CountsByQuestion => {
  const names = countNames(kind);
  const read = new Map<QuestionId, Counts>();
  for (const [field, value] of fields) {
    const question = field.startsWith(prefix) ? parseId<QuestionId>(field.slice(prefix.length)) : null;
    if (question === null || !Array.isArray(value)) continue;
    const counts = names.map((name, index) => [name, asWhole(value[index], 0, most) ?? 0] as const);
    read.set(question, Object.fromEntries(counts.filter(([, count]) => count > 0)));
  }
  return read;
};

const readSuggested = (value: unknown): Pick<BallotFact, 'suggested'> => {
  const suggested = Array.isArray(value)
    ? suggestedDates(
        value.map((one) => asText(one)),
        [],
      )
    : [];
  return suggested.length === 0 ? {} : { suggested };
};

const reasonPrefix = 'r/';

const readReasons = (fields: Fields): readonly ToldReason[] =>
  [...fields]
    .flatMap(([key, value]): readonly ToldReason[] => {
      const id = key.startsWith(reasonPrefix) ? parseId<RowId>(key.slice(reasonPrefix.length)) : null;
      if (id === null || !isRecord(value) || typeof value['text'] !== 'string') return [];
      const question = parseId<QuestionId>(value['question']);
      if (question === null) return [];
      return [{ id, question, choice: asText(value['choice']) || null, text: value['text'].slice(0, longestReason) }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/** Brings the ballots to what the teller says by writing only what differs. */
export const writeBallotFacts = (doc: Y.Doc, ballots: ReadonlyMap<AgendaItemId, BallotFact>): void => {
  const table = ballotTable(doc);
  for (const [item, { item: _, counts, guestCounts, reasons, suggested, via, ...fields }] of ballots) {
    writeFields(table, item, fields);
    if (suggested !== undefined || table.has(`${item}/suggested`))
      setIfNew(table, `${item}/suggested`, suggested ?? []);
    writeVia(table, item, via);
    setIfNew(table, `${item}/told`, counts !== null);
    setIfNew(table, `${item}/toldGuests`, guestCounts !== null);
    const kept = new Set(reasons.map(({ id }) => `${item}/${reasonPrefix}${id}`));
    writeCounts(table, `${item}/n/`, fields.kind, counts);
    writeCounts(table, `${item}/g/`, fields.kind, guestCounts);
    for (const { id, ...reason } of reasons) setIfNew(table, `${item}/${reasonPrefix}${id}`, reason);
    // What is taken in again is told anew at the next closing.
    for (const key of [...table.keys()])
      if (key.startsWith(`${item}/${reasonPrefix}`) && !kept.has(key)) table.delete(key);
  }
};

const writeCounts = (
  table: Y.Map<unknown>,
  prefix: string,
  kind: BallotKind,
  counts: CountsByQuestion | null,
): void => {
  const names = countNames(kind);
  for (const [question, one] of counts ?? [])
    setIfNew(
      table,
      prefix + question,
      names.map((name) => one[name] ?? 0),
    );
  if (counts === null) for (const key of [...table.keys()]) if (key.startsWith(prefix)) table.delete(key);
};
