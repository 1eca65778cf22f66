import { putAttachment, removeAttachment, restoreAttachment } from '../../documents/plan/attachments.ts';
import { setFacts } from '../../documents/plan/edit.ts';
import { photosOf } from '../../domain/attachment/attachment.ts';
import { type AgendaItemId, type AttachmentId, createId } from '../../domain/ids.ts';
import { keyBetween } from '../../domain/order.ts';
import { PhotosPanel } from '../../features/files/photos-panel.tsx';
import type { SmallPhoto } from '../../features/files/shrink-photo.ts';
import type { OpenSession } from '../../sync/open-session.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useFilesWords } from '../../words/files.ts';
import { useDevice } from '../device-context.tsx';
import { noFilesStatus, sessionFiles } from '../session/session-files.ts';
import { useTransfer } from '../session/use-transfer.ts';

interface LeadFilesProps {
  readonly session: OpenSession;
  readonly item: AgendaItemId;
}

/** Photos of the item that runs, in the cockpit: those that hang on it, and those on cards that were shown. */
export function LeadFiles({ session, item }: LeadFilesProps) {
  const words = useFilesWords();
  const announce = useAnnounce();
  const { random } = useDevice();
  const { attachments, wallPhoto } = useSnapshot(session.plan);
  const { boards } = useSnapshot(session.tally);
  const files = useSnapshot(sessionFiles);
  const { refused } = useSnapshot(files?.status ?? noFilesStatus);
  const { remote } = useSnapshot(session.status);
  const transfer = useTransfer(session);
  if (files === null) return null;
  const { plan } = session.edit;
  const keep = async (photo: SmallPhoto, says: string) => {
    const { type, bytes, width, height } = photo;
    const { file, isStored } = await files.add({ type, bytes }, 'plan');
    const order = keyBetween(attachments.at(-1)?.order ?? null, null);
    const id = createId<AttachmentId>(random);
    plan((doc) => putAttachment(doc, { id, kind: 'photo', item, photo: { file, width, height }, says, order }));
    announce(isStored ? (remote.kind === 'online' ? words.kept : words.keptHere) : words.notStored);
  };
  const onCards = [...(boards.get(item)?.cards ?? [])].flatMap(({ id, text, photo }) =>
    photo === undefined ? [] : [{ id, photo, says: text }],
  );
  return (
    <PhotosPanel
      photos={photosOf(attachments, item)}
      onCards={onCards}
      shown={wallPhoto}
      refused={refused}
      transfer={transfer}
      onRetry={() => void files.retry()}
      onPhoto={(photo, says) => void keep(photo, says)}
      deeds={{
        say: (id, says) => {
          const photo = attachments.find((one) => one.id === id);
          if (photo?.kind === 'photo') plan((doc) => putAttachment(doc, { ...photo, says }));
        },
        show: (id) => plan((doc) => setFacts(doc, { wallPhoto: id })),
        remove: (id) => {
          plan((doc) => removeAttachment(doc, id));
          return () => plan((doc) => restoreAttachment(doc, id));
        },
      }}
    />
  );
}
