import type { Judgement } from '../assessment/assessment.ts';
import type { Note } from '../assessment/note.ts';
import type { TurnedPage } from '../attachment/attachment.ts';
import type { Answers } from '../ballot/ballot.ts';
import type { Card } from '../board/board.ts';
import type { AgendaItemId, PollId, ProposalId, RoundId, RowId, SeatId } from '../ids.ts';
import type { Hand } from '../signals/hand.ts';
import type { Perspective } from './perspective.ts';
import type { Role } from './role.ts';

/** How somebody without a device of their own takes part: one tablet is handed round, or a form is filled in on paper. */
export const vias = ['handed', 'paper'] as const;
export type Via = (typeof vias)[number];

/** What the teller needs to know of a person: never the name. */
export interface SeatEntry {
  readonly seat: SeatId;
  readonly role: Role;
  readonly perspective: Perspective | null;
  /** Missing: on a device of their own. */
  readonly via?: Via;
}

/** What one seat has written: plain values of its document. */
export interface SeatSheet {
  /** The judgement that counts, per round and proposal. */
  readonly judgements: ReadonlyMap<RoundId, ReadonlyMap<ProposalId, Judgement>>;
  /** Judgements that two devices of the seat wrote without seeing each other; the one in `judgements` won. */
  readonly others: ReadonlyMap<RoundId, ReadonlyMap<ProposalId, readonly Judgement[]>>;
  /** Rounds and agenda items in which the person said „fertig", on a tablet of their own or without one. */
  readonly done: ReadonlySet<RoundId | AgendaItemId>;
  /** Missing: never raised. */
  readonly hand?: Hand;
  /** The page this person has turned to in a talk of their own. Missing: never turned. */
  readonly turned?: TurnedPage;
  /** Notes in order. */
  readonly notes: readonly Note[];
  /** The answer chosen in a poll, counted from 0. */
  readonly votes: ReadonlyMap<PollId, number>;
  /** Cards for boards, in order. */
  readonly cards: readonly Card[];
  /** Cards of others that this person supports. Missing: none. */
  readonly supports?: ReadonlySet<RowId>;
  /** The groups that this person works in. Missing: none was chosen. */
  readonly worksIn?: readonly string[];
  /** Answers to ballots, by agenda item. */
  readonly answers: ReadonlyMap<AgendaItemId, Answers>;
}

/** What a seat has written that has written nothing. */
export const emptySheet: SeatSheet = {
  judgements: new Map(),
  others: new Map(),
  done: new Set(),
  notes: [],
  votes: new Map(),
  cards: [],
  answers: new Map(),
};
