import type { AgendaItemId, AttachmentId, FileId, SeatId } from '../ids.ts';

/** A picture among the files of the session. */
export interface Photo {
  readonly file: FileId;
  /** Points; both above zero. */
  readonly width: number;
  readonly height: number;
}

/** One page of slides, as a picture that every tablet can show, and its words for who does not see it. */
export interface SlidePage extends Photo {
  readonly text: string;
}

interface Hung {
  readonly id: AttachmentId;
  readonly item: AgendaItemId;
  readonly order: string;
}

/** A photo of a flipchart, with what it says: read out, printed, and shown where the picture is not there. */
export interface PhotoAttachment extends Hung {
  readonly kind: 'photo';
  readonly photo: Photo;
  readonly says: string;
}

/** The slides of a talk: the PDF as it was handed in, and its pages in order. */
export interface SlidesAttachment extends Hung {
  readonly kind: 'slides';
  readonly title: string;
  readonly file: FileId;
  readonly bytes: number;
  readonly pages: readonly SlidePage[];
}

/** What hangs on an agenda item. */
export type Attachment = PhotoAttachment | SlidesAttachment;

/** Longest text of what a photo says, in letters. */
export const longestSays = 2_000;
/** Longest text of a page, in letters: more than anybody listens to at once. */
export const longestPageText = 1_000;
/** Most pages of one talk. An hour has sixty minutes. */
export const mostPages = 120;

/** How a talk is being shown. */
export interface TalkWish {
  readonly item: AgendaItemId;
  /** From 1 on. What lies beyond the end means the last page. */
  readonly page: number;
  /** Whether tablets show the page as well. */
  readonly onTablets: boolean;
  /** Whether the picture comes from another device at the wall, and ours keeps clock and thread only. */
  readonly wallFree: boolean;
  /** Who turns pages beside the moderator; null: nobody. */
  readonly speaker: SeatId | null;
  /** The place that the speaker's link leads to, whether or not it turns pages at the moment; null: there is no link. */
  readonly link: SeatId | null;
  /** How often a moderator has turned a page. */
  readonly turns: number;
}

/** A talk about which nothing was said yet. */
export const plainTalk = (item: AgendaItemId): TalkWish => ({
  item,
  page: 1,
  onTablets: false,
  wallFree: false,
  speaker: null,
  link: null,
  turns: 0,
});

/** A page that the speaker has turned to: in the speaker's own document, and in the tally once the teller has taken it. */
export interface TurnedPage {
  readonly item: AgendaItemId;
  readonly page: number;
  /** The moderator's `turns` that the speaker had seen. */
  readonly after: number;
}

/** Most turns that are believed. */
export const mostTurns = 100_000;

/**
 * Whether a page of the speaker stands: of this talk, and the moderator has not turned since. Whoever moderates has the last
 * word without any clock; two who turn at once end at the moderator's page.
 */
export const isTurnValid = ({ item, speaker, turns }: TalkWish, turned: TurnedPage | undefined): turned is TurnedPage =>
  speaker !== null && turned?.item === item && turned.after === turns;

/** The slides of an agenda item: the last ones handed in. Null: none. */
export const slidesOf = (attachments: readonly Attachment[], item: AgendaItemId): SlidesAttachment | null =>
  attachments.findLast(
    (one): one is SlidesAttachment => one.kind === 'slides' && one.item === item && one.pages.length > 0,
  ) ?? null;

/** The photos of an agenda item, in order. */
export const photosOf = (attachments: readonly Attachment[], item: AgendaItemId): readonly PhotoAttachment[] =>
  attachments.filter((one): one is PhotoAttachment => one.kind === 'photo' && one.item === item);

/** The page that is meant, from 1 to the last one. */
export const pageOf = ({ pages }: SlidesAttachment, page: number): number => Math.max(1, Math.min(page, pages.length));

/** Every file that these need. */
export const filesOf = (attachments: readonly Attachment[]): readonly FileId[] =>
  attachments.flatMap((one) =>
    one.kind === 'photo' ? [one.photo.file] : [one.file, ...one.pages.map(({ file }) => file)],
  );
