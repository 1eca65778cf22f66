import type { ProposalId } from '../ids.ts';
import { placeDiscAmong } from './disc-placement.ts';
import { type Box, type Disc, distance, type Line, type Spot } from './geometry.ts';
import { frameOf, type GridSpace } from './grid-space.ts';
import { type PlacedLabel, placeLabels } from './label-placement.ts';

/** What one person has said of one proposal: drawn on their own device, nowhere else. */
export interface OwnWish {
  /** In the units of the scales. */
  readonly x: number;
  readonly y: number;
  readonly proposal: ProposalId;
  /** The word beside the mark. */
  readonly text: string;
}

/** The own mark in its place. It makes room for every number; only names make room for it. */
export interface OwnPlace {
  /** Where the own scores are. */
  readonly at: Spot;
  /** Around the mark: at the same spot, unless a number is there. */
  readonly disc: Disc;
  /** From a displaced mark to the true spot; null when it stands there. */
  readonly tether: Line | null;
  /** Letters of the word. */
  readonly size: number;
}

/** The own mark as it is drawn. */
export interface DrawnOwn extends OwnPlace {
  /** To the number of the proposal that it is about. */
  readonly link: Line | null;
  /** Null where the word has no room right beside the mark: the legend names it, too. */
  readonly label: PlacedLabel | null;
}

const markEdge = 3;
/** The number of the proposal in question has a ring around its disc. */
const ringRoom = 9;
const withRing = (discs: readonly Disc[]): readonly Disc[] => discs.map((disc) => ({ ...disc, r: disc.r + ringRoom }));

/** How far the corners of the mark are from its middle. */
export const ownReach = (size: number): number => size * 0.8;

/** Letters of the names of the axes and of the own word: they go with those of the short titles, within limits. */
export const wordSize = ({ textSizes: [largest = 28] }: Pick<GridSpace, 'textSizes'>): number =>
  Math.max(24, Math.min(38, largest));

/** The own mark among numbers that do not move for it. */
export const placeOwn = (at: Spot, discs: readonly Disc[], space: GridSpace): OwnPlace => {
  const size = wordSize(space);
  const r = ownReach(size) + markEdge;
  const disc = placeDiscAmong({ at, r }, withRing(discs), space) ?? { ...at, r };
  const isMoved = distance(at, disc) > 0;
  return { at, disc, size, tether: isMoved ? { from: { x: disc.x, y: disc.y }, to: at } : null };
};

interface WordRoom {
  readonly space: GridSpace;
  readonly discs: readonly Disc[];
  readonly corner: Box | null;
}

/** The word right beside the mark, where nothing is covered by it. */
export const placeOwnWord = (
  { disc, at, size }: OwnPlace,
  text: string,
  { space, discs, corner }: WordRoom,
): PlacedLabel | null => {
  const wish = { id: 'own', text, disc, urgent: true };
  const room = {
    frame: frameOf(space),
    discs: [...withRing(discs), { ...at, r: spotSize }],
    boxes: corner === null ? [] : [corner],
    lines: [],
    size,
    reach: 0,
  };
  return placeLabels([wish], room)[0] ?? null;
};

/** The dot at the true spot of something that had to move away from it. */
export const spotSize = 7;
