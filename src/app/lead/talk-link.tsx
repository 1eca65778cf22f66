import { putTalk } from '../../documents/plan/attachments.ts';
import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { plainTalk } from '../../domain/attachment/attachment.ts';
import type { SeatId } from '../../domain/ids.ts';
import { accepted } from '../../domain/result.ts';
import { SpeakerLink } from '../../features/files/speaker-link.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useDevice } from '../device-context.tsx';
import { givePlace } from './speaker-place.ts';

interface TalkLinkProps {
  readonly session: OpenSession;
  readonly item: Pick<AgendaItem, 'id' | 'title'>;
}

/** The link of whoever gives a talk: from the moment it is made its place is the one that turns the pages. */
export function TalkLink({ session, item }: TalkLinkProps) {
  const { api } = useDevice();
  const isOnline = useSnapshot(session.status).remote.kind === 'online';
  const isHere = useSnapshot(session.home) === 'device';
  const { talks } = useSnapshot(session.plan);
  const { link, speaker } = talks.get(item.id) ?? plainTalk(item.id);
  const set = (wish: { readonly link: SeatId | null; readonly speaker: SeatId | null }) =>
    session.edit.plan((doc) => putTalk(doc, { item: item.id, ...wish }));
  const give = async () => {
    const given = await givePlace(link, item.id, (seat) =>
      session.ask((token) => api.keepPlace(session.sessionId, seat, token)),
    );
    if (!given.ok) return given;
    const { seat, way } = given.value;
    if (seat !== link) set({ link: seat, speaker: seat });
    return accepted(way);
  };
  const withdraw = async () => {
    if (link === null) return { ok: true, value: null } as const;
    const locked = await session.ask((token) => api.lockSeat(session.sessionId, link, token));
    // What nobody knows any more is withdrawn, too.
    const isGone = locked.ok || locked.reason === 'not-found';
    if (isGone) set({ link: null, speaker: speaker === link ? null : speaker });
    return isGone ? ({ ok: true, value: null } as const) : locked;
  };
  return (
    <SpeakerLink
      talk={item.title}
      place={isHere ? 'device' : isOnline ? 'online' : 'offline'}
      deeds={{ give, withdraw }}
    />
  );
}
