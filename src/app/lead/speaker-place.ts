import type { ApiResult } from '../../device/api.ts';
import { type AgendaItemId, type SeatId, speakerSeatOf } from '../../domain/ids.ts';
import { accepted, refused } from '../../domain/result.ts';
import type { AccessAnswer } from '../../protocol/api.ts';

interface GivenPlace {
  readonly seat: SeatId;
  readonly way: AccessAnswer;
}

/** So many links of one talk are withdrawn at most. */
const mostPlaces = 99;

/**
 * The place that a talk's link leads to, and the way there: the known one as long as it is good, otherwise the first that was
 * not withdrawn. Places have numbers, so that two moderators who make a link at once are given the same one (SPEC P180): of
 * two different ones nobody could withdraw the one that the plan does not name.
 */
export const givePlace = async (
  known: SeatId | null,
  item: AgendaItemId,
  keep: (seat: SeatId) => Promise<ApiResult<AccessAnswer>>,
): Promise<ApiResult<GivenPlace>> => {
  const numbered = Array.from({ length: mostPlaces }, (_, index) => speakerSeatOf(item, index + 1));
  for (const seat of known === null ? numbered : [known, ...numbered]) {
    const kept = await keep(seat);
    if (kept.ok) return accepted({ seat, way: kept.value });
    if (kept.reason !== 'id-taken') return kept;
  }
  return refused('id-taken');
};
