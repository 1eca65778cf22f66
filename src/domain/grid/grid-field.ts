import type { Scale } from '../assessment/criterion.ts';

/** The halves of an axis. */
export const halves = ['low', 'high'] as const;
export type Half = (typeof halves)[number];

/** One of the four fields of the grid. It is a place to talk about, and decides nothing. */
export interface GridField {
  readonly x: Half;
  readonly y: Half;
}

/** All four, the one that is high on both axes first. */
export const gridFields: readonly GridField[] = [
  { x: 'high', y: 'high' },
  { x: 'low', y: 'high' },
  { x: 'high', y: 'low' },
  { x: 'low', y: 'low' },
];

/** Whether two fields are the same one; null is the whole grid. */
export const sameField = (a: GridField | null, b: GridField | null): boolean =>
  a === b || (a !== null && b !== null && a.x === b.x && a.y === b.y);

/** A stretch of an axis, in the units of its scale. */
export interface Span {
  readonly min: number;
  readonly max: number;
}

/** The half of a scale; the middle belongs to both. Null is the whole of it. */
export const spanOf = ({ min, max }: Scale, half: Half | null): Span => {
  const middle = (min + max) / 2;
  if (half === null) return { min, max };
  return half === 'low' ? { min, max: middle } : { min: middle, max };
};

/** Whether a value lies on this stretch, its ends included. */
export const liesOn = (value: number, { min, max }: Span): boolean => value >= min && value <= max;
