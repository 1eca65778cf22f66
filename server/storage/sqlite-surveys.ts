import type { AgendaItemId, GroupId, SessionId } from '../../src/domain/ids.ts';
import { readSurvey, readSurveyFact } from '../../src/domain/survey/read-survey.ts';
import { printSurveyFact, type SurveyWay } from '../../src/domain/survey/survey-count.ts';
import type { Sqlite, SqlRow } from './sqlite.ts';
import type {
  AnswerOutcome,
  AnswerRoom,
  SurveyAnswerRow,
  SurveyLinkRow,
  SurveyRow,
  SurveyStorage,
} from './survey-storage.ts';

/** The tables of surveys: what a session that is erased takes along. */
export const surveyTables = ['surveys', 'survey_links', 'survey_answers'] as const;

const text = (row: SqlRow, column: string): string => String(row[column]);
const placeOf = (row: SqlRow) => ({
  session: text(row, 'session') as SessionId,
  item: text(row, 'item') as AgendaItemId,
});

const surveyRow = (row: SqlRow): SurveyRow => ({
  ...placeOf(row),
  survey: readSurvey(JSON.parse(text(row, 'survey'))),
  fact: row['fact'] === null ? null : readSurveyFact(JSON.parse(text(row, 'fact'))),
});
const linkRow = (row: SqlRow): SurveyLinkRow => ({
  ...placeOf(row),
  secret: text(row, 'secret'),
  group: text(row, 'team') as GroupId,
});
const answerRow = (row: SqlRow): SurveyAnswerRow => ({
  ...placeOf(row),
  key: text(row, 'answer'),
  group: text(row, 'team') as GroupId,
  way: text(row, 'way') as SurveyWay,
  answers: text(row, 'answers'),
});

const find = (sqlite: Sqlite, session: SessionId, item: AgendaItemId): SurveyRow | null =>
  sqlite.all('SELECT * FROM surveys WHERE session = ? AND item = ?', session, item).map(surveyRow)[0] ?? null;

const put = (sqlite: Sqlite, { session, item, survey, fact }: SurveyRow): void =>
  void sqlite.run(
    'INSERT OR REPLACE INTO surveys (session, item, survey, fact) VALUES (?, ?, ?, ?)',
    session,
    item,
    JSON.stringify(survey),
    fact === null ? null : JSON.stringify(printSurveyFact(fact)),
  );

const answersOf = (sqlite: Sqlite, session: SessionId, item: AgendaItemId): readonly SurveyAnswerRow[] =>
  sqlite
    .all("SELECT * FROM survey_answers WHERE session = ? AND item = ? AND answers <> ''", session, item)
    .map(answerRow);

const add = (sqlite: Sqlite, row: SurveyAnswerRow, room: AnswerRoom): AnswerOutcome =>
  sqlite.transaction(() => {
    const { session, item, key, group, way, answers } = row;
    const at = [session, item] as const;
    const [known] = sqlite.all(
      'SELECT * FROM survey_answers WHERE session = ? AND item = ? AND answer = ?',
      ...at,
      key,
    );
    if (known !== undefined) return ['', answers].includes(text(known, 'answers')) ? 'known' : 'other';
    if (find(sqlite, ...at)?.fact !== null) return 'counted';
    const all = answersOf(sqlite, ...at);
    if (all.length >= room.all || all.filter((one) => one.group === group).length >= room.group) return 'full';
    sqlite.run(
      'INSERT INTO survey_answers (session, item, answer, team, way, answers) VALUES (?, ?, ?, ?, ?, ?)',
      ...at,
      key,
      group,
      way,
      answers,
    );
    return 'added';
  });

const count: (sqlite: Sqlite) => SurveyStorage['countSurvey'] = (sqlite) => async (session, item, counted) => {
  const fact = sqlite.transaction(() => {
    const row = find(sqlite, session, item);
    if (row === null || row.fact !== null) return row?.fact ?? null;
    const made = counted(row.survey, answersOf(sqlite, session, item));
    put(sqlite, { ...row, fact: made });
    sqlite.run(
      "UPDATE survey_answers SET team = '', way = '', answers = '' WHERE session = ? AND item = ?",
      session,
      item,
    );
    return made;
  });
  // What a person said as a whole must not live on in the log.
  sqlite.truncateLog();
  return fact;
};

/** Surveys in SQLite. Answers lie by the hash of a random id: neither the table nor its pages keep the order of arrival. */
export const surveysIn = (sqlite: Sqlite): SurveyStorage => ({
  putSurvey: async (row) => put(sqlite, row),
  findSurvey: async (session, item) => find(sqlite, session, item),
  listSurveys: async (session) =>
    sqlite.all('SELECT * FROM surveys WHERE session = ? ORDER BY item', session).map(surveyRow),
  findSurveyLink: async (secret) =>
    sqlite.all('SELECT * FROM survey_links WHERE secret = ?', secret).map(linkRow)[0] ?? null,
  listSurveyLinks: async (session) =>
    sqlite.all('SELECT * FROM survey_links WHERE session = ? ORDER BY item, team', session).map(linkRow),
  putSurveyLink: async ({ secret, session, item, group }) => {
    sqlite.run(
      'INSERT OR REPLACE INTO survey_links (secret, session, item, team) VALUES (?, ?, ?, ?)',
      secret,
      session,
      item,
      group,
    );
  },
  removeSurveyLink: async (session, item, group) => {
    sqlite.run('DELETE FROM survey_links WHERE session = ? AND item = ? AND team = ?', session, item, group);
  },
  addSurveyAnswer: async (row, room) => add(sqlite, row, room),
  removeTypedAnswer: async (session, item, key) => {
    sqlite.run(
      "DELETE FROM survey_answers WHERE session = ? AND item = ? AND answer = ? AND way IN ('paper', 'file')",
      session,
      item,
      key,
    );
  },
  listSurveyAnswers: async (session, item) => answersOf(sqlite, session, item),
  countSurvey: count(sqlite),
  eraseSurvey: async (session, item) => {
    sqlite.transaction(() => {
      for (const table of surveyTables)
        sqlite.run(`DELETE FROM ${table} WHERE session = ? AND item = ?`, session, item);
    });
    sqlite.truncateLog();
  },
});
