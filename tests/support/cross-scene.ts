import { boxesMeet, boxMeetsDisc, discsMeet, liesIn, lineMeetsBox } from '../../src/domain/grid/geometry.ts';
import { frameOf } from '../../src/domain/grid/grid-space.ts';
import type { AgendaItemId, IndicatorId } from '../../src/domain/ids.ts';
import type { CrossLayout } from '../../src/domain/indicators/cross-layout.ts';
import {
  addressees,
  type CrossPlace,
  type Indicator,
  type IndicatorCross,
  nearestPlace,
  plainCross,
} from '../../src/domain/indicators/indicator-cross.ts';
import { seededNumbers } from './chance.ts';

const titles = [
  'Zeit für Gespräche fehlt',
  'Daten sind schwer zu lesen',
  'Gute Moderation',
  'Kommunen früh beteiligen',
  'Ergebnisse bleiben nachvollziehbar und stehen an einem Ort',
  'Rückmeldung der Politik',
];

export const crossItem = 'cross' as AgendaItemId;

export const indicator = (number: number, place: CrossPlace | null, more: Partial<Indicator> = {}): Indicator => ({
  id: `i${number}` as IndicatorId,
  item: crossItem,
  number,
  title: titles[number % titles.length] ?? '',
  text: '',
  addressee: addressees[number % addressees.length] ?? 'all',
  place,
  order: String(number).padStart(3, '0'),
  ...more,
});

export const crossOf = (indicators: readonly Indicator[], more: Partial<IndicatorCross> = {}): IndicatorCross => ({
  ...plainCross(crossItem),
  indicators,
  ...more,
});

/** So many findings anywhere on the cross. */
export const scatteredCross = (count: number, seed: number, more: Partial<IndicatorCross> = {}): IndicatorCross => {
  const next = seededNumbers(seed);
  const place = () => nearestPlace({ importance: next() * 20 - 10, influence: next() * 10 });
  return crossOf(
    Array.from({ length: count }, (_, index) => indicator(index + 1, place())),
    more,
  );
};

/** Everything that would be ugly in a layout, in words. */
export const crossCollisions = ({ points, space, sentences }: CrossLayout): readonly string[] => {
  const frame = frameOf(space);
  const found: string[] = [];
  for (const { quadrant, box } of sentences)
    if (!liesIn(box, frame)) found.push(`sentence ${quadrant} leaves the frame`);
  for (const [index, { disc, label, indicator: one }] of points.entries()) {
    const square = { x: disc.x - disc.r, y: disc.y - disc.r, width: 2 * disc.r, height: 2 * disc.r };
    if (!liesIn(square, frame)) found.push(`sign ${one.number} leaves the frame`);
    if (label !== null && !liesIn(label.box, frame)) found.push(`title ${one.number} leaves the frame`);
    for (const { quadrant, box } of sentences) {
      if (boxMeetsDisc(box, disc)) found.push(`sign ${one.number} covers sentence ${quadrant}`);
      if (label !== null && boxesMeet(label.box, box)) found.push(`title ${one.number} covers sentence ${quadrant}`);
    }
    for (const [otherIndex, other] of points.entries()) {
      const both = `${one.number} and ${other.indicator.number}`;
      if (label !== null && boxMeetsDisc(label.box, other.disc)) found.push(`title and sign ${both} meet`);
      if (label?.leader && other.label && other !== points[index] && lineMeetsBox(label.leader, other.label.box))
        found.push(`line and title ${both} meet`);
      if (otherIndex <= index) continue;
      if (discsMeet(disc, other.disc)) found.push(`signs ${both} meet`);
      if (label && other.label && boxesMeet(label.box, other.label.box)) found.push(`titles ${both} meet`);
    }
  }
  return found;
};
