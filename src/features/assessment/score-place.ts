import { isComplete, type Judgement, type RoundWish } from '../../domain/assessment/assessment.ts';
import type { ProposalId } from '../../domain/ids.ts';

/** Which proposal a tablet shows, and whether its person has stepped aside from the one that is presented. */
export interface Place {
  readonly proposal: ProposalId | null;
  readonly aside: boolean;
  /** What was presented when this place was taken. */
  readonly presented: ProposalId | null;
}

export interface Course {
  /** The proposals of the round that are on the table, in order. */
  readonly order: readonly ProposalId[];
  readonly criteria: RoundWish['criteria'];
  readonly judgements: ReadonlyMap<ProposalId, Judgement>;
  /** The proposal everybody follows; null when everybody goes at their own pace or it is not in the round. */
  readonly presented: ProposalId | null;
}

/** The first proposal that is not judged completely; null: all are. */
export function firstOpen({ order, criteria, judgements }: Course): ProposalId | null {
  return order.find((proposal) => !isComplete(judgements.get(proposal), criteria)) ?? null;
}

/** The first that is judged in part: there somebody was when they left (SPEC D350). */
const begunIn = ({ order, criteria, judgements }: Course): ProposalId | null =>
  order.find((proposal) => judgements.has(proposal) && !isComplete(judgements.get(proposal), criteria)) ?? null;

/** `last`: where this window was before it was left or loaded again; null: nowhere yet. */
export function firstPlace(course: Course, last: ProposalId | null = null): Place {
  const { order, presented } = course;
  const was = last !== null && order.includes(last) ? last : null;
  const proposal = presented ?? was ?? begunIn(course) ?? firstOpen(course) ?? order[0] ?? null;
  return { proposal, aside: false, presented };
}

/**
 * Where the tablet goes when the moderator presents something else. It follows, unless the person has stepped aside or
 * is in the middle of judging: nothing moves under a finger.
 */
export function follow(place: Place, course: Course): Place {
  const { presented, judgements, criteria, order } = course;
  const lost = place.proposal === null ? order.length > 0 : !order.includes(place.proposal);
  if (lost) return firstPlace(course);
  if (place.presented === presented || place.proposal === null) return place;
  if (presented === null) return { ...place, aside: false, presented };
  const here = judgements.get(place.proposal);
  const begun = here !== undefined && !isComplete(here, criteria);
  return place.aside || begun
    ? { ...place, aside: presented !== place.proposal, presented }
    : { proposal: presented, aside: false, presented };
}

/** The person goes to a proposal by themselves. */
export function stepTo(proposal: ProposalId, { presented }: Course): Place {
  return { proposal, aside: presented !== null && presented !== proposal, presented };
}

export function neighbour({ order }: Course, proposal: ProposalId | null, step: 1 | -1): ProposalId | null {
  const index = proposal === null ? -1 : order.indexOf(proposal);
  return order[index + step] ?? null;
}

export function countJudged({ order, criteria, judgements }: Course): number {
  return order.filter((proposal) => isComplete(judgements.get(proposal), criteria)).length;
}

/** Proposals of which the person said that they cannot tell, at all or on every single dimension: not „still open". */
export function countCannot({ order, criteria, judgements }: Course): number {
  return order.filter((proposal) => {
    const judgement = judgements.get(proposal);
    if (judgement?.kind !== 'scored') return judgement?.kind === 'abstained';
    return criteria.length > 0 && criteria.every((criterion) => judgement.values[criterion] === 'cannot');
  }).length;
}
