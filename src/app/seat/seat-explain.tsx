import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { ExplainScreen } from '../../features/agenda/explain-screen.tsx';
import { ProfileFacts, ProfileHead } from '../../features/assessment/profile-card.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { ProfileSurroundings } from './profile-surroundings.tsx';

interface SeatExplainProps {
  readonly session: OpenSession;
  readonly item: AgendaItem;
}

/** The proposals to read while they are explained, on the participant's device. */
export function SeatExplain({ session, item }: SeatExplainProps) {
  const { presented } = useSnapshot(session.plan);
  const proposals = useSnapshot(session.proposals);
  const findings = useSnapshot(session.findings);
  return (
    <ProfileSurroundings session={session}>
      <ExplainScreen
        title={item.title}
        proposals={proposals}
        presented={presented}
        profileOf={(proposal, place) => (
          <>
            <ProfileHead proposal={proposal} number={null} place={place} total={proposals.length} />
            <ProfileFacts proposal={proposal} findings={findings} />
          </>
        )}
      />
    </ProfileSurroundings>
  );
}
