import { type AgreementLevel, levelOf, measureRows } from '../assessment/agreement.ts';
import { criteriaOf, type ProposalResult, type RoundFact, type RoundWish, revealed } from '../assessment/assessment.ts';
import type { Criterion } from '../assessment/criterion.ts';
import type { NoteKind } from '../assessment/note.ts';
import { atMost } from '../beginning.ts';
import type { ProposalId, SessionId } from '../ids.ts';
import { type MinutesEntry, objectionsTo } from '../minutes/entry.ts';
import { numbersOf } from '../proposal/named-proposal.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { type Decision, decisionOn, type ObjectionAnswer, type Verdict } from '../results/decision.ts';
import { acceptedFindings, type Finding } from '../results/finding.ts';
import type { Plan } from '../session/session.ts';
import { smallestTold } from '../teller/publication.ts';
import { type OfficialPart, type OfficialWord, officialIn, officialParts } from './official-word.ts';

/*
 * What goes back from a session into the space of its county: numbers of revealed rounds, decisions, accepted notes. No
 * row of a single person is among it, so nobody who is erased later can stand in it.
 */

/** What a group has said of a proposal on one dimension. */
export interface DimensionResult {
  readonly name: string;
  readonly low: string;
  readonly high: string;
  readonly min: number;
  readonly max: number;
  readonly n: number;
  /** Null: fewer than `smallestTold` have scored it. What one or two say is theirs, and a space keeps it for years. */
  readonly measures: ToldMeasures | null;
}

/** The picture of a group that is large enough to be told. */
export interface ToldMeasures {
  readonly median: number;
  readonly q1: number;
  readonly q3: number;
  /** Null: too few to agree or disagree. */
  readonly agreement: AgreementLevel | null;
}

/** One revealed round about one proposal. */
export interface RoundResult {
  /** 1, 2, … within its agenda item. */
  readonly number: number;
  /** Raised by every late entry that was let in. */
  readonly version: number;
  /** Counted people. */
  readonly base: number;
  readonly abstained: number;
  readonly dimensions: readonly DimensionResult[];
}

/** What a session has made of one proposal. The id is that of the proposal in the space. */
export interface ProposalOutcome {
  readonly proposal: ProposalId;
  readonly number: number | null;
  readonly title: string;
  readonly rounds: readonly RoundResult[];
  /** Null: „offen". */
  readonly verdict: Verdict | null;
  readonly reason: string;
  readonly objections: ObjectionAnswer | null;
  /** What was recorded of them in the minutes, without who had them; missing: nothing. */
  readonly objected?: readonly string[];
  readonly change: string;
  readonly minority: string;
  /** Accepted notes, unnamed. */
  readonly notes: Readonly<Record<NoteKind, readonly string[]>>;
  /** What stood on its table as words of the administration; missing: nothing. */
  readonly official?: Readonly<Partial<Record<OfficialPart, OfficialWord>>>;
}

/** How far a session has come when its results are told. */
export const resultStages = ['ended', 'approved'] as const;
export type ResultStage = (typeof resultStages)[number];

/** The results of a session at one time. */
export interface SessionResult {
  readonly session: SessionId;
  readonly title: string;
  /** `2027-05-13`, or empty. */
  readonly date: string;
  readonly stage: ResultStage;
  readonly outcomes: readonly ProposalOutcome[];
}

/** Results as the relay has written them down. A later version stands beside the earlier ones. */
export interface ResultVersion extends SessionResult {
  /** 1, 2, … within the session. */
  readonly version: number;
  /** SHA-256 of what it says, in small hexadecimal letters. */
  readonly hash: string;
  /** Milliseconds since 1970, the relay's clock. */
  readonly at: number;
  /** Brought along in a file, not told by this county's relay; missing: told. */
  readonly carried?: true;
}

interface Scene {
  readonly session: SessionId;
  readonly plan: Plan;
  readonly facts: ReadonlyMap<RoundFact['id'], RoundFact>;
  readonly proposals: readonly Proposal[];
  readonly findings: readonly Finding[];
  /** The minutes: of them only the objections are told. */
  readonly entries: readonly MinutesEntry[];
}

/** The results of a session; null as long as it is neither over nor its minutes approved: until then nothing is told. */
export const sessionResult = (scene: Scene): SessionResult | null => {
  const { session, plan } = scene;
  const stage = plan.minutesApproved ? 'approved' : plan.ended ? 'ended' : null;
  if (stage === null) return null;
  // As it was called in the session: on the wall, on every tablet, in the sheet.
  const numbers = numbersOf(scene.proposals);
  const outcomes = scene.proposals.map((proposal) =>
    outcomeOf(scene, { ...proposal, number: numbers.get(proposal.id) ?? null }),
  );
  return { session, title: plan.title, date: plan.date, stage, outcomes };
};

/** Longest text of a result, in letters, and most notes of a kind: a space keeps the results of many years. */
const longestText = 2_000;
const mostNotes = 100;

const cut = (text: string): string => atMost(text, longestText);

