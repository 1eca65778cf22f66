import type { AgendaItemId, PollId, ProposalId } from '../ids.ts';

/** How a straw poll is taken: shown while it runs, covered until it is shown, or hands counted by the moderator. */
export const pollKinds = ['open', 'covered', 'hands'] as const;
export type PollKind = (typeof pollKinds)[number];

/** How far a poll has come. It only moves forward. */
export const pollStates = ['open', 'closed', 'shown'] as const;
export type PollState = (typeof pollStates)[number];

/** Fewest answers of a poll. */
export const fewestAnswers = 2;
/** Most answers of a poll. */
export const mostAnswers = 6;
/** Longest question or answer, in letters. */
export const longestAnswer = 120;

/** What a poll asks. An answer is named by its place. */
export interface PollQuestion {
  readonly question: string;
  readonly answers: readonly string[];
}

/** A straw poll as the moderator wants it. It gives a picture of the room and decides nothing by itself. */
export interface PollWish extends PollQuestion {
  readonly id: PollId;
  /** What it is about; null where it stands for itself. */
  readonly item: AgendaItemId | null;
  readonly proposal: ProposalId | null;
  readonly kind: PollKind;
  readonly wish: PollState;
  /** Hands per answer, typed in by the moderator; whole numbers, empty unless `kind` is „hands". */
  readonly hands: readonly number[];
  readonly order: string;
}

/** A poll as it is, told by the teller: polls by hands are not counted there. */
export interface PollFact {
  readonly id: PollId;
  readonly state: PollState;
  /** What was asked when it opened; null in polls from before that was kept. */
  readonly asks: PollQuestion | null;
  /** Counted people, and how many of them have voted. */
  readonly base: number;
  readonly voted: number;
  /** Votes per answer; null while they are covered, and where so few count that a vote could be guessed. */
  readonly counts: readonly number[] | null;
}

/** What a screen may show of a poll. */
export interface PollPicture {
  /** With what was asked when it opened. */
  readonly wish: PollWish;
  /** Null: opened by the moderator, not yet by the relay. */
  readonly state: PollState | null;
  readonly base: number;
  readonly voted: number;
  readonly counts: readonly number[] | null;
}

/** A wish with its fact. Hands are a fact as soon as they are typed in, and show when the moderator shows them. */
export const pollPicture = (wish: PollWish, fact: PollFact | undefined): PollPicture => {
  if (wish.kind !== 'hands')
    return {
      wish: { ...wish, ...fact?.asks },
      state: fact?.state ?? null,
      base: fact?.base ?? 0,
      voted: fact?.voted ?? 0,
      counts: fact?.counts ?? null,
    };
  const hands = wish.answers.map((_, index) => wish.hands[index] ?? 0);
  const voted = hands.reduce((sum, one) => sum + one, 0);
  return { wish, state: wish.wish, base: voted, voted, counts: wish.wish === 'shown' ? hands : null };
};
