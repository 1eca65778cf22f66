import {
  type Box,
  boxesMeet,
  boxMeetsDisc,
  type Disc,
  discsMeet,
  type Line,
  liesIn,
  lineMeetsBox,
  type Spot,
} from '../../src/domain/grid/geometry.ts';
import type { GridLayout } from '../../src/domain/grid/grid-layout.ts';
import { frameOf } from '../../src/domain/grid/grid-space.ts';
import { seededNumbers } from './chance.ts';

/** Medians of a proposal, in the units of a scale from 0 to 10. */
export type Place = readonly [x: number, y: number];

/** A line that comes so near to a text looks like its own. */
const touches = (line: Line, box: Box): boolean =>
  lineMeetsBox(line, { x: box.x - 5, y: box.y - 5, width: box.width + 10, height: box.height + 10 });

/** Whether two lines cross: the ends of each lie on either side of the other. */
const linesCross = (a: Line, b: Line): boolean => {
  const turn = ({ from, to }: Line, { x, y }: Spot) =>
    Math.sign((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x));
  return turn(a, b.from) * turn(a, b.to) < 0 && turn(b, a.from) * turn(b, a.to) < 0;
};

/** The box around a disc; what adding and taking away leave behind the comma (1e-13) is nothing that anybody sees. */
const boxAround = ({ x, y, r }: Disc): Box => {
  const reach = r - 1e-6;
  return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
};

/** What the own mark or its word would cover. */
const covered = ({ points, space, corner, own }: GridLayout): readonly string[] => {
  if (own === null) return [];
  const { disc, label } = own;
  const found: string[] = [];
  if (!liesIn(boxAround(disc), frameOf(space))) found.push('the own mark leaves the frame');
  if (label && !liesIn(label.box, frameOf(space))) found.push('the own word leaves the frame');
  if (corner && boxMeetsDisc(corner, disc)) found.push("the own mark covers the field's name");
  if (label && corner && boxesMeet(label.box, corner)) found.push("the own word meets the field's name");
  for (const { disc: other, label: name, point } of points) {
    if (discsMeet(disc, other)) found.push(`the own mark covers ${point.number}`);
    if (label && boxMeetsDisc(label.box, other)) found.push(`the own word covers ${point.number}`);
    if (name && boxMeetsDisc(name.box, disc)) found.push(`the own mark covers the name of ${point.number}`);
    if (name && label && boxesMeet(name.box, label.box)) found.push(`the own word covers the name of ${point.number}`);
  }
  return found;
};

/** Everything that would be ugly in a layout, in words. */
export const collisions = (layout: GridLayout): readonly string[] => {
  const { points, space, corner } = layout;
  const frame = frameOf(space);
  const found: string[] = [...covered(layout)];
  for (const [index, { disc, label, point }] of points.entries()) {
    const name = `${point.number}`;
    if (!liesIn(boxAround(disc), frame)) found.push(`disc ${name} leaves the frame`);
    if (label && !liesIn(label.box, frame)) found.push(`label ${name} leaves the frame`);
    if (corner && boxMeetsDisc(corner, disc)) found.push(`disc ${name} covers the field's name`);
    if (label?.leader && corner && touches(label.leader, corner)) found.push(`leader ${name} touches the field's name`);
    if (label && corner && boxesMeet(label.box, corner)) found.push(`label ${name} meets the field's name`);
    for (const [otherIndex, other] of points.entries()) {
      const both = `${name} and ${other.point.number}`;
      if (label && boxMeetsDisc(label.box, other.disc)) found.push(`label and disc ${both} meet`);
      if (otherIndex <= index) continue;
      if (discsMeet(disc, other.disc)) found.push(`discs ${both} meet`);
      if (label && other.label && boxesMeet(label.box, other.label.box)) found.push(`labels ${both} meet`);
      if (label?.leader && other.label?.leader && linesCross(label.leader, other.label.leader))
        found.push(`leaders cross ${both}`);
      if (label?.leader && other.label && touches(label.leader, other.label.box)) found.push(`leader touches ${both}`);
      if (other.label?.leader && label && touches(other.label.leader, label.box)) found.push(`leader touches ${both}`);
    }
  }
  return found;
};

export const scattered = (count: number, seed: number): readonly Place[] => {
  const random = seededNumbers(seed);
  return Array.from({ length: count }, (): Place => [Math.round(random() * 20) / 2, Math.round(random() * 20) / 2]);
};

export const clustered = (count: number, seed: number): readonly Place[] => {
  const random = seededNumbers(seed);
  return Array.from(
    { length: count },
    (): Place => [7 + Math.round(random() * 4) / 2, 7 + Math.round(random() * 4) / 2],
  );
};
