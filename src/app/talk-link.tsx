import { putTalk } from '../documents/plan-attachments.ts';
import type { AgendaItem } from '../domain/agenda/agenda.ts';
import { plainTalk } from '../domain/attachment/attachment.ts';
import { createId, type SeatId } from '../domain/ids.ts';
import { SpeakerLink } from '../features/files/speaker-link.tsx';
import type { OpenSession } from '../sync/open-session.ts';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { useDevice } from './device-context.tsx';

interface TalkLinkProps {
  readonly session: OpenSession;
  readonly item: Pick<AgendaItem, 'id' | 'title'>;
}

/** The link of whoever gives a talk: from the moment it is made its place is the one that turns the pages. */
export function TalkLink({ session, item }: TalkLinkProps) {
  const { api, random } = useDevice();
  const isOnline = useSnapshot(session.status).remote.kind === 'online';
  const isHere = useSnapshot(session.home) === 'device';
  const { talks } = useSnapshot(session.plan);
  const { link, speaker } = talks.get(item.id) ?? plainTalk(item.id);
  const set = (wish: { readonly link: SeatId | null; readonly speaker: SeatId | null }) =>
    session.edit.plan((doc) => putTalk(doc, { item: item.id, ...wish }));
  const give = async () => {
    const fresh = createId<SeatId>(random);
    const placed = (seat: SeatId) => session.ask((token) => api.keepPlace(session.sessionId, seat, token));
    const known = link === null ? null : await placed(link);
    // Withdrawn elsewhere meanwhile: a place that was is not given again.
    if (known !== null && (known.ok || known.reason !== 'id-taken')) return known;
    const way = await placed(fresh);
    if (way.ok) set({ link: fresh, speaker: fresh });
    return way;
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
