import type { SeatRow } from '../../device/database.ts';
import { PracticeGuide } from '../../features/moderation/practice-guide.tsx';
import { hrefTo, pathTo } from '../../ui/address.ts';

interface LeadGuideProps {
  readonly seat: SeatRow;
  readonly code: string | null;
  readonly isHere: boolean;
}

/** Where practice is looked at from other places. Who has joined it before is told so by the way in, and finds that place again. */
export function LeadGuide({ seat, code, isHere }: LeadGuideProps) {
  const { sessionId } = seat;
  if (!seat.practice) return null;
  return (
    <PracticeGuide
      wallHref={hrefTo(pathTo.sessionPage(sessionId, 'wall'))}
      tabletHref={isHere || code === null ? null : hrefTo(pathTo.join(code))}
      handedHref={isHere ? hrefTo(pathTo.sessionPage(sessionId, 'handed')) : null}
    />
  );
}
