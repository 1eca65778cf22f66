import type { AgendaItemId, GroupId, SessionId } from '../../src/domain/ids.ts';
import type { Survey } from '../../src/domain/survey/survey.ts';
import type { SurveyFact, SurveyWay } from '../../src/domain/survey/survey-count.ts';

/** A survey as it was opened; once it is counted, what came out, and it takes no more answers. */
export interface SurveyRow {
  readonly session: SessionId;
  readonly item: AgendaItemId;
  readonly survey: Survey;
  readonly fact: SurveyFact | null;
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

/** What came of an answer. `known`: it was here already. `other`: something else was sent under its id. */
export type AnswerOutcome = 'added' | 'known' | 'other' | 'full' | 'counted';

/** So many answers are taken of one group, and of all. */
export interface AnswerRoom {
  readonly group: number;
  readonly all: number;
}

/** What the relay keeps of surveys. Part of `Storage`, with the same promises. */
export interface SurveyStorage {
  /** Keeps a survey in place of the one of the same item. */
  putSurvey(row: SurveyRow): Promise<void>;
  findSurvey(session: SessionId, item: AgendaItemId): Promise<SurveyRow | null>;
  /** By item. */
  listSurveys(session: SessionId): Promise<readonly SurveyRow[]>;

  findSurveyLink(secret: string): Promise<SurveyLinkRow | null>;
  listSurveyLinks(session: SessionId): Promise<readonly SurveyLinkRow[]>;
  /** Puts a link in place of the one of the same group. */
  putSurveyLink(row: SurveyLinkRow): Promise<void>;
  removeSurveyLink(session: SessionId, item: AgendaItemId, group: GroupId): Promise<void>;

  /** Takes an answer once, as long as there is room and the survey was not counted. */
  addSurveyAnswer(row: SurveyAnswerRow, room: AnswerRoom): Promise<AnswerOutcome>;
  /** Takes out an answer that was typed in, as long as the survey was not counted; what came by link stays. */
  removeTypedAnswer(session: SessionId, item: AgendaItemId, key: string): Promise<void>;
  /** In no order that says anything. Empty once the survey is counted. */
  listSurveyAnswers(session: SessionId, item: AgendaItemId): Promise<readonly SurveyAnswerRow[]>;
  /**
   * Counts a survey for good: all its answers at once, and with the same commit what they said is gone from the disk. That an
   * id was taken is still known, so that whoever has lost the receipt hears the truth. Null: there is no such survey; one
   * that was counted before stays as it was.
   */
  countSurvey(
    session: SessionId,
    item: AgendaItemId,
    count: (survey: Survey, answers: readonly SurveyAnswerRow[]) => SurveyFact,
  ): Promise<SurveyFact | null>;
  /** Removes a survey with everything of it from the disk. */
  eraseSurvey(session: SessionId, item: AgendaItemId): Promise<void>;
}
