import type { Measures } from '../assessment/agreement.ts';
import { shareOf } from '../assessment/criterion.ts';
import type { ProposalId } from '../ids.ts';
import { placeDiscs } from './disc-placement.ts';
import { type Box, boxMeetsDisc, type Disc, distance, holds, type Line, type Spot } from './geometry.ts';
import { type GridPicture, type GridPoint, spansOf } from './grid.ts';
import { liesOn, type Span } from './grid-field.ts';
import { frameOf, type GridSpace, middleLines, placeX, placeY, radiusAt, spaceForSizes, tenth } from './grid-space.ts';
import type { PlacedLabel } from './label-placement.ts';
import { placeInSizes } from './label-sizes.ts';
import { textWidth } from './label-text.ts';
import { type DrawnOwn, type OwnWish, placeOwn, placeOwnWord, spotSize } from './own-mark.ts';

/** An ellipse with its axes parallel to the sheet; `x` and `y` are its centre. */
export interface Ellipse extends Spot {
  readonly rx: number;
  readonly ry: number;
}

/** One point as it is drawn. */
export interface DrawnPoint {
  readonly point: GridPoint;
  /** Where the medians are. */
  readonly at: Spot;
  /** The disc with the number: at the same spot, unless others were there first. */
  readonly disc: Disc;
  /** From a displaced disc to the true spot; null when it stands there. */
  readonly tether: Line | null;
  /** Spans the middle half of the scores on both axes, and always a ring around the medians. */
  readonly ellipse: Ellipse;
  /** The medians of the round before. */
  readonly from: Spot | null;
  readonly label: PlacedLabel | null;
}

/** A grid ready to be drawn. */
export interface GridLayout {
  readonly space: GridSpace;
  readonly textSize: number;
  readonly points: readonly DrawnPoint[];
  /** What the person at this device has said of one proposal; null: nothing is to be shown, or it lies outside. */
  readonly own: DrawnOwn | null;
  /** Where the name of the field that is high on both axes has room; null when points fill it. */
  readonly corner: Box | null;
}

interface LayoutWish {
  readonly picture: GridPicture;
  readonly space: GridSpace;
  /** The name of the field that is high on both axes. */
  readonly corner: string;
  readonly own?: OwnWish | null | undefined;
  /** The layout on the screen now: what need not move stays. */
  readonly earlier?: GridLayout | null | undefined;
}

/** Lays a picture out on a sheet. Pure and repeatable: the same picture (and earlier layout) gives the same drawing. */
export const layoutGrid = ({
  picture,
  space: sheet,
  corner: cornerText,
  own: wish,
  earlier,
}: LayoutWish): GridLayout => {
  const space = picture.size === null ? sheet : spaceForSizes(sheet);
  const before = sameSpace(earlier?.space, space) ? earlier : null;
  const discs = placeDiscs(
    picture.points.map((point) => ({
      id: point.proposal,
      at: spotOf(picture, space, point),
      r: radiusOf(picture, space, point),
    })),
    space,
    unmovedDiscs(picture, space, before),
  );
  const drawn = picture.points.map((point) => drawPoint(picture, space, point, discs.get(point.proposal)));
  const numbers = [...discs.values()];
  const place = wish && isInside(picture, wish) ? placeOwn(placeOf(picture, space, wish), numbers, space) : null;
  const corner = placeCorner(cornerText, space, place === null ? numbers : [...numbers, place.disc]);
  const own =
    place === null || !wish
      ? null
      : {
          ...place,
          link: lineBetween(place.disc, discs.get(wish.proposal)),
          label: placeOwnWord(place, wish.text, { space, discs: numbers, corner }),
        };
  const texts = placeTexts({ drawn, own, space, corner, field: picture.field, earlier: before });
  const labels = new Map(texts.labels.map((label) => [label.id, label]));
  return {
    space,
    textSize: texts.size,
    own,
    corner,
    points: drawn.map((one) => ({ ...one, label: labels.get(one.point.proposal) ?? null })),
  };
};

/** Outside of a field that is shown enlarged there is no place for the own mark. */
const isInside = (picture: GridPicture, { x, y }: Spot): boolean => {
  const spans = spansOf(picture);
  return liesOn(x, spans.x) && liesOn(y, spans.y);
};

const lineBetween = (from: Spot, to: Spot | undefined): Line | null =>
  to === undefined ? null : { from: { x: from.x, y: from.y }, to: { x: to.x, y: to.y } };

const sameSpace = (a: GridSpace | undefined, b: GridSpace): boolean =>
  a !== undefined && a.width === b.width && a.height === b.height && a.disc === b.disc && a.inset === b.inset;

const placeOf = (picture: GridPicture, space: GridSpace, { x, y }: Spot): Spot => {
  const spans = spansOf(picture);
  return tenth({ x: placeX(x, spans.x, space), y: placeY(y, spans.y, space) });
};

const spotOf = (picture: GridPicture, space: GridSpace, { x, y }: GridPoint): Spot =>
  placeOf(picture, space, { x: x.median, y: y.median });

const radiusOf = ({ size }: GridPicture, space: GridSpace, point: GridPoint): number =>
  size === null || point.size === null ? space.disc : radiusAt(shareOf(point.size, size.scale), space);

