import type { ProfileFigure } from '../proposal/proposal.ts';

/** Why a cell is not the figure that is wanted. */
export type FigureProblem = 'notNumber' | 'range' | 'notWhole' | 'negative' | 'places' | 'year' | 'tooLarge';

/** A cell as a number (null: left empty), or why it is none. */
export type FigureReading =
  | { readonly kind: 'figure'; readonly value: number | null }
  | { readonly kind: 'wrong'; readonly problem: FigureProblem };

const wrong = (problem: FigureProblem): FigureReading => ({ kind: 'wrong', problem });

/** Spaces (also the narrow ones that spreadsheets write) and apostrophes in front of exactly three digits. */
const thousandGaps = /(\d)[\s'’](?=\d{3}(?!\d))/gu;
const units = /(€|EUR|Euro|%|VZÄ)/giu;

const compact = (text: string): string =>
  text
    .replace(/−/g, '-')
    .replace(units, '')
    .trim()
    .replace(thousandGaps, '$1')
    .replace(/,(-{1,2}|–|—)$/u, '');

/** The digits with a decimal point, or null when they are no single number. */
const toPlain = (digits: string): string | null => {
  if (/^\d+$/.test(digits)) return digits;
  // German first: `7.900` and `186.000,00`. A group of thousands never begins with 0, so `0.125` is a decimal.
  if (/^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(digits)) return digits.replaceAll('.', '').replace(',', '.');
  if (/^\d+,\d+$/.test(digits)) return digits.replace(',', '.');
  if (/^[1-9]\d{0,2}(,\d{3})+\.\d+$/.test(digits) || /^[1-9]\d{0,2}(,\d{3}){2,}$/.test(digits))
    return digits.replaceAll(',', '');
  if (/^\d+\.\d+$/.test(digits)) return digits;
  return null;
};

const isRange = (text: string): boolean => /\d\s*(-|–|—|bis|to)\s*\d/iu.test(text);

/**
 * A figure as offices write it: `2,5`, `186.000,00`, `7.900`, `24 000 €`, `41,5 %`. An empty cell or a lone dash is
 * null and never 0. `1.234` means thousands; what could be two numbers or none is refused, never guessed.
 */
export const readFigure = (text: string): FigureReading => {
  const cell = compact(text);
  if (/^[-–—]?$/u.test(cell)) return { kind: 'figure', value: null };
  if (isRange(cell)) return wrong('range');
  const sign = /^[-–]/u.test(cell) ? -1 : 1;
  const plain = toPlain(cell.replace(/^[-–+]\s?/u, ''));
  if (plain === null) return wrong('notNumber');
  const value = sign * Number(plain);
  return Math.abs(value) > 1e12 ? wrong('tooLarge') : { kind: 'figure', value };
};

interface FigureRule {
  readonly whole?: true;
  readonly places?: number;
  readonly negative?: true;
}

/** Money has cents and people are whole: `1,234` euros is more likely a misread thousand than a third decimal. */
const rules: Record<ProfileFigure, FigureRule> = {
  number: { whole: true },
  targetGroupSize: { whole: true },
  staff: {},
  costPerYear: { places: 2 },
  costOnce: { places: 2 },
  baseline: { negative: true },
  target: { negative: true },
  targetYear: { whole: true },
};

const hasAtMost = (value: number, places: number): boolean => Number(value.toFixed(places)) === value;

/** A figure of a profile, with what makes sense for this one: whole people, no negative costs, a real year. */
export const readProfileFigure = (figure: ProfileFigure, text: string): FigureReading => {
  const reading = readFigure(text);
  if (reading.kind === 'wrong' || reading.value === null) return reading;
  const { value } = reading;
  const rule = rules[figure];
  if (value < 0 && !rule.negative) return wrong('negative');
  if (rule.whole && !Number.isInteger(value)) return wrong('notWhole');
  if (rule.places !== undefined && !hasAtMost(value, rule.places)) return wrong('places');
  if (figure === 'targetYear' && (value < 1900 || value > 2200)) return wrong('year');
  return reading;
};
