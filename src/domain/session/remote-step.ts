import { type AgendaItem, neighbourOf } from '../agenda/agenda.ts';
import type { ProposalId } from '../ids.ts';
import type { Plan } from './session.ts';
import type { WallView } from './wall-look.ts';

/** What a presenter remote can ask for. */
export type RemoteKey = 'forward' | 'back' | 'blank';

/** What it leads to. It never opens, closes or shows a round: that takes a hand on the cockpit. */
export type RemoteStep =
  | { readonly kind: 'item'; readonly item: AgendaItem }
  | { readonly kind: 'present'; readonly proposal: ProposalId }
  /** One small group further, or back, in their reports. */
  | { readonly kind: 'report'; readonly step: 1 | -1 }
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'wall'; readonly wall: WallView }
  /** There is no step from here; the person who pressed should know why nothing happens. */
  | { readonly kind: 'end' };

interface RemoteScene {
  readonly plan: Pick<Plan, 'agenda' | 'current' | 'presented' | 'wall'>;
  /** The proposals that can be presented now, in order; empty where there is nothing to lead through. */
  readonly proposals: readonly ProposalId[];
  /** The slides that are on the wall: where they stand, and how many pages they have. Missing: none are. */
  readonly slides?: { readonly page: number; readonly pages: number } | undefined;
  /** The activity still has a step of its own: then the agenda does not move under a thumb. */
  readonly unfinished: boolean;
  /** Whether a small group reports now; missing: no. */
  readonly reporting?: boolean;
}

/**
 * One press on a presenter remote: through the proposals where there are some, else through the agenda. Behind the last
 * proposal the agenda only goes on when nothing is left to do; in front of the first it goes back. While small groups
 * report it goes from one to the next. Slides are turned page by page, and behind the last one nothing happens: the next
 * item is not begun by a thumb that turns once too often.
 */
export const remoteStep = (
  key: RemoteKey,
  { plan, proposals, slides, unfinished, reporting = false }: RemoteScene,
): RemoteStep => {
  if (key === 'blank') return { kind: 'wall', wall: plan.wall === 'blank' ? 'auto' : 'blank' };
  const step = key === 'forward' ? 1 : -1;
  if (reporting) return { kind: 'report', step };
  if (slides !== undefined) {
    const page = slides.page + step;
    return page < 1 || page > slides.pages ? { kind: 'end' } : { kind: 'page', page };
  }
  const at = plan.presented === null ? -1 : proposals.indexOf(plan.presented);
  const isLed = at >= 0;
  const proposal = isLed ? proposals[at + step] : key === 'forward' ? proposals[0] : undefined;
  if (proposal !== undefined) return { kind: 'present', proposal };
  if (key === 'forward' && unfinished && plan.current !== null) return { kind: 'end' };
  const item = neighbourOf(plan.agenda, plan.current, step);
  return item === null ? { kind: 'end' } : { kind: 'item', item };
};
