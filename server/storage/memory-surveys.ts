import type { AgendaItemId, SessionId } from '../../src/domain/ids.ts';
import type { SurveyAnswerRow, SurveyLinkRow, SurveyRow, SurveyStorage } from './survey-storage.ts';

type Place = Pick<SurveyRow, 'session' | 'item'>;

const isAt =
  (session: SessionId, item?: AgendaItemId) =>
  (place: Place): boolean =>
    place.session === session && (item === undefined || place.item === item);

/** Surveys that are forgotten with the process. */
export const createMemorySurveys = (): SurveyStorage & { eraseSurveysOf(session: SessionId): void } => {
  let surveys: readonly SurveyRow[] = [];
  let links: readonly SurveyLinkRow[] = [];
  let answers: readonly SurveyAnswerRow[] = [];
  const find = (session: SessionId, item: AgendaItemId) => surveys.find(isAt(session, item)) ?? null;
  const put = (row: SurveyRow) => {
    const without = surveys.filter((one) => !isAt(row.session, row.item)(one));
    surveys = [...without, row].sort((a, b) => (a.item < b.item ? -1 : 1));
  };
  const told = (session: SessionId, item: AgendaItemId) =>
    answers.filter((one) => isAt(session, item)(one) && one.answers !== '');
  const erase = (isGone: (place: Place) => boolean) => {
    surveys = surveys.filter((one) => !isGone(one));
    links = links.filter((one) => !isGone(one));
    answers = answers.filter((one) => !isGone(one));
  };
  return {
    putSurvey: async (row) => put(row),
    findSurvey: async (session, item) => find(session, item),
    listSurveys: async (session) => surveys.filter(isAt(session)),
    findSurveyLink: async (secret) => links.find((link) => link.secret === secret) ?? null,
    listSurveyLinks: async (session) => links.filter(isAt(session)),
    putSurveyLink: async (row) => {
      links = [...links.filter((one) => !(isAt(row.session, row.item)(one) && one.group === row.group)), row];
    },
    removeSurveyLink: async (session, item, group) => {
      links = links.filter((one) => !(isAt(session, item)(one) && one.group === group));
    },
    addSurveyAnswer: async (row, room) => {
      const { session, item } = row;
      const known = answers.find((one) => isAt(session, item)(one) && one.key === row.key);
      if (known !== undefined) return ['', row.answers].includes(known.answers) ? 'known' : 'other';
      if (find(session, item)?.fact !== null) return 'counted';
      const all = told(session, item);
      if (all.length >= room.all || all.filter((one) => one.group === row.group).length >= room.group) return 'full';
      answers = [...answers, row];
      return 'added';
    },
    removeTypedAnswer: async (session, item, key) => {
      const isMeant = (one: SurveyAnswerRow) => isAt(session, item)(one) && one.key === key;
      answers = answers.filter((one) => !isMeant(one) || one.way === 'link' || one.answers === '');
    },
    listSurveyAnswers: async (session, item) => told(session, item),
    countSurvey: async (session, item, count) => {
      const row = find(session, item);
      if (row === null || row.fact !== null) return row?.fact ?? null;
      const fact = count(row.survey, told(session, item));
      put({ ...row, fact });
      answers = answers.map((one) => (isAt(session, item)(one) ? { ...one, answers: '' } : one));
      return fact;
    },
    eraseSurvey: async (session, item) => erase(isAt(session, item)),
    eraseSurveysOf: (session) => erase(isAt(session)),
  };
};
