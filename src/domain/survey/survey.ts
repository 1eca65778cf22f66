import { atMost } from '../beginning.ts';
import type { AgendaItemId, CriterionId, GroupId, ProposalId, QuestionId } from '../ids.ts';
import { type Grade, grades } from '../votes/choices.ts';

/**
 * Who is asked. `network`: people a group has invited, of whom fewer than `smallestTold` are never told. `experts`: few
 * who are asked for what they know; they are told beforehand that what they say is shown.
 */
export const surveyKinds = ['network', 'experts'] as const;
export type SurveyKind = (typeof surveyKinds)[number];

/** What can be asked: one of a few options, a step of a scale, a school grade, words. */
export const surveyQuestionKinds = ['choice', 'scale', 'grade', 'text'] as const;
export type SurveyQuestionKind = (typeof surveyQuestionKinds)[number];

/** The two ends of a scale. */
export interface SurveyScale {
  readonly min: number;
  readonly max: number;
  /** What the ends stand for; may be empty. */
  readonly low: string;
  readonly high: string;
}

/**
 * The proposal and the dimension a scale asks about: what comes out stands beside what the room says of it, and never in
 * its counts (SPEC D300).
 */
export interface SurveyAbout {
  readonly proposal: ProposalId;
  readonly criterion: CriterionId;
}

interface Asked {
  readonly id: QuestionId;
  readonly text: string;
}

/** One question. Its number is its place in the list, the same on screen, paper and in the file. */
export type SurveyQuestion =
  | (Asked & { readonly kind: 'choice'; readonly options: readonly string[]; readonly several: boolean })
  | (Asked & { readonly kind: 'scale'; readonly scale: SurveyScale; readonly about?: SurveyAbout })
  | (Asked & { readonly kind: 'grade' })
  | (Asked & { readonly kind: 'text' });

/** People who are asked together: their own link, and how many they are. */
export interface SurveyGroup {
  readonly id: GroupId;
  readonly name: string;
  /** Null: nobody knows how many the link reaches. */
  readonly invited: number | null;
}

/** What is asked of whom until when. */
export interface Survey {
  readonly title: string;
  readonly kind: SurveyKind;
  readonly questions: readonly SurveyQuestion[];
  readonly groups: readonly SurveyGroup[];
  /** The relay's clock, milliseconds since 1970; null: until the moderator counts. */
  readonly closesAt: number | null;
}

/** A survey as the moderator prepares it; one per agenda item. */
export interface SurveyWish extends Survey {
  readonly item: AgendaItemId;
  /** The overall grade beside which its grades stand, never in its mean; null: it stands for itself. */
  readonly beside: AgendaItemId | null;
  /** Whether the room may see what came out. */
  readonly shown: boolean;
}

/** A few questions: whoever answers at the kitchen table has ten minutes. */
export const mostSurveyQuestions = 12;
/** Beside them so many scales about proposals: one tap each, for who was asked because they know. */
export const mostSurveyScores = 40;
/** Options of one question. */
export const mostSurveyOptions = 12;
/** Groups of people that one survey is sent to. */
export const mostSurveyGroups = 20;
/** The highest number of people in one group, and of answers through one link where it is not known. */
export const mostInvited = 300;
/** Answers through one link where nobody has said how many people it goes to. */
export const usualLinkAnswers = 100;
/** Answers to one survey in all. */
export const mostSurveyAnswers = 500;
/** Surveys of one session. */
export const mostSurveys = 12;
/** The steps of the longest scale. */
export const mostSurveySteps = 11;
/** Longest title of a survey, in letters. */
export const longestSurveyTitle = 160;
/** Longest question, in letters. */
export const longestSurveyQuestion = 400;
/** Longest option, and longest end of a scale, in letters. */
export const longestSurveyOption = 120;
/** Longest answer in words, in letters. */
export const longestSurveyAnswer = 600;

/** The survey of an agenda item that nobody has set anything for. */
export const plainSurvey = (item: AgendaItemId): SurveyWish => ({
  item,
  title: '',
  kind: 'network',
  questions: [],
  groups: [],
  closesAt: null,
  beside: null,
  shown: false,
});

