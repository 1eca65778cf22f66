import type { AgendaItemId, GroupId, SessionId } from '../../src/domain/ids.ts';
import {
  type AnswerCount,
  answersTo,
  groupsBetween,
  type SurveyAnswerRow,
  type SurveyHead,
  type SurveyLinkRow,
  type SurveyRow,
  type SurveyStorage,
} from './survey-storage.ts';

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
  const headOf = ({ fact, ...row }: SurveyRow): SurveyHead => ({ ...row, isCounted: fact !== null });
  const put = (row: SurveyRow) => {
    const without = surveys.filter((one) => !isAt(row.session, row.item)(one));
    surveys = [...without, row].sort((a, b) => (a.item < b.item ? -1 : 1));
  };
  const putLink = (row: SurveyLinkRow) => {
    links = [...links.filter((one) => !(isAt(row.session, row.item)(one) && one.group === row.group)), row];
  };
  const removeLink = (session: SessionId, item: AgendaItemId, group: GroupId) => {
    links = links.filter((one) => !(isAt(session, item)(one) && one.group === group));
  };
  const told = (session: SessionId, item: AgendaItemId) =>
    answers.filter((one) => isAt(session, item)(one) && one.answers !== '');
  const countsOf = (session: SessionId, item: AgendaItemId): readonly AnswerCount[] => {
    const by = Map.groupBy(told(session, item), ({ group, way }) => `${group}/${way}`);
    return [...by.values()].flatMap(([first, ...more]) =>
      first === undefined ? [] : [{ group: first.group, way: first.way, count: 1 + more.length }],
    );
  };
  const erase = (isGone: (place: Place) => boolean) => {
    surveys = surveys.filter((one) => !isGone(one));
    links = links.filter((one) => !isGone(one));
    answers = answers.filter((one) => !isGone(one));
  };
  return {
    openSurvey: async (row, judge, secret) => {
      const { session, item, survey } = row;
      const known = find(session, item);
      const no = judge({
        known: known === null ? null : headOf(known),
        surveys: surveys.filter(isAt(session)).length,
        counts: countsOf(session, item),
      });
      if (no !== null) return no;
      put({ ...row, fact: null });
      const { added, gone } = groupsBetween(known?.survey.groups ?? [], survey.groups);
      for (const group of added) putLink({ secret: secret(), session, item, group });
      for (const group of gone) removeLink(session, item, group);
      return null;
    },
    findSurvey: async (session, item) => {
      const row = find(session, item);
      return row === null ? null : headOf(row);
    },
    listSurveys: async (session, item) => surveys.filter(isAt(session, item)),
    findSurveyLink: async (secret) => links.find((link) => link.secret === secret) ?? null,
    listSurveyLinks: async (session) => links.filter(isAt(session)),
    putSurveyLink: async (row) => putLink(row),
    removeSurveyLink: async (session, item, group) => removeLink(session, item, group),
    addSurveyAnswer: async (row, roomIn) => {
      const { session, item } = row;
      const known = answers.find((one) => isAt(session, item)(one) && one.key === row.key);
      if (known !== undefined) return ['', row.answers].includes(known.answers) ? 'known' : 'other';
      const there = find(session, item);
      if (there === null || there.fact !== null) return 'counted';
      const hasLink = links.some((one) => isAt(session, item)(one) && one.group === row.group);
      if (row.way === 'link' && !hasLink) return 'gone';
      const room = roomIn(there.survey);
      if (room === null) return 'changed';
      const all = told(session, item);
      if (all.length >= room.all || all.filter((one) => one.group === row.group).length >= room.group) return 'full';
      answers = [...answers, row];
      return 'added';
    },
    removeTypedAnswer: async (session, item, key) => {
      if (find(session, item)?.fact) return false;
      const isMeant = (one: SurveyAnswerRow) => isAt(session, item)(one) && one.key === key;
      answers = answers.filter((one) => !isMeant(one) || one.way === 'link');
      return true;
    },
    discardLinkAnswers: async (session, item, group) => {
      if (find(session, item)?.fact) return false;
      removeLink(session, item, group);
      const isMeant = (one: SurveyAnswerRow) => isAt(session, item)(one) && one.group === group && one.way === 'link';
      answers = answers.filter((one) => !isMeant(one));
      return true;
    },
    countSurveyAnswers: async (session, item) => countsOf(session, item),
    countSurvey: async (session, item, count) => {
      const row = find(session, item);
      if (row === null || row.fact !== null) return row?.fact ?? null;
      const fact = count(row.survey, told(session, item));
      put({ ...row, fact });
      answers = answers.map((one) => (isAt(session, item)(one) ? { ...one, answers: '' } : one));
      return fact;
    },
    rewriteSurveys: async (session, rewrite) => {
      const made = surveys.filter(isAt(session)).flatMap((row) => {
        const next = rewrite(row);
        return next === null ? [] : [{ ...row, ...next }];
      });
      for (const row of made) {
        put(row);
        answers = answers.flatMap((one) => {
          if (!isAt(session, row.item)(one) || one.answers === '') return [one];
          const left = answersTo(row.survey, one.answers);
          return left === null ? [] : [{ ...one, answers: left }];
        });
      }
      return made.length > 0;
    },
    eraseSurvey: async (session, item) => {
      const isThere = find(session, item) !== null;
      erase(isAt(session, item));
      return isThere;
    },
    eraseSurveysOf: (session) => erase(isAt(session)),
  };
};
