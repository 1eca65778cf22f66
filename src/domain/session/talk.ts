import {
  isTurnValid,
  type Photo,
  pageOf,
  plainTalk,
  type SlidesAttachment,
  slidesOf,
  type TurnedPage,
} from '../attachment/attachment.ts';
import type { SeatId } from '../ids.ts';
import type { Tally } from '../teller/tally.ts';
import { currentItem, type Plan } from './session.ts';

/** The talk that runs. */
export interface Talk {
  /** Null: none were handed in. */
  readonly slides: SlidesAttachment | null;
  /** The page that is shown, from 1 on; 1 without slides. */
  readonly page: number;
  readonly onTablets: boolean;
  readonly wallFree: boolean;
  /** Who turns pages beside the moderator; null: nobody. */
  readonly speaker: SeatId | null;
  /** The place that the speaker's link leads to; null: there is none. */
  readonly link: SeatId | null;
  /** How often the moderator has turned. */
  readonly turns: number;
}

/**
 * The talk that runs; null: the item that runs is none. `turned` is the page the speaker has turned to: what the tally tells,
 * or on the speaker's own tablet what was turned there.
 */
export const talkOf = (plan: Plan, turned: TurnedPage | undefined): Talk | null => {
  const item = currentItem(plan);
  if (item?.activity !== 'talk') return null;
  const slides = slidesOf(plan.attachments, item.id);
  const wish = plan.talks.get(item.id) ?? plainTalk(item.id);
  const page = isTurnValid(wish, turned) ? turned.page : wish.page;
  const { onTablets, wallFree, speaker, link, turns } = wish;
  return { slides, page: slides === null ? 1 : pageOf(slides, page), onTablets, wallFree, speaker, link, turns };
};

/** A photo, and what it says. */
export interface ShownPhoto {
  readonly photo: Photo;
  readonly says: string;
}

/** The photo that is asked for on the wall, on an item or on a card that was told; null: none, or it is not there any more. */
export const photoOnWall = (
  { wallPhoto, attachments }: Pick<Plan, 'wallPhoto' | 'attachments'>,
  { boards }: Pick<Tally, 'boards'>,
): ShownPhoto | null => {
  if (wallPhoto === null) return null;
  const hung = attachments.find(({ id }) => id === wallPhoto);
  if (hung?.kind === 'photo') return hung;
  for (const { cards } of boards.values()) {
    const card = cards.find(({ id }) => id === wallPhoto);
    if (card?.photo !== undefined) return { photo: card.photo, says: card.text };
  }
  return null;
};
