import { atMost } from '../beginning.ts';
import type { AgendaItemId, GroupId, QuestionId, RowId } from '../ids.ts';
import type { ToldVia } from '../session/told-via.ts';
import { dateChoices, grades, moods } from '../votes/choices.ts';

/** How a kind of ballot is answered. */
export interface BallotRule {
  /** What can be chosen of each question; empty where only weights are given. */
  readonly choices: readonly string[];
  /** The most weight (stars, points) that one person may put on one question; 0: none at all. */
  readonly heaviest: number;
  /** So much weight of one person in all, where the moderator has set nothing else. */
  readonly limit: number;
  /** Fewer people than this are never told; missing: nobody could be known by it. */
  readonly smallest?: number;
}

/** Agenda items in which everybody answers the same questions, and how. A further kind is a further row. */
export const ballotKinds = {
  theses: { choices: ['right', 'half', 'wrong', 'abstain'], heaviest: 1, limit: 3 },
  grade: { choices: grades, heaviest: 0, limit: 0, smallest: 3 },
  mood: { choices: moods, heaviest: 0, limit: 0, smallest: 3 },
  dates: { choices: dateChoices, heaviest: 0, limit: 0 },
  dots: { choices: [], heaviest: 99, limit: 3 },
} as const satisfies Record<string, BallotRule>;
export type BallotKind = keyof typeof ballotKinds;

/** Whether an agenda item of this kind carries a ballot. */
export const isBallotKind = (kind: string): kind is BallotKind => Object.hasOwn(ballotKinds, kind);

/**
 * How far a ballot has come: answers are taken; none are taken; everything is told. What is not covered is told from the
 * beginning. From `closed` it may go back to `open`, from `shown` nowhere: what was shown would guide the answers.
 */
export const ballotStates = ['open', 'closed', 'shown'] as const;
export type BallotState = (typeof ballotStates)[number];

/**
 * The second way of answering, a sheet that each small group fills in together: it is written, and then shown. Beside the
 * answers of each person, before or after them, or instead.
 */
export const sheetStates = ['writing', 'shown'] as const;
export type SheetState = (typeof sheetStates)[number];

/** What the wall shows of a result: the order of the theses, or what each group has marked. */
export const ballotPictures = ['ranking', 'sheets'] as const;
export type BallotPicture = (typeof ballotPictures)[number];

/** Most questions of one ballot. */
export const mostQuestions = 100;
/** Longest title of a question, in letters. */
export const longestTitle = 160;
/** Longest text of a question, in letters. */
export const longestQuestion = 2_000;
/** Longest reason that somebody gives, in letters. */
export const longestReason = 1_000;
/** The highest limit that can be set for weights. */
export const mostWeight = 99;

/** One question; its number is given once and stays, whatever is taken out before it. */
export interface BallotQuestion {
  readonly id: QuestionId;
  readonly number: number;
  readonly title: string;
  readonly text: string;
}

/** A question as it was asked when answers were first taken. */
export type AskedQuestion = Omit<BallotQuestion, 'text'>;

/** How often each choice was made, by its name, and under `weight` all weight together. What is missing is 0. */
export type Counts = Readonly<Record<string, number>>;
/** What was counted, by question. */
export type CountsByQuestion = ReadonlyMap<QuestionId, Counts>;

/** A ballot as the moderator wants it; one per agenda item. */
export interface BallotWish {
  readonly item: AgendaItemId;
  readonly kind: BallotKind;
  /** By number. */
  readonly questions: readonly BallotQuestion[];
  /** Whether nothing is told before it is shown. Final once it has begun, and so is `limit`. */
  readonly covered: boolean;
  /** So much weight of one person in all. */
  readonly limit: number;
  /** Whether each device offers the questions in an order of its own. */
  readonly shuffled: boolean;
  /** By which rule the results are ordered, a word of the kind; null: its usual one. */
  readonly rule: string | null;
  /** What the moderator has counted: hands, or forms of paper. It is told apart from what was answered here. */
  readonly hands: CountsByQuestion;
  /** Null: small groups have no sheet here. */
  readonly sheets: SheetState | null;
  readonly picture: BallotPicture;
  /** The questions of the groups’ sheet by row, where the moderator has worded them; missing: as usual. */
  readonly rows?: Readonly<Record<string, string>>;
  /** Groups whose sheet was typed in from paper; missing: none. */
  readonly onPaper?: ReadonlySet<GroupId>;
  /** Null: not begun. */
  readonly wish: BallotState | null;
}

/** What one person answers to one question. Everything may be missing. */
export interface Answer {
  readonly choice: string | null;
  readonly weight: number;
  readonly reason: string;
}
/** What one person has answered, by question. */
export type Answers = ReadonlyMap<QuestionId, Answer>;

