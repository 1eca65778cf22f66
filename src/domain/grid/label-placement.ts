import {
  type Box,
  boxesMeet,
  boxMeetsDisc,
  type Disc,
  distance,
  type Line,
  liesIn,
  lineMeetsBox,
  lineMeetsDisc,
  linesCross,
  nearestIn,
  type Spot,
  withRoom,
} from './geometry.ts';
import { fitText, inTwoLines, textWidth } from './label-text.ts';

/** A text that wants a place beside its disc. */
export interface LabelWish {
  readonly id: string;
  readonly text: string;
  readonly disc: Disc;
  /** Placed before the others; among equals the order of the list decides. */
  readonly urgent: boolean;
}

/** At which end a text stands at its disc; the names are those of SVG. */
export type TextAnchor = 'start' | 'middle' | 'end';

/** A text with its place. */
export interface PlacedLabel {
  readonly id: string;
  /** One line, or two where that found a better place. */
  readonly lines: readonly string[];
  readonly box: Box;
  readonly anchor: TextAnchor;
  /** A thin line from the disc to a text that had to move away from it. */
  readonly leader: Line | null;
}

/** One line of a placed text. */
export interface LabelLine extends Spot {
  readonly text: string;
}

/** What labels must keep off, and what they would rather not cross. */
export interface LabelRoom {
  readonly frame: Box;
  readonly discs: readonly Disc[];
  readonly boxes: readonly Box[];
  /** Crossing one of these is possible but ugly: ways of the points, lines of the grid. */
  readonly lines: readonly Line[];
  readonly size: number;
  /** Texts further away from their disc than this would only confuse; they are left out. */
  readonly reach: number;
  /** So many letters of a text are shown, 24 unless told. */
  readonly letters?: number;
}

const side = 6;
const gap = 4;
const leaderFrom = 14;
/** So far a line keeps off the texts and discs of others: what it touches would look like its own. */
const lineRoom = 6;

/** Of a line of a text, in letter heights. */
const lineHeight = 1.05;
const anchorAt = { start: 0, middle: 0.5, end: 1 } as const;

/** Where the lines of a placed text begin, end or have their middle (by its anchor), each on its base line. */
export const linesAt = ({ box, anchor, lines }: PlacedLabel, size: number): readonly LabelLine[] => {
  const x = box.x + box.width * anchorAt[anchor] + (anchor === 'start' ? side : anchor === 'end' ? -side : 0);
  return lines.map((text, index) => ({ text, x, y: box.y + size * (0.93 + lineHeight * index) }));
};

/** Sideways, above and below, at the corners; then the same with the text pushed along the disc by half of itself. */
const directions: readonly (readonly [x: -1 | 0 | 1, y: -1 | 0 | 1, push: -1 | 0 | 1])[] = [
  [1, 0, 0],
  [-1, 0, 0],
  [0, -1, 0],
  [0, 1, 0],
  [1, -1, 0],
  [1, 1, 0],
  [-1, -1, 0],
  [-1, 1, 0],
  [1, 0, -1],
  [1, 0, 1],
  [-1, 0, -1],
  [-1, 0, 1],
  [0, -1, 1],
  [0, -1, -1],
  [0, 1, 1],
  [0, 1, -1],
];
const anchors: Readonly<Record<-1 | 0 | 1, TextAnchor>> = { [-1]: 'end', 0: 'middle', 1: 'start' };

/** Where a text could stand, the most natural places first, growing away from the disc. */
const candidates = (wish: LabelWish, { size, reach, letters = 24 }: LabelRoom): readonly PlacedLabel[] => {
  const text = fitText(wish.text, size, letters * size * 0.62);
  const broken = inTwoLines(text, size);
  const forms: readonly (readonly string[])[] = broken === null ? [[text]] : [[text], broken];
  const steps = [0];
  for (let step = size * 0.6; step <= reach; step += size * 0.6) steps.push(step);
  return steps.flatMap((step) => forms.flatMap((lines) => placesAt(wish, lines, { size, step })));
};

