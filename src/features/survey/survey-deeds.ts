import type * as Y from 'yjs';
import { moveSurveyQuestion, putSurveyGroup, putSurveyQuestion, setSurvey } from '../../documents/plan/surveys.ts';
import type { Criterion } from '../../domain/assessment/criterion.ts';
import {
  type AgendaItemId,
  createId,
  type GroupId,
  type ProposalId,
  type QuestionId,
  type RandomBytes,
} from '../../domain/ids.ts';
import type { ListMove } from '../../domain/order.ts';
import {
  longestSurveyOption,
  longestSurveyQuestion,
  plainLine,
  type SurveyGroup,
  type SurveyQuestion,
  type SurveyQuestionKind,
  type SurveyWish,
} from '../../domain/survey/survey.ts';

/** What the moderator can set of a survey. Deeds that can be taken back answer with the way back. */
export interface SurveyDeeds {
  readonly set: (
    change: Partial<Pick<SurveyWish, 'title' | 'kind' | 'closesAt' | 'beside' | 'shown'>> & { readonly sent?: boolean },
  ) => void;
  readonly addQuestion: (kind: SurveyQuestionKind) => QuestionId;
  /** Asks about each of these proposals on each of these dimensions; answers with the way back. */
  readonly askAbout: (proposals: readonly AskedProposal[], criteria: readonly Criterion[]) => () => void;
  readonly change: (question: SurveyQuestion) => void;
  /** Answers where it stands then, counted from 0. */
  readonly moveQuestion: (id: QuestionId, move: ListMove) => number;
  readonly removeQuestion: (question: SurveyQuestion) => () => void;
  /** Answers with the way back. */
  readonly removeQuestions: (questions: readonly SurveyQuestion[]) => () => void;
  readonly addGroup: () => GroupId;
  readonly changeGroup: (group: SurveyGroup) => void;
  readonly removeGroup: (group: SurveyGroup) => () => void;
}

/** A proposal that people outside of the room are asked about. */
export interface AskedProposal {
  readonly proposal: ProposalId;
  readonly number: number;
  readonly title: string;
}

const about = (
  id: QuestionId,
  { proposal, title }: AskedProposal,
  { id: criterion, name, scale: { min, max }, low, high, lowMeaning, highMeaning }: Criterion,
): SurveyQuestion => ({
  id,
  text: plainLine(`${title}: ${name}`, longestSurveyQuestion),
  kind: 'scale',
  scale: {
    ...{ min, max },
    low: plainLine(lowMeaning || low, longestSurveyOption),
    high: plainLine(highMeaning || high, longestSurveyOption),
  },
  about: { proposal, criterion },
});

const fresh = (id: QuestionId, kind: SurveyQuestionKind): SurveyQuestion => {
  switch (kind) {
    case 'choice':
      return { id, text: '', kind, options: [], several: false };
    case 'scale':
      return { id, text: '', kind, scale: { min: 1, max: 5, low: '', high: '' } };
    case 'grade':
    case 'text':
      return { id, text: '', kind };
  }
};

export const createSurveyDeeds = (doc: Y.Doc, item: AgendaItemId, random: RandomBytes): SurveyDeeds => ({
  set: (change) => setSurvey(doc, item, change),
  addQuestion: (kind) => {
    const id = createId<QuestionId>(random);
    putSurveyQuestion(doc, item, id, fresh(id, kind));
    return id;
  },
  askAbout: (proposals, criteria) => {
    const questions = proposals.flatMap((proposal) =>
      criteria.map((criterion) => about(createId<QuestionId>(random), proposal, criterion)),
    );
    doc.transact(() => {
      for (const question of questions) putSurveyQuestion(doc, item, question.id, question);
    });
    return () =>
      doc.transact(() => {
        for (const { id } of questions) putSurveyQuestion(doc, item, id, null);
      });
  },
  change: (question) => putSurveyQuestion(doc, item, question.id, question),
  moveQuestion: (id, move) => moveSurveyQuestion(doc, item, id, move),
  removeQuestion: (question) => {
    putSurveyQuestion(doc, item, question.id, null);
    return () => putSurveyQuestion(doc, item, question.id, question);
  },
  removeQuestions: (questions) => {
    const put = (isThere: boolean) =>
      doc.transact(() => {
        for (const question of questions) putSurveyQuestion(doc, item, question.id, isThere ? question : null);
      });
    put(false);
    return () => put(true);
  },
  addGroup: () => {
    const id = createId<GroupId>(random);
    putSurveyGroup(doc, item, id, { id, name: '', invited: null });
    return id;
  },
  changeGroup: (group) => putSurveyGroup(doc, item, group.id, group),
  removeGroup: (group) => {
    putSurveyGroup(doc, item, group.id, null);
    return () => putSurveyGroup(doc, item, group.id, group);
  },
});
