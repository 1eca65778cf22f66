import type { CriterionId } from '../ids.ts';

/** Whole numbers from `min` to `max`, both possible. */
export interface Scale {
  readonly min: number;
  readonly max: number;
}

/** One dimension of the assessment. Scores belong to it, not to the axis it happens to lie on. */
export interface Criterion {
  readonly id: CriterionId;
  readonly name: string;
  /** One plain sentence: what is meant. */
  readonly meaning: string;
  /** One word for the low end, as it stands at the axis. */
  readonly low: string;
  readonly high: string;
  /** What the low end describes, in a few words. */
  readonly lowMeaning: string;
  readonly highMeaning: string;
  readonly scale: Scale;
  /** How often it counts where dimensions are added up: 0 to 10, usually 1. */
  readonly weight: number;
  readonly order: string;
}

/** Which dimension lies on which axis of the grid; null while there are fewer than two. */
export interface Axes {
  readonly x: CriterionId | null;
  readonly y: CriterionId | null;
  /** The dimension shown by the size of the discs; null: all discs have the same size. */
  readonly size: CriterionId | null;
}

/** The axes with a dimension (or nothing) in one place; whoever was there goes where the dimension came from. */
export const withAxis = (axes: Axes, place: keyof Axes, id: CriterionId | null): Axes => {
  const from = (['x', 'y', 'size'] as const).find((other) => other !== place && axes[other] === id);
  const moved = id === null || from === undefined ? axes : { ...axes, [from]: axes[place] };
  return { ...moved, [place]: id };
};

/** A set of dimensions under a name, so that minutes and exports can say how a round was asked. */
export interface Method {
  readonly name: string;
  /** 1, and one more whenever its dimensions are changed and kept again. */
  readonly version: number;
  /** The dimensions are no longer those kept under this name and version; missing: they are exactly those. */
  readonly changed?: true;
}

/** Largest weight of a dimension. */
export const mostWeight = 10;

/** 0 to 10: eleven steps, so that there is a middle. */
export const defaultScale: Scale = { min: 0, max: 10 };

/** Where a value lies between two ends, 0 to 1; in the middle when both ends are one. */
export const shareOf = (value: number, { min, max }: Scale): number =>
  max === min ? 0.5 : (value - min) / (max - min);

/** The scales that are offered: eleven steps, the six of a school, or four, which leave no middle. */
export const scales = {
  ten: defaultScale,
  six: { min: 1, max: 6 },
  four: { min: 1, max: 4 },
} as const satisfies Record<string, Scale>;
export type ScaleKind = keyof typeof scales;

/** Which of the offered scales this one is; null: another. */
export const scaleKindOf = ({ min, max }: Scale): ScaleKind | null =>
  (Object.keys(scales) as ScaleKind[]).find((kind) => scales[kind].min === min && scales[kind].max === max) ?? null;

/** The score that is nearest to a share of the way from low to high; beyond the ends it is the end. */
export const scoreAt = (share: number, { min, max }: Scale): number =>
  Math.min(max, Math.max(min, Math.round(min + share * (max - min))));

/** Whether a number is a possible score on this scale. */
export const isOnScale = (value: unknown, scale: Scale): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= scale.min && value <= scale.max;