/** Nothing answered. */
export const noAnswer: Answer = { choice: null, weight: 0, reason: '' };

/** Words to a question, under an id that leads to nobody. */
export interface ToldReason {
  readonly id: RowId;
  readonly question: QuestionId;
  /** What was chosen by who says so; null: nothing, or a guest. */
  readonly choice: string | null;
  readonly text: string;
}

/** A ballot as it is, told by the teller. */
export interface BallotFact {
  readonly item: AgendaItemId;
  readonly kind: BallotKind;
  readonly state: BallotState;
  readonly covered: boolean;
  readonly limit: number;
  readonly asks: readonly AskedQuestion[];
  /** When it began, in milliseconds since 1970, moved on by the time it stood closed in between. */
  readonly openedAt: number;
  /** Null while answers are taken. */
  readonly closedAt: number | null;
  /** How many people count, how many of them have answered anything, how many guests have; also while it is covered. */
  readonly base: number;
  readonly people: number;
  readonly guests: number;
  /** How many people have answered otherwise since it was closed: that does not count. */
  readonly late: number;
  /** How many of those who have answered have no device of their own; missing: nobody, or it still runs. */
  readonly via?: ToldVia;
  /** Null: not told. */
  readonly counts: CountsByQuestion | null;
  /** A layer of its own, never added to the others; null: not told, or so few that it would be known who they are. */
  readonly guestCounts: CountsByQuestion | null;
  readonly reasons: readonly ToldReason[];
  /** Dates that people suggest, told at once and of nobody; missing: none. Only of the kind `dates`. */
  readonly suggested?: readonly string[];
}

/** The ballot of an agenda item that nobody has set anything for. */
export const plainBallot = (item: AgendaItemId, kind: BallotKind): BallotWish => ({
  item,
  kind,
  questions: [],
  covered: true,
  limit: ballotKinds[kind].limit,
  shuffled: false,
  rule: null,
  hands: new Map(),
  sheets: null,
  picture: 'ranking',
  wish: null,
});

/** A reason as it is shown: without loose space, at most `longestReason` letters, no letter cut in half. */
export const plainReason = (text: string): string => {
  const tidy = text.replace(/\s+/gu, ' ').trim();
  return atMost(tidy, longestReason).trim();
};

/** What an answer has to fit. */
export type BallotRoom = Pick<BallotFact, 'kind' | 'limit'> & {
  readonly asks: readonly Pick<AskedQuestion, 'id'>[];
};

/** What one person has answered, as far as it counts. */
export interface OwnAnswers {
  /** In the order of the questions; of those without any answer nothing. */
  readonly taken: Answers;
  /** Where weight does not count, because the limit was reached before. */
  readonly over: ReadonlySet<QuestionId>;
}

/**
 * What of a person's answers counts: choices that there are, to questions that are asked, and the first weights in the
 * order of the questions, as many as the limit allows. The same on every device and for whoever forges an answer.
 */
export const answersOn = (answers: Answers, { kind, asks, limit }: BallotRoom): OwnAnswers => {
  const { choices, heaviest }: BallotRule = ballotKinds[kind];
  const over = new Set<QuestionId>();
  let room = limit;
  const taken = asks.flatMap(({ id }): readonly (readonly [QuestionId, Answer])[] => {
    const answer = answers.get(id) ?? noAnswer;
    const choice = choices.find((one) => one === answer.choice) ?? null;
    const wanted = Math.min(answer.weight, heaviest);
    const weight = Math.min(wanted, room);
    if (weight < wanted) over.add(id);
    room -= weight;
    const reason = plainReason(answer.reason);
    return choice === null && weight === 0 && reason === '' ? [] : [[id, { choice, weight, reason }]];
  });
  return { taken: new Map(taken), over };
};

/** The names under which a kind counts, in a fixed order. */
export const countNames = (kind: BallotKind): readonly string[] => [...ballotKinds[kind].choices, 'weight'];

/** Adds up what people have answered, question by question. */
export const countAnswers = (
  asks: readonly Pick<AskedQuestion, 'id'>[],
  all: Iterable<Answers>,
): Map<QuestionId, Counts> => {
  const counts = new Map(asks.map(({ id }) => [id, {} as Record<string, number>]));
  for (const answers of all)
    for (const [id, { choice, weight }] of answers) {
      const sum = counts.get(id);
      if (sum === undefined) continue;
      if (choice !== null) sum[choice] = (sum[choice] ?? 0) + 1;
      if (weight > 0) sum['weight'] = (sum['weight'] ?? 0) + weight;
    }
  return counts;
};

/** Two counts together. */
export const addCounts = (a: Counts | undefined, b: Counts | undefined): Counts => {
  const sum: Record<string, number> = { ...a };
  for (const [name, count] of Object.entries(b ?? {})) sum[name] = (sum[name] ?? 0) + count;
  return sum;
};