const placesAt = (
  { id, disc }: LabelWish,
  lines: readonly string[],
  { size, step }: { readonly size: number; readonly step: number },
): readonly PlacedLabel[] => {
  const width = Math.max(...lines.map((line) => textWidth(line, size))) + 2 * side;
  const height = Math.ceil(size * (0.15 + lineHeight * lines.length));
  return directions.map(([dx, dy, push]) => {
    const off = (disc.r + gap + step) * (dx !== 0 && dy !== 0 ? Math.SQRT1_2 : 1);
    const along = {
      x: dx === 0 ? push * Math.max(0, width / 2 - disc.r) : 0,
      y: dy === 0 ? (push * height) / 2 : 0,
    };
    const box = {
      x: disc.x + along.x + dx * off + (dx === 0 ? -width / 2 : dx < 0 ? -width : 0),
      y: disc.y + along.y + dy * off + (dy === 0 ? -height / 2 : dy < 0 ? -height : 0),
      width,
      height,
    };
    return { id, lines, box, anchor: anchors[dx], leader: leaderTo(box, disc) };
  });
};

const leaderTo = (box: Box, disc: Disc): Line | null => {
  const to = nearestIn(box, disc);
  const far = distance(to, disc);
  if (far - disc.r < leaderFrom) return null;
  const share = disc.r / far;
  return { from: { x: disc.x + (to.x - disc.x) * share, y: disc.y + (to.y - disc.y) * share }, to };
};

/** Whether a text at its place, with its leader line, meets nothing that cannot move away. */
const hasRoom = ({ box, leader }: PlacedLabel, own: Spot, { frame, discs, boxes }: LabelRoom): boolean => {
  if (!liesIn(box, frame)) return false;
  if (discs.some((disc) => boxMeetsDisc(box, disc))) return false;
  if (boxes.some((other) => boxesMeet(box, other))) return false;
  if (leader === null) return true;
  return (
    !discs.some(
      (disc) => (disc.x !== own.x || disc.y !== own.y) && lineMeetsDisc(leader, { ...disc, r: disc.r + lineRoom }),
    ) && !boxes.some((other) => lineMeetsBox(leader, withRoom(other, lineRoom)))
  );
};

/** Whether two texts share a place, the line of one touches the other text, or their lines cross. */
const labelsMeet = (a: PlacedLabel, b: PlacedLabel): boolean =>
  boxesMeet(a.box, b.box) ||
  (a.leader !== null && b.leader !== null && linesCross(a.leader, b.leader)) ||
  (b.leader !== null && lineMeetsBox(b.leader, withRoom(a.box, lineRoom))) ||
  (a.leader !== null && lineMeetsBox(a.leader, withRoom(b.box, lineRoom)));

const isFree = (label: PlacedLabel, own: Spot, room: LabelRoom, placed: readonly PlacedLabel[]): boolean =>
  hasRoom(label, own, room) && !placed.some((other) => labelsMeet(label, other));

const crossing = 3;
const doubt = 10;
/** A disc that is hardly further from a text than its own might be taken for its own. */
const doubtRoom = 12;

const gapTo = (box: Box, disc: Disc): number => distance(nearestIn(box, disc), disc) - disc.r;

/** How many other numbers a text could belong to for the eye; none where a line says whose it is. */
const doubts = ({ box, leader }: PlacedLabel, own: Disc, { discs }: LabelRoom): number => {
  if (leader !== null) return 0;
  const near = gapTo(box, own) + doubtRoom;
  return discs.filter((disc) => (disc.x !== own.x || disc.y !== own.y) && disc.r > smallDisc && gapTo(box, disc) < near)
    .length;
};

/** The dots of an earlier round and of displaced points carry no number. */
const smallDisc = 10;

/** How much a place disturbs: the distance from the disc, every line behind the text, every number it might belong to. */
const costOf = (label: PlacedLabel, own: Disc, index: number, room: LabelRoom): number =>
  index / 2 +
  crossing * room.lines.filter((line) => lineMeetsBox(line, label.box)).length +
  doubt * doubts(label, own, room);

