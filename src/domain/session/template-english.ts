import type { MethodDimension } from '../assessment/method.ts';

/*
 * What the contents of a new session are called where they are made on a screen that speaks English. The German ones beside
 * which they stand say what is meant; places and minutes are the same. Once made they belong to the session, in whatever
 * language its screens are read.
 */
type Said = readonly [title: string, text?: string];

/** Agenda items by template, in the order of the German ones. */
export const englishItems = {
  assessment: [
    ['Welcome and round'],
    ['Goals for today'],
    ['Our place in the yearly cycle'],
    ['Presenting the method'],
    ['Explaining the proposals'],
    ['Assessing in context'],
    ['Break'],
    ['Recording the results'],
    ['Feedback cross'],
    ['What comes next?'],
  ],
  evaluation: [
    ['Welcome and round'],
    ['The course of the evaluation', 'Whom we asked\nWhat we analysed\nWhat is still missing today'],
    ['Goals for today'],
    ['What came out, at a glance'],
    ['Overall grade: from inside and outside'],
    ['Theses in the square, in mixed small groups'],
    ['Break'],
    ['The groups report'],
    ['What follows from it? A talk in the whole round'],
    ['How the report is to be structured'],
    ['Feedback cross'],
    ['Outlook and next date'],
  ],
  planning: [
    ['Welcome and looking back'],
    ['Goals for today'],
    ['First talk: a way that others go'],
    ['Questions on the first talk'],
    ['In small groups: what of this can we do here?'],
    ['Groups present, everybody weighs'],
    ['Break'],
    ['Second talk: another way'],
    ['Questions on the second talk'],
    ['Advantages and difficulties of both ways'],
    ['Advice on the structure'],
    ['Open questions and next steps'],
  ],
} as const satisfies Readonly<Record<string, readonly Said[]>>;

type Words = Pick<MethodDimension, 'name' | 'meaning' | 'low' | 'high' | 'lowMeaning' | 'highMeaning'>;
const ends = { low: 'low', high: 'high' } as const;

/** The two dimensions of an assessment. */
export const englishCriteria: readonly [Words, Words] = [
  {
    ...ends,
    name: 'Importance of the target group',
    meaning: 'How urgently does this group need support just now?',
    lowMeaning: 'copes, or is reached well already',
    highMeaning: 'urgently needs more than so far',
  },
  {
    ...ends,
    name: 'Strategic weight',
    meaning: 'How far does the proposal carry towards the goals of the county?',
    lowMeaning: 'works in one place only',
    highMeaning: 'brings the whole county closer to its goals',
  },
];

/** The third dimension that is offered. */
export const englishSteering: Words = {
  ...ends,
  name: 'Relevance for steering today',
  meaning: 'How much of it can the county itself steer, already in this budget?',
  lowMeaning: 'others decide',
  highMeaning: 'is in our hands',
};
