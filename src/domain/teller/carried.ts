import type { Provenance, RevealedRound } from '../assessment/assessment.ts';
import type { BallotFact } from '../ballot/ballot.ts';
import type { BoardFact } from '../board/board.ts';
import type { AgendaItemId, PollId, RoundId } from '../ids.ts';
import type { PollFact } from '../results/poll.ts';
import type { Plan } from '../session/session.ts';
import type { SurveyFacts } from '../survey/survey-count.ts';
import type { Desk, LateEntry } from './desk.ts';
import type { Ledger, ToldPeople } from './ledger.ts';
import type { Tally } from './tally.ts';

/** What was counted elsewhere and came in a file: shown as it was told there, counted here never again. */
export interface Carried {
  readonly rounds: ReadonlyMap<RoundId, RevealedRound>;
  readonly polls: ReadonlyMap<PollId, PollFact>;
  /** What came after closing, with what had been decided. Missing in copies of earlier versions. */
  readonly late?: readonly LateEntry[];
  /** Missing in what came in before there were boards. */
  readonly boards?: ReadonlyMap<AgendaItemId, BoardFact>;
  /** Missing in what came in before there were ballots. */
  readonly ballots?: ReadonlyMap<AgendaItemId, BallotFact>;
  /** Surveys that the room had seen. Missing: none. */
  readonly surveys?: SurveyFacts;
  /** Who took part, as far as it was told. Missing where the seats themselves are in the file. */
  readonly people?: ToldPeople;
}

const usual: Provenance = { handed: 0, paper: 0, withoutRelay: false };

/**
 * Everything of a tally that can stand without the ledger it came from: rounds and polls that were shown, and boards and
 * ballots as far as they were. What a ledger in the same file remembers is not among it, because it is counted on.
 */
export const carriedOf = (
  { rounds, polls, boards, ballots, surveys, people }: Tally,
  ledger: Ledger,
  late: readonly LateEntry[] = [],
): Carried => ({
  ...peopleIn(people, ledger),
  ...(surveys !== undefined && surveys.size > 0 && { surveys }),
  late: late.filter(({ round }) => !(round in ledger.rounds)),
  rounds: new Map(
    [...rounds].flatMap(([id, fact]) =>
      fact.state !== 'revealed' || id in ledger.rounds ? [] : [[id, marked(fact)] as const],
    ),
  ),
  polls: new Map([...polls].filter(([id, { state }]) => state === 'shown' && !(id in (ledger.polls ?? {})))),
  boards: new Map(
    [...boards].flatMap(([item, fact]) =>
      fact.state === 'covered' || item in (ledger.boards ?? {}) ? [] : [[item, { ...fact, state: 'closed' }] as const],
    ),
  ),
  ballots: new Map(
    [...ballots].flatMap(([item, fact]) =>
      fact.counts === null || item in (ledger.ballots ?? {}) ? [] : [[item, { ...fact, state: 'shown' }] as const],
    ),
  ),
});

/** Before the meeting has ended nobody has been told more than how many there are. */
const peopleIn = ({ counted, told }: Tally['people'], ledger: Ledger): Pick<Carried, 'people'> =>
  counted === 0 || ledger.people !== undefined ? {} : { people: told ?? { counted, perspectives: {} } };

/** No countdown goes on in a file: what had not been shown by then stays covered. */
const marked = (fact: RevealedRound): RevealedRound => ({
  ...fact,
  revealsAt: null,
  provenance: { ...usual, ...fact.provenance, fromFile: true },
});

/** The plan as the teller is to see it: without what was counted elsewhere. */
export const withoutCarried = (plan: Plan, carried: Carried | undefined): Plan =>
  carried === undefined
    ? plan
    : {
        ...plan,
        rounds: plan.rounds.filter(({ id }) => !carried.rounds.has(id)),
        polls: plan.polls.filter(({ id }) => !carried.polls.has(id)),
        boards: plan.boards.filter(({ item }) => carried.boards?.has(item) !== true),
        ballots: plan.ballots.filter(({ item }) => carried.ballots?.has(item) !== true),
      };

/** What is told: what was counted here, and what came in the file. */
export const withCarried = (tally: Tally, carried: Carried | undefined): Tally =>
  carried === undefined
    ? tally
    : {
        ...tally,
        rounds: new Map([...carried.rounds, ...tally.rounds]),
        polls: new Map([...carried.polls, ...tally.polls]),
        boards: new Map([...(carried.boards ?? []), ...tally.boards]),
        ballots: new Map([...(carried.ballots ?? []), ...tally.ballots]),
        ...(carried.surveys !== undefined && { surveys: carried.surveys }),
        people: peopleWith(tally.people, carried.people),
      };

/** Whoever goes on with a copy has people of their own; until then it tells who took part elsewhere. */
const peopleWith = (people: Tally['people'], told: ToldPeople | undefined): Tally['people'] =>
  told === undefined || people.counted > 0 ? people : { ...people, told };

/** What came late here and elsewhere. Nobody can decide about it any more where it was not: it does not count. */
export const withCarriedLate = (desk: Desk, carried: Carried | undefined): Desk => {
  const late = (carried?.late ?? []).map(
    (entry): LateEntry => (entry.decision === 'undecided' ? { ...entry, decision: 'refused' } : entry),
  );
  return late.length === 0 ? desk : { ...desk, late: [...late, ...desk.late] };
};

/** Rounds and polls of a plan that nothing in a file knows the values of: a copy begins them anew. */
export const uncounted = (
  plan: Plan,
  ledger: Ledger,
  carried: Carried,
): { readonly rounds: readonly RoundId[]; readonly polls: readonly PollId[] } => ({
  rounds: [...plan.rounds, ...plan.rehearsals]
    .map(({ id }) => id)
    .filter((id) => !(id in ledger.rounds) && !carried.rounds.has(id)),
  polls: plan.polls
    .filter(({ kind }) => kind !== 'hands')
    .map(({ id }) => id)
    .filter((id) => !(id in (ledger.polls ?? {})) && !carried.polls.has(id)),
});
