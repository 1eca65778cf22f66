import { saveFile } from '../../device/save-file.ts';
import {
  putAttachment,
  putTalk,
  removeAttachment,
  restoreAttachment,
  turnPage,
} from '../../documents/plan/attachments.ts';
import type { SlidePage, SlidesAttachment } from '../../domain/attachment/attachment.ts';
import { safeFileName } from '../../domain/export/file-name.ts';
import { type AgendaItemId, type AttachmentId, createId } from '../../domain/ids.ts';
import { keyBetween } from '../../domain/order.ts';
import type { Talk } from '../../domain/session/talk.ts';
import type { DrawnPage } from '../../features/files/slides-from-pdf.ts';
import { TalkPanel } from '../../features/files/talk-panel.tsx';
import type { RoomRow } from '../../features/moderation/room-order.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useDevice } from '../device-context.tsx';
import { useGroupPeople } from '../session/group-people.ts';
import { sessionFiles } from '../session/session-files.ts';
import { useTransfer } from '../session/use-transfer.ts';
import { TalkLink } from './talk-link.tsx';

interface LeadTalkProps {
  readonly session: OpenSession;
  readonly item: AgendaItemId;
  readonly talk: Talk;
  /** Who sits here; they matter once there are slides. */
  readonly rows?: readonly RoomRow[];
}

const nobody: readonly RoomRow[] = [];

/** The talk that runs, in the cockpit. */
export function LeadTalk({ session, item, talk, rows = nobody }: LeadTalkProps) {
  const { random } = useDevice();
  const { attachments, agenda } = useSnapshot(session.plan);
  const shown = agenda.find(({ id }) => id === item);
  const files = useSnapshot(sessionFiles);
  const people = useGroupPeople(rows);
  const transfer = useTransfer(session);
  if (files === null) return null;
  const { plan } = session.edit;
  /** Pages first, the PDF last: what the room waits for is there first. */
  const handIn = async (pdf: File, drawn: readonly DrawnPage[]) => {
    const pages: SlidePage[] = [];
    for (const { picture, text } of drawn) {
      const { type, bytes, width, height } = picture;
      const { file } = await files.add({ type, bytes }, 'plan');
      pages.push({ file, width, height, text });
    }
    // Where there is a line nobody is told of a page before it can be fetched.
    await files.send();
    const { file } = await files.add({ type: 'application/pdf', bytes: await pdf.arrayBuffer() }, 'plan');
    const order = keyBetween(attachments.at(-1)?.order ?? null, null);
    const id = createId<AttachmentId>(random);
    plan((doc) => {
      putAttachment(doc, { id, kind: 'slides', item, title: pdf.name, file, bytes: pdf.size, pages, order });
      turnPage(doc, item, 1);
    });
  };
  const save = async ({ file, title }: SlidesAttachment) => {
    const found = await files.find(file);
    if (found !== null) saveFile(safeFileName([title.replace(/\.pdf$/i, '')], 'pdf'), new Blob([found.bytes]));
  };
  return (
    <TalkPanel
      talk={talk}
      people={people}
      transfer={transfer}
      link={shown === undefined ? undefined : <TalkLink session={session} item={shown} />}
      onSlides={(pdf, pages) => void handIn(pdf, pages)}
      deeds={{
        turn: (page) => plan((doc) => turnPage(doc, item, page)),
        set: (wish) => plan((doc) => putTalk(doc, { item, ...wish })),
        save: (slides) => void save(slides),
        remove: ({ id }) => {
          plan((doc) => removeAttachment(doc, id));
          return () => plan((doc) => restoreAttachment(doc, id));
        },
      }}
    />
  );
}