/**
 * Places texts beside their discs so that no text meets a disc, another text, a leader line or the frame. A text that
 * finds no place is left out: its number stays, and the list beside the picture names it.
 *
 * Deterministic, and calm: with the places of an earlier picture, a text whose disc has not moved keeps its place as
 * long as it is free, and only the others look for a new one.
 */
export const placeLabels = (
  wishes: readonly LabelWish[],
  room: LabelRoom,
  earlier: readonly PlacedLabel[] = [],
): readonly PlacedLabel[] => {
  const kept = keepPlaces(wishes, room, earlier);
  let order = inOrderOfNeed(
    wishes.filter(({ id }) => !kept.some((label) => label.id === id)),
    room,
  );
  let best: readonly PlacedLabel[] = [];
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const placed = placeInOrder(order, room, kept);
    if (attempt === 0 || placed.length > best.length) best = placed;
    const left = order.filter(({ id }) => !placed.some((label) => label.id === id));
    if (left.length === 0) break;
    order = [...left, ...order.filter((wish) => !left.includes(wish))];
  }
  return best.length === wishes.length ? best : makeRoom(wishes, room, best);
};

/** Who finds no place chooses first in the next attempt. */
const attempts = 8;

const placeInOrder = (
  wishes: readonly LabelWish[],
  room: LabelRoom,
  kept: readonly PlacedLabel[],
): readonly PlacedLabel[] => {
  const placed = [...kept];
  for (const wish of wishes) {
    let best: PlacedLabel | null = null;
    let lowest = Number.POSITIVE_INFINITY;
    for (const [index, label] of candidates(wish, room).entries()) {
      if (index / 2 >= lowest) break;
      const cost = costOf(label, wish.disc, index, room);
      if (cost < lowest && isFree(label, wish.disc, room, placed)) [best, lowest] = [label, cost];
    }
    if (best !== null) placed.push(best);
  }
  return placed;
};

/** So many places of a text are tried when another one would have to make room for it. */
const placesTried = 160;

/** Whoever has found no place may take that of one other text, as long as that one finds another. */
const makeRoom = (
  wishes: readonly LabelWish[],
  room: LabelRoom,
  placed: readonly PlacedLabel[],
): readonly PlacedLabel[] => {
  let present = placed;
  for (const wish of wishes) {
    if (present.some(({ id }) => id === wish.id)) continue;
    for (const label of candidates(wish, room).slice(0, placesTried)) {
      if (!hasRoom(label, wish.disc, room)) continue;
      const met = present.filter((other) => labelsMeet(label, other));
      const moved = wishes.find(({ id }) => id === met[0]?.id);
      if (met.length > 1 || moved === undefined) continue;
      const without = [...present.filter((other) => other !== met[0]), label];
      const after = placeInOrder([moved], room, without);
      if (after.length <= without.length) continue;
      present = after;
      break;
    }
  }
  return present;
};

/** Texts of unmoved discs stay, unless a disc or the room itself now lies in their place. */
const keepPlaces = (
  wishes: readonly LabelWish[],
  room: LabelRoom,
  earlier: readonly PlacedLabel[],
): readonly PlacedLabel[] => {
  const kept: PlacedLabel[] = [];
  for (const before of earlier) {
    const wish = wishes.find(({ id }) => id === before.id);
    if (wish === undefined) continue;
    const same = candidates(wish, room).find(
      ({ lines, box }) => lines.length === before.lines.length && sameBox(box, before.box),
    );
    if (same !== undefined && isFree(same, wish.disc, room, kept)) kept.push(same);
  }
  return kept;
};

const sameBox = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

/** Urgent ones first, then those with the most discs around them: whoever has least choice chooses first. */
const inOrderOfNeed = (wishes: readonly LabelWish[], { discs, size }: LabelRoom): readonly LabelWish[] => {
  const crowd = new Map(
    wishes.map(({ id, disc }) => [id, discs.filter((other) => distance(other, disc) < size * 6).length]),
  );
  return [...wishes].sort(
    (a, b) => Number(b.urgent) - Number(a.urgent) || (crowd.get(b.id) ?? 0) - (crowd.get(a.id) ?? 0),
  );
};
