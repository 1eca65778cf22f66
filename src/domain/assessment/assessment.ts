import type { AgendaItemId, CriterionId, ProposalId, RoundId, RowId } from '../ids.ts';
import type { Perspective } from '../session/perspective.ts';
import { type Criterion, isOnScale } from './criterion.ts';
import type { PublishedNote } from './note.ts';

/** What a person says on one dimension: a score, or „Kann ich nicht einschätzen", which stands outside n. */
export type Score = number | 'cannot';

/**
 * One person's judgement of one proposal in one round. „Kann ich nicht einschätzen" of the whole proposal is a judgement
 * of its own; a dimension that is missing in `values` is not yet judged, which is something else than „cannot".
 */
export type Judgement =
  | { readonly kind: 'scored'; readonly values: Readonly<Record<CriterionId, Score>> }
  | { readonly kind: 'abstained' };

/** Only the numbers of a judgement, by dimension; empty when there are none. */
export const scoresOf = (judgement: Judgement | undefined): Readonly<Record<CriterionId, number>> =>
  judgement?.kind !== 'scored'
    ? {}
    : Object.fromEntries(
        (Object.entries(judgement.values) as [CriterionId, Score][]).filter(
          (entry): entry is [CriterionId, number] => entry[1] !== 'cannot',
        ),
      );

/** Whether nothing is missing: every dimension has its score or „cannot", or the person cannot tell at all. */
export const isComplete = (judgement: Judgement | undefined, criteria: readonly CriterionId[]): boolean =>
  judgement !== undefined &&
  (judgement.kind === 'abstained' || criteria.every((criterion) => judgement.values[criterion] !== undefined));

/**
 * The judgement with only scores that lie on the scales of these dimensions; null when nothing is left of it. Who says
 * of every single dimension that they cannot tell has said it of the whole proposal.
 */
export const onScales = (judgement: Judgement, criteria: RoundQuestion['criteria']): Judgement | null => {
  if (judgement.kind === 'abstained') return judgement;
  const values: Record<CriterionId, Score> = Object.fromEntries(
    criteria.flatMap(({ id, scale }) => {
      const value = judgement.values[id];
      return value === 'cannot' || isOnScale(value, scale) ? [[id, value]] : [];
    }),
  );
  const said = Object.values(values);
  if (said.length === 0) return null;
  const isAbstained = said.length === criteria.length && said.every((value) => value === 'cannot');
  return isAbstained ? { kind: 'abstained' } : { kind: 'scored', values };
};

/** What a round asks, fixed when it opens: whatever is changed in the plan later, people are answering this. */
export interface RoundQuestion {
  readonly proposals: readonly ProposalId[];
  readonly criteria: readonly Pick<Criterion, 'id' | 'scale'>[];
}

/** Whether two judgements say the same. */
export const sameJudgement = (a: Judgement | undefined, b: Judgement | undefined): boolean => {
  if (a === undefined || b === undefined) return a === b;
  if (a.kind === 'abstained' || b.kind === 'abstained') return a.kind === b.kind;
  const keys = Object.keys(a.values) as CriterionId[];
  return keys.length === Object.keys(b.values).length && keys.every((key) => a.values[key] === b.values[key]);
};

/** How far a round has come. It only moves forward. */
export const roundStates = ['open', 'closed', 'revealed'] as const;
export type RoundState = (typeof roundStates)[number];

/** A round as the moderator wants it. What it asks is fixed when it is opened. */
export interface RoundWish {
  readonly id: RoundId;
  readonly item: AgendaItemId;
  /** 1, 2, … within its agenda item. */
  readonly number: number;
  readonly proposals: readonly ProposalId[];
  readonly criteria: readonly CriterionId[];
  readonly wish: RoundState;
}

/** The dimensions that a round asks for, in order. */
export const criteriaOf = (criteria: readonly Criterion[], round: RoundWish): readonly Criterion[] =>
  criteria.filter(({ id }) => round.criteria.includes(id));

/** One unnamed row of a revealed result. Its id is new for every proposal and round, so that rows cannot be linked. */
export interface ResultRow {
  readonly id: RowId;
  /** Told only where enough rows share it; null otherwise. */
  readonly perspective: Perspective | null;
  readonly values: Readonly<Record<CriterionId, number>>;
}

/** What is published of one proposal at the reveal. */
export interface ProposalResult {
  readonly rows: readonly ResultRow[];
  /** Advisory rows of guests who were not admitted to count: a layer of their own. */
  readonly guests: readonly ResultRow[];
  /** Counted people who said that they cannot tell at all. */
  readonly abstained: number;
  /** Counted people who could not tell on this dimension though they may on others; nobody where one is missing. */
  readonly cannot: Readonly<Record<CriterionId, number>>;
  /** What people noted, shuffled and without a name. */
  readonly notes: readonly PublishedNote[];
}

/** Totals that may be told while a round is covered. */
export interface RoundProgress {
  /** Counted people: the base. */
  readonly base: number;
  /** Counted people who have judged every proposal of the round or said that they are done. */
  readonly finished: number;
  /** Counted people with a complete judgement, per proposal. */
  readonly judged: ReadonlyMap<ProposalId, number>;
}

/** A round as it is: a fact told by the teller. */
export type RoundFact = { readonly id: RoundId; readonly progress: RoundProgress } & (
  | { readonly state: 'open' }
  /** `revealsAt`: the countdown runs (relay's clock, milliseconds), or null. */
  | { readonly state: 'closed'; readonly revealsAt: number | null }
  | {
      readonly state: 'revealed';
      /** 1, and one more for every admission of late entries. */
      readonly version: number;
      readonly results: ReadonlyMap<ProposalId, ProposalResult>;
    }
);

/** A round whose result everybody may see. */
export type RevealedRound = Extract<RoundFact, { readonly state: 'revealed' }>;

/** The fact when its round is revealed, otherwise null. */
export const revealed = (fact: RoundFact | null | undefined): RevealedRound | null =>
  fact?.state === 'revealed' ? fact : null;

/** How long „Gleich sehen Sie das Ergebnis" counts, in milliseconds. Until then nothing is sent. */
export const revealCountdown = 3_000;
