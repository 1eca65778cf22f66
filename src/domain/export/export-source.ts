import type { RevealedRound, RoundWish } from '../assessment/assessment.ts';
import type { Criterion, Method } from '../assessment/criterion.ts';
import type { CriterionId, ProposalId } from '../ids.ts';
import type { Proposal } from '../proposal/proposal.ts';
import type { Decision } from '../results/decision.ts';
import type { PollPicture } from '../results/poll.ts';
import type { OfferedPerspective } from '../session/perspective.ts';
import type { OutsideSeries } from '../survey/outside-scores.ts';

/** One revealed round with the wish that opened it. */
export interface ExportRound {
  readonly wish: RoundWish;
  readonly fact: RevealedRound;
}

/** Everything an export looks at. Which dimension lies on which axis is not asked: swapping them changes no file. */
export interface ExportSource {
  readonly title: string;
  /** ISO 8601 date of the session, or empty. */
  readonly date: string;
  readonly criteria: readonly Criterion[];
  /** The two dimensions whose lower agreement is told; null while the grid has fewer. */
  readonly grid: readonly [CriterionId, CriterionId] | null;
  readonly proposals: readonly Proposal[];
  readonly rounds: readonly ExportRound[];
  /** Null: the dimensions are not kept under a name. */
  readonly method: Method | null;
  readonly decisions: ReadonlyMap<ProposalId, Decision>;
  /** Straw polls that are shown. */
  readonly polls: readonly PollPicture[];
  /** For whom people could sit. Missing: the usual list. */
  readonly perspectives?: readonly OfferedPerspective[];
  /** What people outside of the room were asked about the proposals, as far as the room may see it. Missing: nothing. */
  readonly outside?: readonly OutsideSeries[];
}
