import { putTurned } from '../../documents/turned-page.ts';
import { isTurnValid, plainTalk } from '../../domain/attachment/attachment.ts';
import type { Stage } from '../../domain/session/stage.ts';
import { talkOf } from '../../domain/session/talk.ts';
import { SpeakerScreen } from '../../features/files/speaker-screen.tsx';
import { TalkScreen } from '../../features/files/talk-screen.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';

interface SeatTalkProps {
  readonly session: OpenSession;
  readonly item: Extract<Stage, { readonly kind: 'item' }>['item'];
}

/** The talk on a tablet: followed, or led by whoever the moderator has let turn the pages. */
export function SeatTalk({ session, item }: SeatTalkProps) {
  const plan = useSnapshot(session.plan);
  const { turned: told } = useSnapshot(session.tally);
  const { turned: own } = useSnapshot(session.seatSheet);
  const wish = plan.talks.get(item.id) ?? plainTalk(item.id);
  const leads = wish.speaker === session.seatId;
  // What was turned here is seen here at once, also without a network.
  const talk = talkOf(plan, leads && isTurnValid(wish, own) ? own : told);
  if (talk === null || talk.slides === null) return null;
  const { slides, page, wallFree, turns } = talk;
  if (!leads) return <TalkScreen key={slides.id} title={item.title} slides={slides} page={page} />;
  return (
    <SpeakerScreen
      title={item.title}
      slides={slides}
      page={page}
      wallFree={wallFree}
      onTurn={(to) => session.edit.seat((doc) => putTurned(doc, { item: item.id, page: to, after: turns }))}
    />
  );
}