/** Whether two questions are about the same proposal on the same dimension: of two answers one would have to be thrown away. */
export const asksTwice = ({ questions }: Pick<Survey, 'questions'>): boolean => {
  const about = questions.flatMap((question) =>
    question.kind === 'scale' && question.about !== undefined
      ? [`${question.about.proposal}/${question.about.criterion}`]
      : [],
  );
  return new Set(about).size < about.length;
};

/** Whether a survey can be sent out: it asks something of somebody, and nothing of a proposal twice. */
export const canOpen = ({ questions, groups }: Pick<Survey, 'questions' | 'groups'>): boolean =>
  !asksTwice({ questions }) &&
  questions.length > 0 &&
  groups.length > 0 &&
  questions.every((question) => question.text !== '' && (question.kind !== 'choice' || question.options.length > 1));

/** Whether a question asks about a proposal. */
export const isAboutProposal = (question: SurveyQuestion): boolean =>
  question.kind === 'scale' && question.about !== undefined;

/** So many answers a group may give, by its link, on paper and by file together. */
export const roomOf = ({ invited }: SurveyGroup): number => invited ?? usualLinkAnswers;

/** Whether answers by link are taken at this moment. */
export const isOpenAt = ({ closesAt }: Pick<Survey, 'closesAt'>, now: number): boolean =>
  closesAt === null || now <= closesAt;

/** An answer: places of the options that were chosen, a number on the scale, a grade, or words. */
export type SurveyValue = readonly number[] | number | string;
/** What one person has answered, by question. */
export type SurveyAnswers = ReadonlyMap<QuestionId, SurveyValue>;

/** A text as it is kept: without loose space, at most so many UTF-16 units as a field takes, no letter cut in half. */
export const plainLine = (text: string, longest: number): string =>
  atMost(text.replace(/\s+/gu, ' ').trim(), longest).trim();

const fitting = (question: SurveyQuestion, value: unknown): SurveyValue | null => {
  switch (question.kind) {
    case 'choice': {
      if (!Array.isArray(value)) return null;
      const { options, several } = question;
      const chosen = options.flatMap((_, index) => (value.includes(index) ? [index] : []));
      return chosen.length === 0 || (!several && chosen.length > 1) ? null : chosen;
    }
    case 'scale': {
      const { min, max } = question.scale;
      return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max ? value : null;
    }
    case 'grade':
      return grades.find((grade) => grade === value) ?? null;
    case 'text':
      return (typeof value === 'string' && plainLine(value, longestSurveyAnswer)) || null;
  }
};

/** What of an answer from outside is one to these questions, in their order. Everything else is left out; nothing throws. */
export const fittingAnswers = (questions: readonly SurveyQuestion[], value: unknown): SurveyAnswers => {
  const given =
    typeof value === 'object' && value !== null ? new Map<string, unknown>(Object.entries(value)) : new Map();
  return new Map(
    questions.flatMap((question): readonly (readonly [QuestionId, SurveyValue])[] => {
      const fits = fitting(question, given.get(question.id));
      return fits === null ? [] : [[question.id, fits]];
    }),
  );
};

/** The names under which answers to a question are counted, in order; a text has none. */
export const stepsOf = (question: SurveyQuestion): readonly string[] => {
  switch (question.kind) {
    case 'choice':
      return question.options;
    case 'scale':
      return Array.from({ length: question.scale.max - question.scale.min + 1 }, (_, step) =>
        String(question.scale.min + step),
      );
    case 'grade':
      return grades;
    case 'text':
      return [];
  }
};

/** Under which of `stepsOf` an answer is counted. */
export const stepsChosen = (question: SurveyQuestion, value: SurveyValue): readonly number[] => {
  if (question.kind === 'choice') return Array.isArray(value) ? (value as readonly number[]) : [];
  if (question.kind === 'scale') return [(value as number) - question.scale.min];
  if (question.kind === 'grade') return [grades.indexOf(value as Grade)];
  return [];
};
