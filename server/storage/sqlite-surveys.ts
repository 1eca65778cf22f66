import type { AgendaItemId, GroupId, SessionId } from '../../src/domain/ids.ts';
import { readSurvey, readSurveyFact } from '../../src/domain/survey/read-survey.ts';
import { printSurveyFact, type SurveyFact, type SurveyWay } from '../../src/domain/survey/survey-count.ts';
import type { Sqlite, SqlRow } from './sqlite.ts';
import {
  type AnswerCount,
  type AnswerOutcome,
  answersTo,
  groupsBetween,
  type SurveyAnswerRow,
  type SurveyHead,
  type SurveyLinkRow,
  type SurveyRow,
  type SurveyStorage,
} from './survey-storage.ts';

/** The tables of surveys: what a session that is erased takes along. */
export const surveyTables = ['surveys', 'survey_links', 'survey_answers'] as const;

const text = (row: SqlRow, column: string): string => String(row[column]);
const placeOf = (row: SqlRow) => ({
  session: text(row, 'session') as SessionId,
  item: text(row, 'item') as AgendaItemId,
});

const headRow = (row: SqlRow): SurveyHead => ({
  ...placeOf(row),
  survey: readSurvey(JSON.parse(text(row, 'survey'))),
  isCounted: row['counted'] === 1,
});
const factOf = (row: SqlRow | undefined): SurveyFact | null =>
  row === undefined || row['fact'] === null ? null : readSurveyFact(JSON.parse(text(row, 'fact')));
