import { type CriterionId, createId, type RandomBytes } from '../ids.ts';
import { keysInOrder } from '../order.ts';
import { criteriaOf, type RoundWish } from './assessment.ts';
import { type Axes, type Criterion, defaultScale, type Method, mostWeight, scales } from './criterion.ts';

/** A dimension of a kept method: without id and place, because every session gives it its own. */
export type MethodDimension = Omit<Criterion, 'id' | 'order'>;

/** A set of dimensions with a name and a version, kept on a device to be used again. */
export interface KeptMethod extends Method {
  readonly dimensions: readonly MethodDimension[];
  /** Which of them lies where, by place in the list; null: none. */
  readonly axes: Readonly<Record<keyof Axes, number | null>>;
}

/** Most dimensions: a person scores every proposal on each of them. */
export const mostDimensions = 8;
/** Longest name of a method. */
export const longestMethodName = 60;

const placeIn = (criteria: readonly Criterion[], id: CriterionId | null): number | null => {
  const place = criteria.findIndex((criterion) => criterion.id === id);
  return place < 0 ? null : place;
};

/** What of the dimensions is kept under this name and version. */
export const keepMethod = (criteria: readonly Criterion[], axes: Axes, method: Method): KeptMethod => ({
  name: method.name,
  version: method.version,
  dimensions: criteria.map(({ id: _id, order: _order, ...dimension }) => dimension),
  axes: { x: placeIn(criteria, axes.x), y: placeIn(criteria, axes.y), size: placeIn(criteria, axes.size) },
});

/** The dimensions of a kept method for a session, with ids of their own, and where they lie. */
export const dimensionsOf = (
  { dimensions, axes }: Pick<KeptMethod, 'dimensions' | 'axes'>,
  random: RandomBytes,
): { readonly criteria: readonly Criterion[]; readonly axes: Axes } => {
  const orders = keysInOrder(dimensions.length);
  const criteria = dimensions.map((dimension, index) => ({
    ...dimension,
    id: createId<CriterionId>(random),
    order: orders[index] ?? '',
  }));
  const idAt = (place: number | null) => (place === null ? null : (criteria[place]?.id ?? null));
  return { criteria, axes: { x: idAt(axes.x), y: idAt(axes.y), size: idAt(axes.size) } };
};

/** Whether two sets ask the same: dimensions and where they lie; names of the sets do not count. */
export const asksTheSame = (one: KeptMethod, other: KeptMethod): boolean =>
  JSON.stringify([one.dimensions, one.axes]) === JSON.stringify([other.dimensions, other.axes]);

/** The version under which a set of dimensions is kept next: one more than the newest of this name. */
export const nextVersion = (kept: readonly Method[], name: string): number =>
  1 + Math.max(0, ...kept.filter((method) => method.name === name).map(({ version }) => version));

/** The method a round was opened with; of one from before this was kept, what the plan names now. Null: none. */
export const methodOf = (round: Pick<RoundWish, 'method'>, now: Method | null): Method | null =>
  round.method === undefined ? now : round.method;

/** The methods of rounds, each once, in the order of the rounds, with the rounds that were opened with it. */
export const methodsOf = <Round extends Pick<RoundWish, 'method'>>(
  rounds: readonly Round[],
  now: Method | null,
): readonly { readonly method: Method | null; readonly rounds: readonly Round[] }[] => {
  const groups = new Map<string, { method: Method | null; rounds: Round[] }>();
  for (const round of rounds) {
    const method = methodOf(round, now);
    const key = JSON.stringify(method === null ? null : [method.name, method.version, method.changed === true]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { method, rounds: [round] });
    else known.rounds.push(round);
  }
  return [...groups.values()];
};

/** What rounds asked, each set of dimensions once, in the order of the rounds, with the rounds that asked it. */
export const questionsOf = (
  rounds: readonly RoundWish[],
  now: readonly Criterion[],
): readonly { readonly criteria: readonly Criterion[]; readonly rounds: readonly RoundWish[] }[] => {
  const groups = new Map<string, { criteria: readonly Criterion[]; rounds: RoundWish[] }>();
  for (const round of rounds) {
    const criteria = criteriaOf(now, round);
    const key = JSON.stringify(criteria.map(({ id, meaning, scale }) => [id, meaning, scale.min, scale.max]));
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { criteria, rounds: [round] });
    else known.rounds.push(round);
  }
  return [...groups.values()];
};

/** The newest version of each name, by name. */
export const newestMethods = <Kept extends KeptMethod>(kept: readonly Kept[]): readonly Kept[] =>
  kept
    .filter(({ name, version }) => version === nextVersion(kept, name) - 1)
    .sort((a, b) => a.name.localeCompare(b.name, 'de'));

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 2_000) : '');

const parseDimension = (value: unknown): MethodDimension | null => {
  if (!isFields(value)) return null;
  const { scale, weight } = value;
  return {
    name: textOf(value['name']),
    meaning: textOf(value['meaning']),
    low: textOf(value['low']),
    high: textOf(value['high']),
    lowMeaning: textOf(value['lowMeaning']),
    highMeaning: textOf(value['highMeaning']),
    scale:
      Object.values(scales).find((one) => isFields(scale) && one.min === scale['min'] && one.max === scale['max']) ??
      defaultScale,
    weight: Number.isInteger(weight) && Number(weight) >= 0 && Number(weight) <= mostWeight ? Number(weight) : 1,
  };
};

const parsePlace = (value: unknown, count: number): number | null =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < count ? Number(value) : null;

/** A kept method as a device gives it back, perhaps written by an older version of the app; null: it is none. */
export const parseMethod = (value: unknown): KeptMethod | null => {
  if (!isFields(value) || !Array.isArray(value['dimensions'])) return null;
  const { name, version, axes } = value;
  const dimensions = value['dimensions'].map(parseDimension).filter((one) => one !== null);
  if (typeof name !== 'string' || name === '' || !Number.isInteger(version) || dimensions.length < 1) return null;
  const place = (axis: keyof Axes) => (isFields(axes) ? parsePlace(axes[axis], dimensions.length) : null);
  return { name, version: Number(version), dimensions, axes: { x: place('x'), y: place('y'), size: place('size') } };
};
