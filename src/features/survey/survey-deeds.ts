import type * as Y from 'yjs';
import { moveSurveyQuestion, putSurveyGroup, putSurveyQuestion, setSurvey } from '../../documents/plan-surveys.ts';
import { type AgendaItemId, createId, type GroupId, type QuestionId, type RandomBytes } from '../../domain/ids.ts';
import type { ListMove } from '../../domain/order.ts';
import type { SurveyGroup, SurveyQuestion, SurveyQuestionKind, SurveyWish } from '../../domain/survey/survey.ts';

/** What the moderator can set of a survey. Deeds that can be taken back answer with the way back. */
export interface SurveyDeeds {
  readonly set: (
    change: Partial<Pick<SurveyWish, 'title' | 'kind' | 'closesAt' | 'beside' | 'shown'>> & { readonly sent?: boolean },
  ) => void;
  readonly addQuestion: (kind: SurveyQuestionKind) => QuestionId;
  readonly change: (question: SurveyQuestion) => void;
  /** Answers where it stands then, counted from 0. */
  readonly moveQuestion: (id: QuestionId, move: ListMove) => number;
  readonly removeQuestion: (question: SurveyQuestion) => () => void;
  readonly addGroup: () => GroupId;
  readonly changeGroup: (group: SurveyGroup) => void;
  readonly removeGroup: (group: SurveyGroup) => () => void;
}

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
  change: (question) => putSurveyQuestion(doc, item, question.id, question),
  moveQuestion: (id, move) => moveSurveyQuestion(doc, item, id, move),
  removeQuestion: (question) => {
    putSurveyQuestion(doc, item, question.id, null);
    return () => putSurveyQuestion(doc, item, question.id, question);
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
