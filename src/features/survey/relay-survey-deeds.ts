import type { GroupId } from '../../domain/ids.ts';
import type { SurveyAnswers } from '../../domain/survey/survey.ts';

/** An answer that came on paper or as a file. */
export interface TypedAnswer {
  /** Entered again under the same id it is the same answer. */
  readonly id: string;
  readonly group: GroupId;
  readonly way: 'paper' | 'file';
  /** Which questions were answered. */
  readonly edition: string;
  readonly answers: SurveyAnswers;
}

/** What is asked of the relay; each is answered with the survey as it stands then. */
export interface RelaySurveyDeeds {
  readonly ask: () => void;
  /** Opens the survey, or takes over what was changed. */
  readonly open: () => void;
  readonly renew: (group: GroupId) => void;
  readonly withdraw: (group: GroupId) => void;
  /** Withdraws a group's link, and everything that came through it is gone, unread. */
  readonly discard: (group: GroupId) => void;
  /** `known`: it was here already; null: it was not taken, as far as is known. */
  readonly type: (answer: TypedAnswer) => Promise<'taken' | 'known' | null>;
  /** Takes back what was typed in; answers whether it is gone. */
  readonly takeBack: (id: string) => Promise<boolean>;
  /** An id for a form of paper. */
  readonly newId: () => string;
  /** The same for the same bytes. */
  readonly idOf: (bytes: ArrayBuffer) => Promise<string>;
  readonly count: () => void;
  readonly erase: () => void;
}
