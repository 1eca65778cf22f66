import { createPointsDeeds } from '../../features/open-points/points-deeds.ts';
import { PointsPanel } from '../../features/open-points/points-panel.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useDevice } from '../device-context.tsx';
import { localDay } from '../local-day.ts';
import { usePoints } from '../session/use-points.ts';

interface LeadPointsProps {
  readonly session: OpenSession;
  /** Whether the register is the business of the item that runs. */
  readonly open: boolean;
}

/** The register of open points, for who moderates and who writes the minutes. */
export function LeadPoints({ session, open }: LeadPointsProps) {
  const { random } = useDevice();
  const { title, agenda, current } = useSnapshot(session.plan);
  const points = usePoints(session);
  const item = agenda.find(({ id }) => id === current);
  return (
    <PointsPanel
      title={open ? (item?.title ?? '') : null}
      session={title}
      points={points}
      today={localDay(session.now())}
      deeds={session.edit.record((doc) => createPointsDeeds(doc, { random, item: current }))}
    />
  );
}
