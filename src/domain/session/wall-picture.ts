import { publishedResults } from '../assessment/assessment.ts';
import type { SlidesAttachment } from '../attachment/attachment.ts';
import type { ProposalId } from '../ids.ts';
import type { PollPicture } from '../results/poll.ts';
import type { Tally } from '../teller/tally.ts';
import type { Plan } from './session.ts';
import { lastRevealed, type Stage, type StagedRound, stagedPoll, stageOf } from './stage.ts';
import { photoOnWall, type ShownPhoto, talkOf } from './talk.ts';

/** What the wall shows: it follows the meeting, unless the moderator asked for something else. */
export type WallPicture =
  | { readonly kind: 'welcome' }
  | Extract<Stage, { readonly kind: 'item' | 'board' | 'ballot' | 'groupWork' }>
  | { readonly kind: 'blank' }
  | { readonly kind: 'held' }
  | {
      readonly kind: 'assessment';
      /** Null before any round: the method in one picture. */
      readonly round: StagedRound | null;
      readonly earlier: StagedRound | null;
      readonly rehearsal: boolean;
    }
  | { readonly kind: 'poll'; readonly poll: PollPicture }
  | ({ readonly kind: 'photo' } & ShownPhoto)
  /** A page of slides; or nothing, because another device shows at the wall. */
  | { readonly kind: 'slide'; readonly slides: SlidesAttachment; readonly page: number }
  | { readonly kind: 'free' }
  | { readonly kind: 'notes'; readonly proposal: ProposalId }
  | { readonly kind: 'results' }
  | { readonly kind: 'ended' };

const method: WallPicture = { kind: 'assessment', round: null, earlier: null, rehearsal: false };

/** The one picture that is on the wall now; whatever else tells what stands there asks here. */
export const wallPictureOf = (plan: Plan, tally: Tally): WallPicture => {
  const stage = stageOf(plan, tally);
  const poll = stagedPoll(plan, tally);
  const { wall, presented } = plan;
  if (wall === 'blank') return { kind: 'blank' };
  if (plan.heldAt !== null) return { kind: 'held' };
  if (wall === 'welcome') return { kind: 'welcome' };
  if (poll !== null) return { kind: 'poll', poll };
  const photo = photoOnWall(plan, tally);
  if (photo !== null) return { ...photo, kind: 'photo' };
  if (wall === 'results') return { kind: 'results' };
  if (plan.ended && wall === 'auto') return { kind: 'ended' };
  if (presented !== null && (wall === 'notes' || (wall === 'auto' && stage.kind === 'results')))
    return { kind: 'notes', proposal: presented };
  if (stage.kind === 'results' && wall !== 'grid' && wall !== 'table' && wall !== 'ranking') return { kind: 'results' };
  const talk = wall === 'auto' ? talkOf(plan, tally.turned) : null;
  if (talk?.wallFree) return { kind: 'free' };
  if (talk?.slides) return { kind: 'slide', slides: talk.slides, page: talk.page };
  if (wall === 'auto' && stage.kind === 'item' && stage.item.activity === 'welcome') return { kind: 'welcome' };
  if (wall === 'auto' && stage.kind === 'item' && stage.item.activity === 'method') return method;
  if (stage.kind !== 'results' && (wall === 'auto' || wall === 'notes' || stage.kind === 'assessment')) return stage;
  const round = lastRevealed(plan, tally);
  if (round === null) return stage.kind === 'results' ? { kind: 'results' } : stage;
  return { kind: 'assessment', round, earlier: null, rehearsal: false };
};

/** A round with something to show, and the one before it. */
export interface ResultOnWall {
  readonly round: StagedRound;
  readonly earlier: StagedRound | null;
}

/** The result on the wall, for everybody to look at on their own device; null: the wall shows something else. */
export const resultOnWall = (plan: Plan, tally: Tally): ResultOnWall | null => {
  const picture = wallPictureOf(plan, tally);
  if (picture.kind !== 'assessment' || picture.round === null) return null;
  const { round, earlier } = picture;
  return (publishedResults(round.fact)?.size ?? 0) > 0 ? { round, earlier } : null;
};