const surveyRow = (row: SqlRow): SurveyRow => ({
  ...placeOf(row),
  survey: readSurvey(JSON.parse(text(row, 'survey'))),
  fact: factOf(row),
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

const head = 'SELECT session, item, survey, fact IS NOT NULL AS counted FROM surveys WHERE session = ? AND item = ?';
const find = (sqlite: Sqlite, session: SessionId, item: AgendaItemId): SurveyHead | null =>
  sqlite.all(head, session, item).map(headRow)[0] ?? null;

/** Asks for the group and not for the answer, which is long and lies on pages of its own. Both are empty once counted. */
const counts =
  "SELECT team, way, COUNT(*) AS n FROM survey_answers WHERE session = ? AND item = ? AND team <> '' GROUP BY team, way";
const countsOf = (sqlite: Sqlite, session: SessionId, item: AgendaItemId): readonly AnswerCount[] =>
  sqlite.all(counts, session, item).map((row) => ({
    group: text(row, 'team') as GroupId,
    way: text(row, 'way') as SurveyWay,
    count: Number(row['n']),
  }));

const answersOf = (sqlite: Sqlite, session: SessionId, item: AgendaItemId): readonly SurveyAnswerRow[] =>
  sqlite
    .all("SELECT * FROM survey_answers WHERE session = ? AND item = ? AND team <> ''", session, item)
    .map(answerRow);

const putLink = (sqlite: Sqlite, { secret, session, item, group }: SurveyLinkRow): void =>
  void sqlite.run(
    'INSERT OR REPLACE INTO survey_links (secret, session, item, team) VALUES (?, ?, ?, ?)',
    secret,
    session,
    item,
    group,
  );

const removeLink = (sqlite: Sqlite, session: SessionId, item: AgendaItemId, group: GroupId): void =>
  void sqlite.run('DELETE FROM survey_links WHERE session = ? AND item = ? AND team = ?', session, item, group);

const open: (sqlite: Sqlite) => SurveyStorage['openSurvey'] =
  (sqlite) =>
  async ({ session, item, survey }, judge, secret) =>
    sqlite.transaction(() => {
      const known = find(sqlite, session, item);
      const surveys = Number(sqlite.all('SELECT COUNT(*) AS n FROM surveys WHERE session = ?', session)[0]?.['n']);
      const no = judge({ known, surveys, counts: countsOf(sqlite, session, item) });
      if (no !== null) return no;
      const put = 'INSERT OR REPLACE INTO surveys (session, item, survey, fact) VALUES (?, ?, ?, NULL)';
      sqlite.run(put, session, item, JSON.stringify(survey));
      const { added, gone } = groupsBetween(known?.survey.groups ?? [], survey.groups);
      for (const group of added) putLink(sqlite, { secret: secret(), session, item, group });
      for (const group of gone) removeLink(sqlite, session, item, group);
      return null;
    });

const add: (sqlite: Sqlite) => SurveyStorage['addSurveyAnswer'] = (sqlite) => async (row, roomIn) =>
  sqlite.transaction((): AnswerOutcome => {
    const { session, item, key, group, way, answers } = row;
    const at = [session, item] as const;
    const same = 'SELECT answers FROM survey_answers WHERE session = ? AND item = ? AND answer = ?';
    const [known] = sqlite.all(same, ...at, key);
    if (known !== undefined) return ['', answers].includes(text(known, 'answers')) ? 'known' : 'other';
    const there = find(sqlite, ...at);
    if (there === null || there.isCounted) return 'counted';
    const ofGroup = 'SELECT 1 FROM survey_links WHERE session = ? AND item = ? AND team = ?';
    if (way === 'link' && sqlite.all(ofGroup, ...at, group).length === 0) return 'gone';
    const room = roomIn(there.survey);
    if (room === null) return 'changed';
    const came = countsOf(sqlite, ...at);
    const sum = (some: readonly AnswerCount[]) => some.reduce((all, { count: n }) => all + n, 0);
    if (sum(came) >= room.all || sum(came.filter((one) => one.group === group)) >= room.group) return 'full';
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
    if (row === null) return null;
    if (row.isCounted)
      return factOf(sqlite.all('SELECT fact FROM surveys WHERE session = ? AND item = ?', session, item)[0]);
    const made = counted(row.survey, answersOf(sqlite, session, item));
    const put = 'UPDATE surveys SET fact = ? WHERE session = ? AND item = ?';
    sqlite.run(put, JSON.stringify(printSurveyFact(made)), session, item);
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

const rewriteOne = (sqlite: Sqlite, { session, item, survey, fact }: SurveyRow): void => {
  const put = 'UPDATE surveys SET survey = ?, fact = ? WHERE session = ? AND item = ?';
  sqlite.run(put, JSON.stringify(survey), fact && JSON.stringify(printSurveyFact(fact)), session, item);
  const of = 'WHERE session = ? AND item = ? AND answer = ?';
  for (const { key, answers } of answersOf(sqlite, session, item)) {
    const left = answersTo(survey, answers);
    if (left === null) sqlite.run(`DELETE FROM survey_answers ${of}`, session, item, key);
    else sqlite.run(`UPDATE survey_answers SET answers = ? ${of}`, left, session, item, key);
  }
};

const rewrite: (sqlite: Sqlite) => SurveyStorage['rewriteSurveys'] = (sqlite) => async (session, make) => {
  const isAny = sqlite.transaction(() => {
    const rows = sqlite.all('SELECT * FROM surveys WHERE session = ?', session).map(surveyRow);
    const made = rows.flatMap((row) => {
      const next = make(row);
      return next === null ? [] : [{ ...row, ...next }];
    });
    for (const row of made) rewriteOne(sqlite, row);
    return made.length > 0;
  });
  if (isAny) sqlite.truncateLog();
  return isAny;
};

/**
 * Surveys in SQLite. Answers lie by the hash of a random id: no column says in which order they came. Whoever reads the file
 * as bytes can tell it from the places within a page, until the survey is counted.
 */
export const surveysIn = (sqlite: Sqlite): SurveyStorage => ({
  openSurvey: open(sqlite),
  findSurvey: async (session, item) => find(sqlite, session, item),
  listSurveys: async (session, item) =>
    item === undefined
      ? sqlite.all('SELECT * FROM surveys WHERE session = ? ORDER BY item', session).map(surveyRow)
      : sqlite.all('SELECT * FROM surveys WHERE session = ? AND item = ?', session, item).map(surveyRow),
  findSurveyLink: async (secret) =>
    sqlite.all('SELECT * FROM survey_links WHERE secret = ?', secret).map(linkRow)[0] ?? null,
  listSurveyLinks: async (session) =>
    sqlite.all('SELECT * FROM survey_links WHERE session = ? ORDER BY item, team', session).map(linkRow),
  putSurveyLink: async (row) => putLink(sqlite, row),
  removeSurveyLink: async (session, item, group) => removeLink(sqlite, session, item, group),
  addSurveyAnswer: add(sqlite),
  removeTypedAnswer: async (session, item, key) =>
    sqlite.transaction(() => {
      if (find(sqlite, session, item)?.isCounted === true) return false;
      const ofForm = "session = ? AND item = ? AND answer = ? AND way IN ('paper', 'file')";
      sqlite.run(`DELETE FROM survey_answers WHERE ${ofForm}`, session, item, key);
      return true;
    }),
  discardLinkAnswers: async (session, item, group) => {
    const isDone = sqlite.transaction(() => {
      if (find(sqlite, session, item)?.isCounted === true) return false;
      removeLink(sqlite, session, item, group);
      const byLink = "session = ? AND item = ? AND team = ? AND way = 'link'";
      sqlite.run(`DELETE FROM survey_answers WHERE ${byLink}`, session, item, group);
      return true;
    });
    if (isDone) sqlite.truncateLog();
    return isDone;
  },
  countSurveyAnswers: async (session, item) => countsOf(sqlite, session, item),
  countSurvey: count(sqlite),
  rewriteSurveys: rewrite(sqlite),
  eraseSurvey: async (session, item) => {
    const isThere = sqlite.transaction(() => {
      const was = find(sqlite, session, item) !== null;
      for (const table of surveyTables)
        sqlite.run(`DELETE FROM ${table} WHERE session = ? AND item = ?`, session, item);
      return was;
    });
    if (isThere) sqlite.truncateLog();
    return isThere;
  },
});
