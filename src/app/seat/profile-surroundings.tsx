import { lazy, type ReactNode, Suspense, useCallback, useMemo } from 'react';
import { readFigures } from '../../documents/space/register-sources.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { CitedFiguresContext } from '../../ui/cited-figures.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { WayHrefContext } from '../../ui/way-href.ts';
import { openReport } from '../county/space-files.ts';
import { sessionFiles } from '../session/session-files.ts';
import { useWayHref } from '../session/use-way-href.ts';

const CitedSeries = lazy(async () => ({
  default: (await import('../../features/space/cited-series.tsx')).CitedSeries,
}));

interface ProfileSurroundingsProps {
  readonly session: OpenSession;
  /** A trial run is about a proposal that comes from nowhere. */
  readonly rehearsal?: boolean;
  readonly children: ReactNode;
}

/** What a profile on a tablet leads to: the way of the proposal, and the series of the reports it cites, without a network. */
export function ProfileSurroundings({ session, rehearsal = false, children }: ProfileSurroundingsProps) {
  const wayHref = useWayHref(session);
  const figures = useSnapshot(useMemo(() => session.watch('proposals', readFigures), [session]));
  const draw = useCallback(
    ({ evidence }: Proposal) => (
      <Suspense>
        <CitedSeries
          {...figures}
          evidence={evidence}
          open={(source) => openReport(sessionFiles.getSnapshot(), source)}
        />
      </Suspense>
    ),
    [figures],
  );
  return (
    <WayHrefContext value={rehearsal ? null : wayHref}>
      <CitedFiguresContext value={figures.sources.length === 0 ? null : draw}>{children}</CitedFiguresContext>
    </WayHrefContext>
  );
}
