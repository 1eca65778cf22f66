import { isRehearsal, type ProposalId, type RoundId, type SeatId } from '../ids.ts';
import type { Desk, LateEntry } from './desk.ts';
import { fewScored } from './few-scored.ts';
import type { ClosedRound, LateBatch, Ledger, LedgerRound } from './ledger.ts';
import { withheldIn } from './note-course.ts';

type Rounds = [RoundId, LedgerRound][];

/** What is to be told of rounds that are closed; null: nothing of any. */
const ofClosed = <Id>(
  { rounds }: Ledger,
  tells: (round: ClosedRound) => readonly Id[],
): ReadonlyMap<RoundId, readonly Id[]> | null => {
  const found = (Object.entries(rounds) as Rounds).flatMap(([id, round]) => {
    const told = round.state === 'open' || isRehearsal(id) ? [] : tells(round);
    return told.length === 0 ? [] : [[id, told] as const];
  });
  return found.length === 0 ? null : new Map(found);
};

const lateEntries = ({ rounds }: Ledger): readonly LateEntry[] =>
  (Object.entries(rounds) as Rounds).flatMap(([round, entry]) =>
    entry.state === 'open'
      ? []
      : (Object.entries(entry.late) as [SeatId, readonly LateBatch[]][]).flatMap(([seat, batches]) =>
          batches.map(({ number, judgements, notes = {}, decision }) => ({
            round,
            seat,
            number,
            proposals: Object.keys(judgements).length,
            notes: Object.keys(notes).length,
            decision,
          })),
        ),
  );

/** What the desk knows of rounds: what came late, by what somebody could be known, and what waits because of that. */
export const deskOfRounds = (ledger: Ledger): Omit<Desk, 'seats'> => {
  const few = ofClosed<ProposalId>(ledger, fewScored);
  const withheld = ofClosed<SeatId>(ledger, withheldIn);
  return {
    late: lateEntries(ledger),
    ...(few !== null && { few }),
    ...(withheld !== null && { withheld }),
  };
};
