import type { GroupId } from '../../domain/ids.ts';
import type { SurveyAnswers } from '../../domain/survey/survey.ts';

/** An answer that came on paper or as a file. */
export interface TypedAnswer {
  readonly group: GroupId;
  readonly way: 'paper' | 'file';
  readonly answers: SurveyAnswers;
}

/** What is asked of the relay; each is answered with all surveys as they stand then. */
export interface RelaySurveyDeeds {
  readonly ask: () => void;
  /** Opens the survey, or takes over what was changed. */
  readonly open: () => void;
  readonly renew: (group: GroupId) => void;
  readonly withdraw: (group: GroupId) => void;
  /** Answers whether it was taken. */
  readonly type: (answer: TypedAnswer) => Promise<boolean>;
  readonly count: () => void;
  readonly erase: () => void;
}
