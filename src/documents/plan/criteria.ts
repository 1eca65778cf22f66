import { type Axes, type Criterion, defaultScale, mostWeight, type Scale } from '../../domain/assessment/criterion.ts';
import { type CriterionId, parseId } from '../../domain/ids.ts';
import { inOrder } from '../../domain/order.ts';
import type { Fields } from '../field-table.ts';
import { asText, asWhole, isRecord } from '../parse.ts';

const readScale = (value: unknown): Scale => {
  if (!isRecord(value)) return defaultScale;
  const min = asWhole(value['min'], -100, 100);
  const max = asWhole(value['max'], -100, 100);
  return min !== null && max !== null && min < max ? { min, max } : defaultScale;
};

const readCriterion = (id: CriterionId, field: (name: string) => unknown): Criterion => ({
  id,
  name: asText(field('name')),
  meaning: asText(field('meaning')),
  low: asText(field('low')),
  high: asText(field('high')),
  lowMeaning: asText(field('lowMeaning')),
  highMeaning: asText(field('highMeaning')),
  scale: readScale(field('scale')),
  weight: asWhole(field('weight'), 0, mostWeight) ?? 1,
  order: asText(field('order')),
});

/** The dimensions of a plan, in order. */
export const readCriteria = (table: ReadonlyMap<string, Fields>): readonly Criterion[] =>
  inOrder([...table].map(([id, fields]) => readCriterion(id as CriterionId, (name) => fields.get(name))));

/** The dimensions as a round has kept them (SPEC D17); what is no dimension is left out. */
export const readQuestion = (value: unknown): readonly Criterion[] =>
  Array.isArray(value)
    ? value.flatMap((entry: unknown): Criterion[] => {
        const id = isRecord(entry) ? parseId<CriterionId>(entry['id']) : null;
        return id === null || !isRecord(entry) ? [] : [readCriterion(id, (name) => entry[name])];
      })
    : [];

/** Which dimension lies on which axis (SPEC D12). The size is never filled by itself: without it all points are alike. */
export const readAxes = (value: unknown, criteria: readonly Criterion[]): Axes => {
  const known = (id: unknown) => criteria.find((criterion) => criterion.id === id)?.id ?? null;
  const wished = isRecord(value) ? value : {};
  const [wishedX, wishedY, wishedSize] = [known(wished['x']), known(wished['y']), known(wished['size'])];
  const y = wishedY ?? criteria.find((criterion) => criterion.id !== wishedX)?.id ?? null;
  const x = wishedX ?? criteria.find((criterion) => criterion.id !== y)?.id ?? null;
  const size = wishedSize === x || wishedSize === y ? null : wishedSize;
  return x === y ? { x: null, y, size } : { x, y, size };
};
