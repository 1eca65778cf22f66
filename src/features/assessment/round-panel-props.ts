import type { ReactNode } from 'react';
import type { RoundState } from '../../domain/assessment/assessment.ts';
import type { Axes, Criterion } from '../../domain/assessment/criterion.ts';
import type { GridField } from '../../domain/grid/grid-field.ts';
import type { Voices } from '../../domain/grid/voices.ts';
import type { ProposalId, RoundId, SeatId } from '../../domain/ids.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import type { LateDecision } from '../../domain/session/session.ts';
import type { StagedRound } from '../../domain/session/stage.ts';
import type { WallView } from '../../domain/session/wall-look.ts';
import type { LateLine } from './late-list.tsx';
import type { RoundOpening } from './round-opening.tsx';

/** What the cockpit's panel needs to know and can do, as plain values and callbacks. */
export interface RoundPanelProps {
  /** The rounds of the current agenda item, in order. */
  readonly rounds: readonly StagedRound[];
  readonly criteria: readonly Criterion[];
  readonly axes: Axes;
  /** All proposals of the session, in order. */
  readonly proposals: readonly Proposal[];
  readonly presented: ProposalId | null;
  readonly wall: WallView;
  readonly wallVoices: Voices;
  readonly wallField: GridField | null;
  /** Proposals of the current round of which a result would give somebody away; missing: none. */
  readonly few?: readonly ProposalId[];
  /** Late entries of the item's rounds, decided ones too. */
  readonly late: readonly LateLine[];
  readonly nameOf: (seat: SeatId) => string;
  /** The ways to save what is revealed. */
  readonly files?: ReactNode;
  /** Where proposals and dimensions are put on the table. */
  readonly prepareHref: string;
  readonly clockOffset: number;
  /** Whether `rounds` is a rehearsal, about an invented proposal. */
  readonly rehearsal: boolean;
  readonly onOpenRound: (opening: RoundOpening) => void;
  /** Begins a rehearsal (true) or ends the one that runs. */
  readonly onRehearse: (begin: boolean) => void;
  /** Wishes that one proposal of a closed round is shown, or takes that back while it counts down. */
  readonly onShow: (round: RoundId, proposal: ProposalId, shown: boolean) => void;
  /** Says that these proposals are shown although a few could be known by it. */
  readonly onAgreeToFew: (round: RoundId, proposals: readonly ProposalId[]) => void;
  readonly onWish: (round: RoundId, wish: RoundState) => void;
  readonly onPresent: (proposal: ProposalId | null) => void;
  readonly onSwapAxes: () => void;
  readonly onAxes: (axes: Axes) => void;
  readonly onVoices: (voices: Voices) => void;
  readonly onField: (field: GridField | null) => void;
  readonly onWall: (wall: WallView) => void;
  /** `key` is the domain's `lateKey`. */
  readonly onDecide: (key: string, decision: LateDecision) => void;
}
