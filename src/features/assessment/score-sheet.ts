import type { Judgement, RoundFact, RoundWish } from '../../domain/assessment/assessment.ts';
import type { Axes, Criterion } from '../../domain/assessment/criterion.ts';
import type { Note } from '../../domain/assessment/note.ts';
import type { NoteId, ProposalId, RoundId, SeatId } from '../../domain/ids.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { seatOrder } from '../../domain/proposal/seat-order.ts';
import type { Finding } from '../../domain/results/finding.ts';
import type { Layer } from '../../domain/session/role.ts';
import type { SeatSheet } from '../../domain/session/seat.ts';
import type { WallLook } from '../../domain/session/wall-look.ts';

/** A note as it is typed. */
export type WrittenNote = Omit<Note, 'id' | 'order'> & { readonly id: NoteId | null };

/** What a tablet needs to know, as plain values. */
export interface ScoreScreenProps {
  /** Whose place in a round this window remembers; missing on a tablet that goes from hand to hand. */
  readonly remembers?: SeatId;
  readonly criteria: readonly Criterion[];
  readonly axes: Axes;
  /** How the wall shows a result. */
  readonly look: WallLook;
  /** The seat whose own order the proposals come in; null: the order of the table. */
  readonly shuffledFor: SeatId | null;
  /** The proposal everybody follows; null: own pace. */
  readonly presented: ProposalId | null;
  /** Whether this is only a rehearsal, about an invented proposal. */
  readonly rehearsal: boolean;
  /** The latest round of the agenda item; null before the first. */
  readonly round: RoundWish | null;
  readonly fact: RoundFact | null;
  /** The round before, for the dashed marks and the way in the picture. */
  readonly earlierRound: RoundWish | null;
  readonly earlierFact: RoundFact | null;
  /** All proposals of the session, in order. */
  readonly proposals: readonly Proposal[];
  /** What the group found and accepted; missing where nothing of it is on this device. */
  readonly findings?: readonly Finding[];
  readonly sheet: SeatSheet;
  /** Whether this person is counted, advises as a guest, or only looks on. */
  readonly layer: Layer;
  readonly connected: boolean;
  readonly clockOffset: number;
  /** What is said of covered values instead of the usual; missing: only the server knows whose they are. */
  readonly promise?: string;
  /** What was entered without a network and may have arrived after closing. */
  readonly late: ReadonlySet<ProposalId>;
  /** Whether the moderator has let in something of this person that came after closing. */
  readonly admitted?: boolean;
  readonly onJudge: (round: RoundId, proposal: ProposalId, judgement: Judgement | null) => void;
  /** Writes a note at once; `id` null: a new one. */
  readonly onNote: (note: WrittenNote) => void;
  readonly onRemoveNote: (id: NoteId) => void;
  readonly onDone: (round: RoundId, done: boolean) => void;
  /** Who is behind a seat; only where the round was opened with names, null where nobody told one. */
  readonly nameOf: (seat: SeatId) => string | null;
  /** Says something to those who listen; the focus stays where it is. */
  readonly announce: (text: string) => void;
}

const none: ReadonlyMap<ProposalId, Judgement> = new Map();

export function judgementsOf(sheet: SeatSheet, round: RoundWish | null): ReadonlyMap<ProposalId, Judgement> {
  return (round === null ? undefined : sheet.judgements.get(round.id)) ?? none;
}

/** The proposals of a round that are still on the table, in the order of the table. */
export function proposalsOf(proposals: readonly Proposal[], round: RoundWish): readonly Proposal[] {
  return proposals.filter(({ id }) => round.proposals.includes(id));
}

/** The order in which this tablet goes through the proposals; their numbers stay what they are. */
export function walkOf(proposals: readonly Proposal[], shuffledFor: SeatId | null): readonly ProposalId[] {
  const order = proposals.map(({ id }) => id);
  return shuffledFor === null ? order : seatOrder(shuffledFor, order);
}
