import { placeDiscs } from '../grid/disc-placement.ts';
import { type Box, type Disc, distance, type Line, type Spot } from '../grid/geometry.ts';
import { frameOf, type GridSpace, middleLines } from '../grid/grid-space.ts';
import type { PlacedLabel } from '../grid/label-placement.ts';
import { placeInSizes } from '../grid/label-sizes.ts';
import { inLines } from '../grid/label-text.ts';
import type { IndicatorId } from '../ids.ts';
import { discInRows, heightOfRow, rowOf, spotsInRows } from './cross-rows.ts';
import { spotOfPlace } from './cross-space.ts';
import {
  type CrossPlace,
  halfOf,
  type Indicator,
  type IndicatorCross,
  placedIndicators,
  type Quadrant,
  quadrants,
} from './indicator-cross.ts';

/** One finding as it is drawn. */
export interface DrawnIndicator {
  readonly indicator: Indicator & { readonly place: CrossPlace };
  /** Where it was put, or its place in its row. */
  readonly at: Spot;
  /** What its sign fills at most: at the same spot, unless others were there first. */
  readonly disc: Disc;
  /** From a displaced sign to the true spot; null when it stands there, and in rows. */
  readonly tether: Line | null;
  /** Null: there was no room for its title; the list names it. */
  readonly label: PlacedLabel | null;
}

/** What is said of a quadrant, with its place along the outer edge. */
export interface PlacedSentence {
  readonly quadrant: Quadrant;
  readonly lines: readonly string[];
  readonly size: number;
  readonly box: Box;
}

/** A cross ready to be drawn. */
export interface CrossLayout {
  readonly space: GridSpace;
  readonly simple: boolean;
  readonly textSize: number;
  readonly points: readonly DrawnIndicator[];
  readonly sentences: readonly PlacedSentence[];
  /** The heights of the rows that have findings; none in the exact view. */
  readonly rows: readonly number[];
}

interface LayoutWish {
  readonly cross: Pick<IndicatorCross, 'indicators' | 'simple' | 'sentences' | 'focus'>;
  readonly space: GridSpace;
  /** The layout on the screen now: what need not move stays. */
  readonly earlier?: CrossLayout | null;
}

/** Lays a cross out on a sheet. Pure and repeatable; no sign and no text overlaps another one. */
export const layoutCross = ({ cross, space: sheet, earlier = null }: LayoutWish): CrossLayout => {
  const placed = placedIndicators(cross);
  const sentences = cross.simple ? placeSentences(cross.sentences, sheet) : [];
  const free = {
    above: stripOf(sentences, 'upper'),
    below: stripOf(sentences, 'lower'),
    middle: placed.some(({ place }) => halfOf(place) === null) ? 2 * sheet.disc + 5 : 0,
  };
  const space = cross.simple ? { ...sheet, disc: Math.min(sheet.disc, discInRows(sheet, free)) } : sheet;
  const spots = cross.simple
    ? spotsInRows(placed, space, free)
    : new Map<string, Spot>(placed.map(({ id, place }) => [id, spotOfPlace(place, space)]));
  const wishes = placed.map(({ id }) => ({ id, at: spots.get(id) ?? { x: 0, y: 0 }, r: space.disc }));
  const before = earlier !== null && sameLook(earlier, cross.simple, space) ? earlier : null;
  const discs = placeDiscs(wishes, space, unmoved(before, spots));
  const drawn = placed.map((indicator): Omit<DrawnIndicator, 'label'> => {
    const at = spots.get(indicator.id) ?? { x: 0, y: 0 };
    const disc = discs.get(indicator.id) ?? { ...at, r: space.disc };
    const tether = cross.simple || distance(at, disc) === 0 ? null : { from: { x: disc.x, y: disc.y }, to: at };
    return { indicator, at, disc, tether };
  });
  const texts = placeTitles({ drawn, space, sentences, focus: cross.focus, before });
  const labels = new Map(texts.labels.map((label) => [label.id, label]));
  const rows = new Set(cross.simple ? placed.map(({ place }) => rowOf(place)) : []);
  return {
    space,
    simple: cross.simple,
    textSize: texts.size,
    points: drawn.map((one) => ({ ...one, label: labels.get(one.indicator.id) ?? null })),
    sentences,
    rows: [...rows].filter((row) => row !== 0).map((row) => heightOfRow(row, space, free)),
  };
};

const sameLook = (earlier: CrossLayout, simple: boolean, space: GridSpace): boolean =>
  earlier.simple === simple && JSON.stringify(earlier.space) === JSON.stringify(space);

const unmoved = (before: CrossLayout | null, spots: ReadonlyMap<string, Spot>): ReadonlyMap<string, Spot> => {
  const kept = new Map<string, Spot>();
  for (const { indicator, at, disc } of before?.points ?? []) {
    const spot = spots.get(indicator.id);
    if (spot !== undefined && distance(spot, at) === 0) kept.set(indicator.id, { x: disc.x, y: disc.y });
  }
  return kept;
};

const edge = 14;
const lead = 1.2;

const stripOf = (sentences: readonly PlacedSentence[], half: 'upper' | 'lower'): number =>
  Math.max(0, ...sentences.filter(({ quadrant }) => quadrant.startsWith(half)).map(({ box }) => box.height));

/**
 * In the largest letters in which it has two lines; in the smallest as many as it needs. A sheet without words has none:
 * they are read below.
 */
const placeSentences = (texts: IndicatorCross['sentences'], space: GridSpace): readonly PlacedSentence[] => {
  const sizes = space.textSizes;
  const width = space.width / 2;
  return quadrants.flatMap((quadrant): readonly PlacedSentence[] => {
    const text = texts[quadrant].trim();
    if (text === '' || sizes.length === 0) return [];
    const size = sizes.find((one) => inLines(text, one, width - 2 * edge).length <= 2) ?? sizes.at(-1) ?? 0;
    const lines = inLines(text, size, width - 2 * edge);
    const height = Math.ceil(lines.length * size * lead + edge);
    const x = quadrant.endsWith('Left') ? 0 : width;
    const y = quadrant.startsWith('upper') ? 0 : space.height - height;
    return [{ quadrant, lines, size, box: { x, y, width, height } }];
  });
};

interface TitleWish {
  readonly drawn: readonly Omit<DrawnIndicator, 'label'>[];
  readonly space: GridSpace;
  readonly sentences: readonly PlacedSentence[];
  readonly focus: IndicatorId | null;
  readonly before: CrossLayout | null;
}

const placeTitles = ({ drawn, space, sentences, focus, before }: TitleWish) => {
  const wishes = drawn.map(({ indicator, disc }) => ({
    id: indicator.id,
    text: indicator.title,
    disc: { ...disc, r: disc.r + 2 },
    urgent: indicator.id === focus,
  }));
  const room = {
    frame: frameOf(space),
    discs: [
      ...wishes.map(({ disc }) => disc),
      ...drawn.flatMap(({ at, tether }) => (tether === null ? [] : [{ ...at, r: 7 }])),
    ],
    // No title stands across the middle line, which says in which half it lies.
    boxes: [...sentences.map(({ box }) => box), { x: 0, y: space.height / 2 - 3, width: space.width, height: 6 }],
    lines: [...drawn.flatMap(({ tether }) => tether ?? []), ...middleLines(space)],
    letters: 32,
  };
  return placeInSizes(wishes, room, space, {
    textSize: before?.textSize,
    labels: before?.points.flatMap(({ label }) => label ?? []) ?? [],
  });
};
