import type { AgendaItemId, CriterionId, ProposalId, RoundId, RowId, SeatId } from '../ids.ts';
import type { Perspective } from '../session/perspective.ts';
import { type Criterion, isOnScale, type Method } from './criterion.ts';
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
  /** The groups that brought them in, where results without these are wanted. Missing: they are not. */
  readonly origins?: Readonly<Record<ProposalId, string>>;
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

/**
 * What everybody sees of a round, and when: nothing before the reveal and no name ever (covered), values as they come in
 * unnamed batches (open), or with the reveal who said what (named). Fixed when the round is opened.
 */
export const disclosures = ['covered', 'open', 'named'] as const;
export type Disclosure = (typeof disclosures)[number];

/** A round as the moderator wants it. What it asks is fixed when it is opened. */
export interface RoundWish {
  readonly id: RoundId;
  readonly item: AgendaItemId;
  /** 1, 2, … within its agenda item. */
  readonly number: number;
  readonly proposals: readonly ProposalId[];
  readonly criteria: readonly CriterionId[];
  /** The dimensions as they were when the round was opened. */
  readonly question: readonly Criterion[];
  /** The groups that brought the proposals in, as they were when the round was opened. Missing: nothing is told without them. */
  readonly origins?: Readonly<Record<ProposalId, string>>;
  /** The method it was opened with; null: none. Missing in what was opened before it was kept. */
  readonly method?: Method | null;
  readonly disclosure: Disclosure;
  /** `revealed` shows everything that is still covered. */
  readonly wish: RoundState;
  /** Proposals that are to be shown although the wish is only `closed`: one at a time. */
  readonly shown: readonly ProposalId[];
  /** Proposals of which who moderates has said that they are shown although a few could be known by it (SPEC D320). */
  readonly showsFew?: readonly ProposalId[];
}

/**
 * The dimensions that a round asks for, in order, as they were when it was opened: sentence, ends and scale stay what
 * people answered. Only name and weight follow the plan: a name may be mended at any time, and weights are
 * tried out on what was answered.
 */
export const criteriaOf = (criteria: readonly Criterion[], round: RoundWish): readonly Criterion[] =>
  round.criteria
    .flatMap((id) => {
      const present = criteria.find((criterion) => criterion.id === id);
      const asked = round.question.find((criterion) => criterion.id === id) ?? present;
      return asked === undefined
        ? []
        : [{ ...asked, name: present?.name ?? asked.name, weight: present?.weight ?? asked.weight }];
    })
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));

/** One unnamed row of a revealed result. Its id is new for every proposal and round, so that rows cannot be linked. */
export interface ResultRow {
  readonly id: RowId;
  /** Told only where enough rows share it; null otherwise. */
  readonly perspective: Perspective | null;
  readonly values: Readonly<Record<CriterionId, number>>;
  /** Works in the group that brought the proposal in: told only where nobody is singled out by it. */
  readonly inside?: true;
  /** Who it is: only in a named round. */
  readonly seat?: SeatId;
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
  /** Counted people who have judged at least one proposal. Missing in what was counted before it was told. */
  readonly tookPart?: number;
  /** Counted people with a complete judgement, per proposal. */
  readonly judged: ReadonlyMap<ProposalId, number>;
}

/**
 * How many of the base have taken part: judged at least one proposal, „cannot tell“ among it. Of what was counted before
 * this was told: as many as judged the proposal that most have judged, which is never too many.
 */
export const tookPartIn = ({ tookPart, judged }: RoundProgress): number => tookPart ?? Math.max(0, ...judged.values());

/** Of how many proposals not everybody who has taken part has a complete judgement. */
export const gapsIn = (progress: RoundProgress): number =>
  [...progress.judged.values()].filter((people) => people < tookPartIn(progress)).length;

/** How a closed round came about, as far as it is not the usual way: everybody on a device of their own, one relay. */
export interface Provenance {
  /** Counted people who judged on a tablet that was handed round, and on paper. */
  readonly handed: number;
  readonly paper: number;
  /** Whether it was closed on the moderator's device, without a server. */
  readonly withoutRelay: boolean;
  /** Counted elsewhere: it came in a file, and nothing moves in it here. Missing: counted where it is shown. */
  readonly fromFile?: true;
}

/** What has been published, by proposal. */
export type Results = ReadonlyMap<ProposalId, ProposalResult>;

/** A round as it is: a fact told by the teller. Times are the relay's clock, milliseconds since 1970. */
export type RoundFact = {
  readonly id: RoundId;
  readonly disclosure: Disclosure;
  readonly openedAt: number;
  readonly progress: RoundProgress;
  /** Missing: the usual way. */
  readonly provenance?: Provenance;
} /** `results`: what an open disclosure has told so far; empty in every other round. */ & (
  | { readonly state: 'open'; readonly results: Results }
  /** `revealsAt`: the countdown runs, or null. */
  | { readonly state: 'closed'; readonly closedAt: number; readonly revealsAt: number | null }
  | {
      readonly state: 'revealed';
      readonly closedAt: number;
      /** The countdown for one more proposal runs, or null. */
      readonly revealsAt: number | null;
      /** 1, and one more for every admission of late entries. */
      readonly version: number;
      /** What has been shown, in the order of the showing. */
      readonly shown: readonly ProposalId[];
      /** How many proposals of the round are still covered; 0: the result is complete. */
      readonly covered: number;
      readonly results: Results;
    }
);

/** A round whose result everybody may see. */
export type RevealedRound = Extract<RoundFact, { readonly state: 'revealed' }>;

/** The fact when its round is revealed, otherwise null. */
export const revealed = (fact: RoundFact | null | undefined): RevealedRound | null =>
  fact?.state === 'revealed' ? fact : null;

/** The fact when everything of its round is shown, otherwise null: only then is it a result. */
export const complete = (fact: RoundFact | null | undefined): RevealedRound | null =>
  fact?.state === 'revealed' && fact.covered === 0 ? fact : null;

/** What everybody may see of a round by now; null when that is nothing. */
export const publishedResults = (fact: RoundFact | null | undefined): Results | null => {
  if (fact?.state === 'revealed') return fact.results;
  return fact?.state === 'open' && fact.disclosure === 'open' ? fact.results : null;
};

/** Proposals that are being counted down for: wished for and not yet shown. Empty while everything is as wished. */
export const soonShown = ({ wish, shown, proposals }: RoundWish, fact: RoundFact | null): readonly ProposalId[] => {
  if (fact === null || fact.state === 'open') return [];
  const already = fact.state === 'revealed' ? fact.shown : [];
  const wanted = wish === 'revealed' ? proposals : wish === 'closed' ? shown : [];
  return proposals.filter((proposal) => wanted.includes(proposal) && !already.includes(proposal));
};

/** How long „Gleich sehen Sie das Ergebnis" counts, in milliseconds. Until then nothing is sent. */
export const revealCountdown = 3_000;
