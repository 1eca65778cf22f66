import type { SeatRow } from '../../device/database.ts';
import { Badge } from '../../ui/badge.tsx';
import { useWords } from '../../words/words.ts';

/** On every screen of a practice session: nothing here is real. */
export function PracticeBadge({ seat }: { readonly seat: SeatRow }) {
  const { session } = useWords();
  return seat.practice ? <Badge>{session.practice}</Badge> : null;
}
