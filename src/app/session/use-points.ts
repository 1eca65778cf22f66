import type { Watched } from '../../device/watched.ts';
import { readPoints } from '../../documents/record/document.ts';
import type { OpenPoints } from '../../domain/open-points/open-point.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';

/** One reading per session, whoever looks. */
const watched = new WeakMap<OpenSession, Watched<OpenPoints>>();

/** The register of open points; the record is opened when the first screen shows it. */
export function usePoints(session: OpenSession): OpenPoints {
  const points = watched.get(session) ?? session.watch('record', readPoints);
  watched.set(session, points);
  return useSnapshot(points);
}
