import { sameJudgement } from '../assessment/assessment.ts';
import { type AgendaItemId, isRehearsal, type PollId, type ProposalId, type RoundId, type SeatId } from '../ids.ts';
import type { SeatSheet } from '../session/seat.ts';
import { lateInBallot } from './ballot-course.ts';
import { judgementsIn } from './judgements-in.ts';
import type { LateBatch, LedgerBallot, LedgerPoll, LedgerRound } from './ledger.ts';
import type { Scene } from './scene.ts';

/** What of a person's own work came after closing and does not count. Told to nobody but this person. */
export interface OwnLate {
  readonly judgements: ReadonlyMap<RoundId, ReadonlySet<ProposalId>>;
  readonly polls: ReadonlySet<PollId>;
  readonly ballots: ReadonlySet<AgendaItemId>;
}

/** Nothing came after closing. */
export const nothingLate: OwnLate = { judgements: new Map(), polls: new Set(), ballots: new Set() };

/**
 * By seat, what lies in its document and is not what counts: compared by value, so that neither the way of a receipt nor
 * anybody's clock matters. Refused entries stay in it, admitted ones leave it. Seats of which everything counts are missing.
 */
export const ownLate = (scene: Scene): ReadonlyMap<SeatId, OwnLate> => {
  const { ledger, seats } = scene;
  const told = new Map<SeatId, ReturnType<typeof blank>>();
  const of = (seat: SeatId) => {
    const known = told.get(seat) ?? blank();
    told.set(seat, known);
    return known;
  };
  for (const [id, round] of Object.entries(ledger.rounds) as [RoundId, LedgerRound][])
    for (const [seat, late] of lateInRound(id, round, seats)) of(seat).judgements.set(id, late);
  for (const [id, poll] of Object.entries(ledger.polls ?? {}) as [PollId, LedgerPoll][])
    for (const seat of lateInPoll(id, poll, seats)) of(seat).polls.add(id);
  for (const [item, ballot] of Object.entries(ledger.ballots ?? {}) as [AgendaItemId, LedgerBallot][])
    for (const seat of lateInBallot(ballot, item, scene)) of(seat).ballots.add(item);
  return told;
};

const blank = () => ({
  judgements: new Map<RoundId, ReadonlySet<ProposalId>>(),
  polls: new Set<PollId>(),
  ballots: new Set<AgendaItemId>(),
});

type Sheets = ReadonlyMap<SeatId, SeatSheet>;

function* lateInRound(id: RoundId, round: LedgerRound, sheets: Sheets) {
  if (round.state === 'open' || isRehearsal(id)) return;
  for (const [seat, batches] of Object.entries(round.late) as [SeatId, readonly LateBatch[]][]) {
    if (batches.length === 0) continue;
    const counted = round.seats[seat]?.judgements;
    const written = judgementsIn(sheets.get(seat), id, round.asks);
    const late = [...written].filter(([proposal, one]) => !sameJudgement(one, counted?.[proposal]));
    if (late.length > 0) yield [seat, new Set(late.map(([proposal]) => proposal))] as const;
  }
}

function* lateInPoll(id: PollId, { votes, answers }: LedgerPoll, sheets: Sheets) {
  for (const [seat, counted] of Object.entries(votes ?? {}) as [SeatId, number | null][]) {
    const vote = sheets.get(seat)?.votes.get(id);
    if (vote !== undefined && vote < answers && vote !== counted) yield seat;
  }
}