const outcomeOf = ({ plan, facts, findings, entries }: Scene, proposal: Proposal): ProposalOutcome => {
  const { id, number, title } = proposal;
  const { verdict, reason, objections, change, minority }: Decision = decisionOn(plan.decisions, id);
  const textsOf = (kind: NoteKind) =>
    acceptedFindings(findings, id, kind)
      .slice(0, mostNotes)
      .map(({ text }) => cut(text));
  // Minutes that are not approved are read by those who write them alone.
  const objected = objectionsTo(plan.minutesApproved ? entries : [], id)
    .map(({ text }) => cut(text.trim()))
    .filter((text) => text !== '')
    .slice(0, mostNotes);
  const official = Object.fromEntries(
    officialParts.flatMap((part) => {
      const word = officialIn(proposal, part);
      return word.text === '' ? [] : [[part, word]];
    }),
  );
  return {
    proposal: id,
    number,
    title: cut(title),
    rounds: plan.rounds.flatMap((wish) => roundOn(wish, facts.get(wish.id), plan.criteria, id)),
    verdict,
    reason: cut(reason),
    objections,
    change: cut(change),
    minority: cut(minority),
    notes: { strength: textsOf('strength'), weakness: textsOf('weakness'), condition: textsOf('condition') },
    ...(objected.length > 0 && { objected }),
    ...(Object.keys(official).length > 0 && { official }),
  };
};

/** Only what was shown in the session: a round that stayed covered stays covered here. */
const roundOn = (
  wish: RoundWish,
  fact: RoundFact | undefined,
  criteria: readonly Criterion[],
  proposal: ProposalId,
): readonly RoundResult[] => {
  const told = revealed(fact);
  const result = told?.results.get(proposal);
  if (told === null || result === undefined) return [];
  const dimensions = criteriaOf(criteria, wish).flatMap((criterion) => dimensionOf(criterion, result));
  const { number } = wish;
  return [{ number, version: told.version, base: told.progress.base, abstained: result.abstained, dimensions }];
};

const dimensionOf = (criterion: Criterion, { rows }: ProposalResult): readonly DimensionResult[] => {
  const measures = measureRows(rows, criterion);
  if (measures === null) return [];
  const { n, median, q1, q3 } = measures;
  const { name, low, high, scale } = criterion;
  const told = n < smallestTold ? null : { median, q1, q3, agreement: levelOf(measures) };
  return [{ name, low, high, min: scale.min, max: scale.max, n, measures: told }];
};

/** The last of the versions is what counts; null: there is none. */
export const latestOf = (versions: readonly ResultVersion[], session: SessionId): ResultVersion | null =>
  versions
    .filter((one) => one.session === session)
    .reduce<ResultVersion | null>((last, one) => (last === null || one.version > last.version ? one : last), null);

/** What sessions have made of a proposal, the earliest first; of each session the last version only. */
export interface Assessed {
  readonly result: ResultVersion;
  readonly outcome: ProposalOutcome;
}

/** Whether a session has come to anything about a proposal: somebody scored it, however few, or it was decided. */
export const hasOutcome = ({ rounds, verdict }: Pick<ProposalOutcome, 'rounds' | 'verdict'>): boolean =>
  verdict !== null || wasScored({ rounds });

/** Whether somebody has scored it in a round that was shown. */
export const wasScored = ({ rounds }: Pick<ProposalOutcome, 'rounds'>): boolean =>
  rounds.some(({ dimensions }) => dimensions.length > 0);

/** The way of a proposal through the sessions, by date and then by when it was told. */
export const assessmentsOf = (versions: readonly ResultVersion[], proposal: ProposalId): readonly Assessed[] =>
  [...new Set(versions.map(({ session }) => session))]
    .flatMap((session): readonly Assessed[] => {
      const result = latestOf(versions, session);
      const outcome = result?.outcomes.find((one) => one.proposal === proposal);
      return result === null || outcome === undefined ? [] : [{ result, outcome }];
    })
    .sort((a, b) => a.result.date.localeCompare(b.result.date) || a.result.at - b.result.at);

/** The same without the words of objections of this session, for when one of them is withdrawn or put otherwise. */
export const withoutObjections = (versions: readonly ResultVersion[], session: SessionId): readonly ResultVersion[] =>
  versions.map((one) =>
    one.session === session
      ? { ...one, hash: '', outcomes: one.outcomes.map(({ objected: _, ...outcome }) => outcome) }
      : one,
  );

/** Whether earlier versions have words of objections that this result has no more. */
export const hasStaleObjections = (
  versions: readonly ResultVersion[],
  { session, outcomes }: Pick<SessionResult, 'session' | 'outcomes'>,
): boolean => {
  const now = new Set(outcomes.flatMap(({ proposal, objected = [] }) => objected.map((text) => `${proposal} ${text}`)));
  return versions
    .filter((one) => one.session === session)
    .flatMap((one) => one.outcomes)
    .some(({ proposal, objected = [] }) => objected.some((text) => !now.has(`${proposal} ${text}`)));
};

/**
 * The versions after something was erased in a session: words of its meeting must not be read on in what was told before,
 * and proposals among the erased entries stand there no more. Numbers and verdicts stay; the next version says what may
 * still be said. The hash goes too: it could be asked whether the erased words were these.
 */
export const withoutErased = (
  versions: readonly ResultVersion[],
  session: SessionId,
  entries: ReadonlySet<string>,
): readonly ResultVersion[] =>
  versions.map((one) =>
    one.session === session
      ? { ...one, hash: '', outcomes: one.outcomes.filter(({ proposal }) => !entries.has(proposal)).map(withoutWords) }
      : one,
  );

const withoutWords = ({ objected: _, official: __, ...outcome }: ProposalOutcome): ProposalOutcome => ({
  ...outcome,
  reason: '',
  change: '',
  minority: '',
  notes: noNotes,
});

const noNotes: ProposalOutcome['notes'] = { strength: [], weakness: [], condition: [] };
