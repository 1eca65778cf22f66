import { putVote } from '../../documents/seat/notes.ts';
import type { PollPicture } from '../../domain/results/poll.ts';
import { layerOf } from '../../domain/session/role.ts';
import { PollScreen } from '../../features/results/poll-screen.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';

interface SeatPollProps {
  readonly session: OpenSession;
  readonly poll: PollPicture;
}

/** A straw poll on the participant's device. */
export function SeatPoll({ session, poll }: SeatPollProps) {
  const { standings } = useSnapshot(session.plan);
  const { votes } = useSnapshot(session.seatSheet);
  const { remote } = useSnapshot(session.status);
  return (
    <PollScreen
      poll={poll}
      chosen={votes.get(poll.wish.id) ?? null}
      layer={layerOf(session.role, standings.get(session.seatId))}
      connected={remote.kind === 'online'}
      onVote={(answer) => session.edit.seat((doc) => putVote(doc, poll.wish.id, answer))}
    />
  );
}
