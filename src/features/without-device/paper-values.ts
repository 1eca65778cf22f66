import type { Judgement } from '../../domain/assessment/assessment.ts';
import { type Criterion, isOnScale } from '../../domain/assessment/criterion.ts';
import type { CriterionId } from '../../domain/ids.ts';

/** What stands in one field of a typed form. */
export type PaperValue =
  | { readonly kind: 'empty' | 'cannot' | 'impossible' }
  | { readonly kind: 'score'; readonly score: number };

/** Reads one field: digits, „k" for „kann ich nicht", or nothing. */
export function readPaperValue(typed: string, { scale }: Pick<Criterion, 'scale'>): PaperValue {
  const text = typed.trim().toLowerCase();
  if (text === '') return { kind: 'empty' };
  if (text === 'k') return { kind: 'cannot' };
  const score = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
  return isOnScale(score, scale) ? { kind: 'score', score } : { kind: 'impossible' };
}

/** Whether nothing more can follow: then the next field is entered by itself. */
export function isFinished(typed: string, criterion: Pick<Criterion, 'scale'>): boolean {
  const value = readPaperValue(typed, criterion);
  if (value.kind === 'cannot') return true;
  return value.kind === 'score' && (value.score === 0 || value.score * 10 > criterion.scale.max);
}

/** The judgement that a line of fields means; null: nothing was ticked. */
export function judgementOf(
  typed: readonly string[],
  criteria: readonly Pick<Criterion, 'id' | 'scale'>[],
): Judgement | null {
  const values: Record<CriterionId, number | 'cannot'> = {};
  for (const [index, criterion] of criteria.entries()) {
    const value = readPaperValue(typed[index] ?? '', criterion);
    if (value.kind === 'score') values[criterion.id] = value.score;
    if (value.kind === 'cannot') values[criterion.id] = 'cannot';
  }
  const said = Object.values(values);
  if (said.length === 0) return null;
  if (said.length === criteria.length && said.every((one) => one === 'cannot')) return { kind: 'abstained' };
  return { kind: 'scored', values };
}

/** The fields that a judgement was typed as. */
export function typedOf(judgement: Judgement | undefined, criteria: readonly Pick<Criterion, 'id'>[]): string[] {
  return criteria.map(({ id }) => {
    if (judgement === undefined) return '';
    if (judgement.kind === 'abstained') return 'k';
    const value = judgement.values[id];
    return value === undefined ? '' : value === 'cannot' ? 'k' : String(value);
  });
}
