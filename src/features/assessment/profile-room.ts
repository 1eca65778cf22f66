import { linesOf } from '../../domain/paper/lines.ts';
import { type Setting, settings } from './profile-fit.ts';
import type { ProfileLine } from './profile-lines.ts';

/** What stands on the page of a profile, from top to bottom. */
export interface ProfileContent {
  readonly meeting: string;
  readonly title: string;
  readonly plain: string;
  readonly own: readonly ProfileLine[];
  /** Heading and lines of the box of the administration; null: it is not there. */
  readonly official: { readonly heading: string; readonly lines: readonly ProfileLine[] } | null;
  readonly assessed: {
    readonly heading: string;
    readonly values: string;
    readonly said: string;
    readonly verdict: string;
    readonly lines: readonly ProfileLine[];
  };
  /** What had to be shortened; empty: nothing. */
  readonly cut: string;
}

const width = 178;
const term = 40;
const gap = 4;
const border = 0.3;
const mmOfPoint = 25.4 / 72;

/**
 * How high a profile is at most, in millimetres: reckoned and not measured, for pages that are the same on every device. The
 * sizes are those of profile-sheet.css, in parts of the height of a letter.
 */
export const profileHeight = (content: ProfileContent, { points }: Pick<Setting, 'points'>): number => {
  const letter = points * mmOfPoint;
  const inBox = width - 1.4 * letter - 2 * border;
  const block = (text: string, wide: number, size = 1, line = 1.3): number =>
    linesOf(text, { width: wide, size: size * letter }) * line * size * letter;
  const list = (lines: readonly ProfileLine[], wide: number): number =>
    lines.reduce(
      (sum, one) => sum + Math.max(block(one.term, term), block(one.text, wide - term - gap)) + 0.5 * letter + border,
      0,
    );
  const box = (heading: string, inside: number): number =>
    block(heading, inBox) + 0.2 * letter + inside + 1.5 * letter + 2 * border;
  const { meeting, title, plain, own, official, assessed, cut } = content;
  return (
    block(meeting, width, 0.9) +
    block(title, width, 1.6, 1.2) +
    0.5 * 1.6 * letter +
    (plain === '' ? 0 : block(plain, width, 1.1) + 0.55 * letter) +
    list(own, width) +
    (official === null ? 0 : box(official.heading, list(official.lines, inBox))) +
    box(
      assessed.heading,
      block(`${assessed.values} ${assessed.said}`, inBox) +
        block(assessed.verdict, inBox) +
        list(assessed.lines, inBox),
    ) +
    (cut === '' ? 0 : block(cut, width) + 0.7 * letter)
  );
};

/** The first setting in which the profile has room; where none has, the smallest one, and what hangs over is cut off. */
export const settingFor = (
  contentIn: (setting: Setting) => ProfileContent,
  number: number | string | null,
  height: number,
): Setting => {
  const fits = (setting: Setting): boolean => {
    const content = contentIn(setting);
    return profileHeight({ ...content, title: `${number ?? ''} ${content.title}` }, setting) <= height;
  };
  return settings.find(fits) ?? (settings.at(-1) as Setting);
};