const unmovedDiscs = (
  picture: GridPicture,
  space: GridSpace,
  earlier: GridLayout | null | undefined,
): ReadonlyMap<ProposalId, Spot> => {
  const spots = new Map<ProposalId, Spot>();
  for (const { point, at, disc } of earlier?.points ?? []) {
    const now = picture.points.find(({ proposal }) => proposal === point.proposal);
    if (now === undefined) continue;
    const spot = spotOf(picture, space, now);
    const isSame = spot.x === at.x && spot.y === at.y && disc.r === radiusOf(picture, space, now);
    if (isSame) spots.set(point.proposal, { x: disc.x, y: disc.y });
  }
  return spots;
};

const drawPoint = (
  picture: GridPicture,
  space: GridSpace,
  point: GridPoint,
  placed: Disc | undefined,
): Omit<DrawnPoint, 'label'> => {
  const spans = spansOf(picture);
  const at = spotOf(picture, space, point);
  const disc = placed ?? { ...at, r: radiusOf(picture, space, point) };
  const { from } = point;
  return {
    point,
    at,
    disc,
    tether: distance(at, disc) > 0 ? { from: { x: disc.x, y: disc.y }, to: at } : null,
    ellipse: ellipseOf(at, disc.r, {
      x: middleHalf(point.x, spans.x, (value, span) => placeX(value, span, space)),
      y: middleHalf(point.y, spans.y, (value, span) => placeY(value, span, space)),
    }),
    from: from === null ? null : placeOf(picture, space, from),
  };
};

const middleHalf = (
  { q1, q3 }: Measures,
  span: Span,
  place: (value: number, span: Span) => number,
): readonly [number, number] => [place(q1, span), place(q3, span)];

const ringRoom = 7;

/** The ellipse always holds the whole disc, also where the median lies at an end of the middle half. */
const ellipseOf = (
  at: Spot,
  radius: number,
  span: { readonly x: readonly [number, number]; readonly y: readonly [number, number] },
): Ellipse => {
  const least = radius + ringRoom;
  const reach = (centre: number, ends: readonly [number, number]) => ({
    from: Math.min(centre - least, ...ends),
    to: Math.max(centre + least, ...ends),
  });
  const wide = reach(at.x, span.x);
  const tall = reach(at.y, span.y);
  const centre = tenth({ x: (wide.from + wide.to) / 2, y: (tall.from + tall.to) / 2 });
  const radii = tenth({ x: (wide.to - wide.from) / 2, y: (tall.to - tall.from) / 2 });
  return { ...centre, rx: radii.x, ry: radii.y };
};

const cornerRoom = 10;

/** The first free place along the edges of the upper right field, from its outer corner inwards. */
const placeCorner = (text: string, space: GridSpace, discs: readonly Disc[]): Box | null => {
  const size = space.textSizes.at(-1);
  if (size === undefined) return null;
  const width = textWidth(text, size) + 2 * cornerRoom;
  const height = Math.ceil(size * 1.4);
  const most = { x: space.width - width, y: space.height / 2 - height };
  for (const y of [0, most.y])
    for (let x = most.x; x >= space.width / 2; x -= width / 4) {
      const box = { x, y, width, height };
      if (!discs.some((disc) => boxMeetsDisc(box, { ...disc, r: disc.r + ringRoom }))) return box;
    }
  return null;
};

interface TextWish {
  readonly drawn: readonly Omit<DrawnPoint, 'label'>[];
  readonly own: DrawnOwn | null;
  readonly space: GridSpace;
  readonly corner: Box | null;
  readonly field: GridPicture['field'];
  readonly earlier: GridLayout | null | undefined;
}

const placeTexts = ({
  drawn,
  own,
  space,
  corner,
  field,
  earlier,
}: TextWish): { readonly size: number; readonly labels: readonly PlacedLabel[] } => {
  const frame = frameOf(space);
  // The way may begin outside of a field that is shown enlarged; there is nothing to keep off.
  const dots = drawn.flatMap(({ from }) => (from === null || !holds(frame, from) ? [] : [{ ...from, r: 9 }]));
  const moved = own === null ? drawn : [...drawn, own];
  const spots = moved.flatMap(({ at, tether }) => (tether === null ? [] : [{ ...at, r: spotSize }]));
  const ways = drawn.flatMap(({ from, at }) => (from === null ? [] : [{ from, to: at }]));
  const tethers = [...moved.flatMap(({ tether }) => tether ?? []), ...(own?.link ? [own.link] : [])];
  const wishes = drawn.map(({ point, disc }) => ({
    id: point.proposal,
    text: point.shortTitle,
    disc: { ...disc, r: disc.r + 3 },
    urgent: point.discuss,
  }));
  const room = {
    frame,
    discs: [...wishes.map(({ disc }) => disc), ...dots, ...spots, ...(own === null ? [] : [own.disc])],
    boxes: [corner, own?.label?.box].filter((box) => box !== null && box !== undefined),
    lines: [...ways, ...tethers, ...(field === null ? middleLines(space) : [])],
  };
  return placeInSizes(wishes, room, space, {
    textSize: earlier?.textSize,
    labels: earlier?.points.flatMap(({ label }) => label ?? []) ?? [],
  });
};
