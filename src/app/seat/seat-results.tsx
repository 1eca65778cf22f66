import { lastRevealed } from '../../domain/session/stage.ts';
import { resultOnWall } from '../../domain/session/wall-picture.ts';
import { WithWallCopy } from '../../features/assessment/with-wall-copy.tsx';
import { ResultsScreen } from '../../features/results/results-screen.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useWallCopy } from '../session/use-wall-copy.ts';
import { WithOutside } from '../session/with-outside.tsx';

/** What was decided; the picture that the talk is about is one tap away, whether or not the wall shows it now. */
export function SeatResults({ session }: { readonly session: OpenSession }) {
  const plan = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  const proposals = useSnapshot(session.proposals);
  const last = lastRevealed(plan, tally);
  const copy = useWallCopy(session, resultOnWall(plan, tally) ?? (last && { round: last, earlier: null }));
  return (
    <WithOutside session={session}>
      <WithWallCopy shown={copy}>
        {(door) => (
          <ResultsScreen
            proposals={proposals}
            decisions={plan.decisions}
            presented={plan.presented}
            ended={plan.ended}
            nextDate={plan.nextDate}
            nextTime={plan.nextTime}
            minutesHref={plan.minutesApproved ? hrefTo(pathTo.sessionPage(session.sessionId, 'minutes')) : null}
            door={door}
          />
        )}
      </WithWallCopy>
    </WithOutside>
  );
}
