import type { ProposalId } from '../ids.ts';
import type { Survey, SurveyQuestion } from './survey.ts';
import type { SurveyFact } from './survey-count.ts';

/*
 * What is left of a survey when proposals are erased for good (SPEC P170). A question that names one carries its title.
 */

const asksAbout =
  (gone: ReadonlySet<ProposalId>) =>
  (question: SurveyQuestion): boolean =>
    question.kind === 'scale' && question.about !== undefined && gone.has(question.about.proposal);

/** Whether a survey asks about any of these proposals. */
export const isAboutAny = ({ questions }: Pick<Survey, 'questions'>, gone: ReadonlySet<ProposalId>): boolean =>
  questions.some(asksAbout(gone));

/** A survey that is not counted yet asks about them no more. */
export const surveyWithoutProposals = (survey: Survey, gone: ReadonlySet<ProposalId>): Survey => {
  const isGone = asksAbout(gone);
  return { ...survey, questions: survey.questions.filter((question) => !isGone(question)) };
};

/** Of one that was counted the numbers stay, as those of a round do, and the question has no words any more. */
export const factWithoutProposals = (fact: SurveyFact, gone: ReadonlySet<ProposalId>): SurveyFact => {
  const isGone = asksAbout(gone);
  return { ...fact, questions: fact.questions.map((one) => (isGone(one) ? { ...one, text: '' } : one)) };
};
