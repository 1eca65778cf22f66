import type { AgendaItemId, GroupId, SessionId } from '../../src/domain/ids.ts';
import { fittingAnswers, type Survey } from '../../src/domain/survey/survey.ts';
import type { SurveyFact, SurveyWay } from '../../src/domain/survey/survey-count.ts';

/** A survey as it was opened. */
interface OpenedRow {
  readonly session: SessionId;
  readonly item: AgendaItemId;
  readonly survey: Survey;
}

/** Once it is counted, what came out, and it takes no more answers. */
export interface SurveyRow extends OpenedRow {
  readonly fact: SurveyFact | null;
}

/** The same without what came out: that can be long, and whoever follows a link needs none of it. */
export interface SurveyHead extends OpenedRow {
  readonly isCounted: boolean;
}

/** A link through which a group answers. */
export interface SurveyLinkRow {
  readonly secret: string;
  readonly session: SessionId;
  readonly item: AgendaItemId;
  readonly group: GroupId;
}

/** An answer as it is kept until the survey is counted: without a time, an address, or the order in which it came. */
export interface SurveyAnswerRow {
  readonly session: SessionId;
  readonly item: AgendaItemId;
  /** Hash of the id under which it was sent, so that it is taken once. */
  readonly key: string;
  readonly group: GroupId;
  readonly way: SurveyWay;
  /** JSON by question, as far as it fits. */
  readonly answers: string;
}

/**
 * What came of an answer. `known`: it was here already. `other`: something else was sent under its id. `changed`: the survey
 * is not the one that was answered. `gone`: its group has no link any more.
 */
export type AnswerOutcome = 'added' | 'known' | 'other' | 'full' | 'counted' | 'changed' | 'gone';

/** So many answers are taken of one group, and of all. */
export interface AnswerRoom {
  readonly group: number;
  readonly all: number;
}

/** So many answers came from a group in one way. */
export interface AnswerCount extends Pick<SurveyAnswerRow, 'group' | 'way'> {
  readonly count: number;
}

/** A survey as it is to stand from now on; null: as it stands. */
export type SurveyRewriting = (row: SurveyRow) => Pick<SurveyRow, 'survey' | 'fact'> | null;

/** What is there when a survey is opened. */
export interface SurveyThere {
  /** The one of the same item. */
  readonly known: SurveyHead | null;
  /** How many surveys the session has. */
  readonly surveys: number;
  readonly counts: readonly AnswerCount[];
}

/** Which groups a change brings, and which it takes away. */
export const groupsBetween = (before: Survey['groups'], after: Survey['groups']) => {
  const idsOf = (groups: Survey['groups'], others: Survey['groups']): readonly GroupId[] =>
    groups.map(({ id }) => id).filter((id) => others.every((other) => other.id !== id));
  return { added: idsOf(after, before), gone: idsOf(before, after) };
};

/** What of an answer is one to these questions, as JSON; null: nothing is left of it. */
export const answersTo = ({ questions }: Survey, answers: string): string | null => {
  const fits = fittingAnswers(questions, JSON.parse(answers));
  return fits.size === 0 ? null : JSON.stringify(Object.fromEntries(fits));
};

/** What the relay keeps of surveys. Part of `Storage`, with the same promises. */
export interface SurveyStorage {
  /**
   * Keeps a survey in place of the one of the same item, with a link for each group that is new and none for one that is
   * gone. All at once, unless `judge` says why not: nothing is answered or counted between its looking and the keeping.
   */
  openSurvey<No>(survey: OpenedRow, judge: (there: SurveyThere) => No | null, secret: () => string): Promise<No | null>;
  findSurvey(session: SessionId, item: AgendaItemId): Promise<SurveyHead | null>;
  /** By item; with an item that one alone, without reading what came out of the others. */
  listSurveys(session: SessionId, item?: AgendaItemId): Promise<readonly SurveyRow[]>;

  findSurveyLink(secret: string): Promise<SurveyLinkRow | null>;
  listSurveyLinks(session: SessionId): Promise<readonly SurveyLinkRow[]>;
  /** Puts a link in place of the one of the same group. */
  putSurveyLink(row: SurveyLinkRow): Promise<void>;
  removeSurveyLink(session: SessionId, item: AgendaItemId, group: GroupId): Promise<void>;

  /**
   * Takes an answer once, as long as there is room and the survey was not counted. `roomIn` says how much room there is in
   * the survey as it stands at this moment; null: it is not the one that was answered. Reads no other answer.
   */
  addSurveyAnswer(row: SurveyAnswerRow, roomIn: (survey: Survey) => AnswerRoom | null): Promise<AnswerOutcome>;
  /** Takes out an answer that was typed in; what came by link stays. False: the survey was counted, and nothing goes. */
  removeTypedAnswer(session: SessionId, item: AgendaItemId, key: string): Promise<boolean>;
  /**
   * Takes a group's link out of force and with it everything that came through it; what was typed in stays. All at once, so
   * that nothing more comes through it in between. False: the survey was counted, and nothing goes.
   */
  discardLinkAnswers(session: SessionId, item: AgendaItemId, group: GroupId): Promise<boolean>;
  /** How many have answered, without reading what. None once the survey is counted. */
  countSurveyAnswers(session: SessionId, item: AgendaItemId): Promise<readonly AnswerCount[]>;
  /**
   * Counts a survey for good: all its answers at once, and what they said is gone from the tables when this resolves, from
   * the log as soon as nobody reads it (`truncateLog`).
   * That an id was taken is still known, so that whoever has lost the receipt hears the truth. Null: there is no such
   * survey; one that was counted before stays as it was.
   */
  countSurvey(
    session: SessionId,
    item: AgendaItemId,
    count: (survey: Survey, answers: readonly SurveyAnswerRow[]) => SurveyFact,
  ): Promise<SurveyFact | null>;
  /**
   * Puts what `rewrite` makes of a survey in its place, where it makes anything; what was answered to questions that are
   * none any more goes, and an answer of which nothing is left. All at once; what stood there before is gone from the log as
   * soon as nobody reads it. Answers whether any was written anew.
   */
  rewriteSurveys(session: SessionId, rewrite: SurveyRewriting): Promise<boolean>;
  /** Removes a survey with its links and answers from the disk. False: there was none. */
  eraseSurvey(session: SessionId, item: AgendaItemId): Promise<boolean>;
}
