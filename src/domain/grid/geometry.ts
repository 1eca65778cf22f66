/** A point on a sheet; y grows downwards, as on a screen. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A rectangle with its sides parallel to the axes; `x` and `y` are its upper left corner. */
export interface Box extends Spot {
  readonly width: number;
  readonly height: number;
}

/** A filled circle around a spot. */
export interface Disc extends Spot {
  readonly r: number;
}

/** A straight piece between two spots. */
export interface Line {
  readonly from: Spot;
  readonly to: Spot;
}

/** Whether two boxes share more than an edge. */
export const boxesMeet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The point of a box that is nearest to a spot. */
export const nearestIn = (box: Box, { x, y }: Spot): Spot => ({
  x: Math.min(box.x + box.width, Math.max(box.x, x)),
  y: Math.min(box.y + box.height, Math.max(box.y, y)),
});

/** How far two spots are apart. */
export const distance = (a: Spot, b: Spot): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Whether a box and a disc share more than an edge. */
export const boxMeetsDisc = (box: Box, disc: Disc): boolean => distance(nearestIn(box, disc), disc) < disc.r;

/** Whether two discs share more than an edge. */
export const discsMeet = (a: Disc, b: Disc): boolean => distance(a, b) < a.r + b.r;

/** Whether a spot lies in a box, its edges included. */
export const holds = ({ x, y, width, height }: Box, spot: Spot): boolean =>
  spot.x >= x && spot.x <= x + width && spot.y >= y && spot.y <= y + height;

/** Whether a box lies wholly inside another one. */
export const liesIn = (box: Box, frame: Box): boolean =>
  box.x >= frame.x &&
  box.y >= frame.y &&
  box.x + box.width <= frame.x + frame.width &&
  box.y + box.height <= frame.y + frame.height;

/** A box with so much room around it. */
export const withRoom = ({ x, y, width, height }: Box, room: number): Box => ({
  x: x - room,
  y: y - room,
  width: width + 2 * room,
  height: height + 2 * room,
});

/** Whether a line passes through a box (Liang & Barsky 1984: the part of the line that lies between both pairs of sides). */
export const lineMeetsBox = ({ from, to }: Line, box: Box): boolean => {
  let start = 0;
  let end = 1;
  const sides: readonly (readonly [step: number, room: number])[] = [
    [from.x - to.x, from.x - box.x],
    [to.x - from.x, box.x + box.width - from.x],
    [from.y - to.y, from.y - box.y],
    [to.y - from.y, box.y + box.height - from.y],
  ];
  for (const [step, room] of sides) {
    if (step === 0 && room < 0) return false;
    if (step < 0) start = Math.max(start, room / step);
    if (step > 0) end = Math.min(end, room / step);
  }
  return start < end;
};

const sideOf = ({ from, to }: Line, { x, y }: Spot): number =>
  Math.sign((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x));

/** Whether two lines cross: the ends of each lie on either side of the other. */
export const linesCross = (a: Line, b: Line): boolean =>
  sideOf(a, b.from) * sideOf(a, b.to) < 0 && sideOf(b, a.from) * sideOf(b, a.to) < 0;

/** Whether a line passes through a disc. */
export const lineMeetsDisc = ({ from, to }: Line, disc: Disc): boolean => {
  const along = { x: to.x - from.x, y: to.y - from.y };
  const length = along.x ** 2 + along.y ** 2;
  const share = length === 0 ? 0 : ((disc.x - from.x) * along.x + (disc.y - from.y) * along.y) / length;
  const near = Math.min(1, Math.max(0, share));
  return distance({ x: from.x + near * along.x, y: from.y + near * along.y }, disc) < disc.r;
};
