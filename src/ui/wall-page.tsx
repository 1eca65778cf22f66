import './wall-page.css';
import { useWords } from '../words/words.ts';
import { useNow } from './use-now.ts';

/** How long one page stays, in milliseconds: long enough to read ten lines. */
const pageTime = 15_000;

/**
 * Which of so many pages of a wall is shown now, from 0: what does not fit takes turns, calmly. It goes by the clock, so that
 * two walls side by side show the same page.
 */
export function useWallPage(pages: number): number {
  return Math.floor(useNow() / pageTime) % Math.max(1, pages);
}

export interface WallPageProps {
  /** From 0. */
  readonly at: number;
  readonly pages: number;
}

/** Says which of several pages this is; nothing where everything fits on one. */
export function WallPage({ at, pages }: WallPageProps) {
  const words = useWords();
  if (pages <= 1) return null;
  return (
    <span className="plenum-wallpage" data-pages={pages}>
      {words.ui.wallPage(at + 1, pages)}
    </span>
  );
}

/** The rows that the wall shows now where so many have room, and which page that is. */
export function useWallRows<Row>(
  rows: readonly Row[],
  perPage: number,
): { readonly shown: readonly Row[]; readonly page: WallPageProps } {
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  const at = useWallPage(pages);
  return { shown: rows.slice(at * perPage, (at + 1) * perPage), page: { at, pages } };
}
