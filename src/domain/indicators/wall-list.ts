import { inLines } from '../grid/label-text.ts';
import { focusedOn, type Indicator, type IndicatorCross, placedIndicators } from './indicator-cross.ts';

/** The column beside the picture, in pixels of 1920 × 1080: letters, the height of a line, gaps. */
const column = { width: 600, height: 890, gap: 10 } as const;
const title = { size: 40, line: 46, most: 3 } as const;
const words = { size: 28, line: 35 } as const;
const entry = { size: 30, line: 36, gap: 12, width: 490, most: 7 } as const;

/** What stands above the list, in words. */
export interface ListHead {
  readonly title: string;
  /** Whose estimate it is, in a frame. */
  readonly placedBy: string;
  readonly rule: string;
}

const linesOf = (text: string, size: number, width: number): number => Math.max(1, inLines(text, size, width).length);

/** Room for the list below its head, and above the line that tells the page. */
export const listHeight = (head: ListHead, cross: Pick<IndicatorCross, 'indicators'>): number => {
  const unplaced = cross.indicators.length > placedIndicators(cross).length ? words.line + column.gap : 0;
  return (
    column.height -
    Math.min(title.most, linesOf(head.title, title.size, column.width)) * title.line -
    linesOf(head.placedBy, words.size, column.width - 30) * words.line -
    linesOf(head.rule, words.size, column.width) * words.line -
    unplaced -
    words.line -
    6 * column.gap
  );
};

/**
 * The findings on pages that take turns. The estimate is on the safe side, so that nothing is cut off below. At least one
 * page, each with at least one finding; while everybody looks at one of them there is no list.
 */
export const listPages = (
  cross: Pick<IndicatorCross, 'indicators' | 'focus'>,
  height: number,
): readonly (readonly Indicator[])[] => {
  const pages: Indicator[][] = [[]];
  let used = 0;
  for (const indicator of focusedOn(cross) === null ? cross.indicators : []) {
    const lines = Math.min(entry.most, linesOf(indicator.title, entry.size, entry.width));
    const needed = lines * entry.line + entry.gap;
    if (used + needed > height && pages.at(-1)?.length !== 0) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(indicator);
    used += needed;
  }
  return pages;
};
