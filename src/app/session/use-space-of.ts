import type { SessionId, SpaceId } from '../../domain/ids.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useDevice } from '../device-context.tsx';

/** The county's space that a session belongs to, as far as this device came into it from there; null: none is known. */
export function useSpaceOf(session: SessionId): SpaceId | null {
  const seats = useSnapshot(useDevice().sessions);
  return seats.find(({ sessionId, space }) => sessionId === session && space !== undefined)?.space ?? null;
}
