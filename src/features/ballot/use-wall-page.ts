import { useNow } from '../../ui/use-now.ts';
import { useBallotWords } from '../../words/ballot.ts';

/** How long one page stays, in milliseconds: long enough to read its lines. */
const pageTime = 15_000;

/** The rows that the wall shows now, and which page of how many; more than fit take turns, calmly. */
export function useWallPage<Row>(
  rows: readonly Row[],
  perPage: number,
): { readonly shown: readonly Row[]; readonly page: string | null } {
  const { wall } = useBallotWords();
  const now = useNow(0, 1000);
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  const page = Math.floor(now / pageTime) % pages;
  return {
    shown: rows.slice(page * perPage, (page + 1) * perPage),
    page: pages === 1 ? null : wall.page(page + 1, pages),
  };
}
