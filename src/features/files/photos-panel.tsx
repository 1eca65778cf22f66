import './files.css';
import type { PhotoAttachment } from '../../domain/attachment/attachment.ts';
import type { AttachmentId, FileId } from '../../domain/ids.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useFilesWords } from '../../words/files.ts';
import { useWords } from '../../words/words.ts';
import { FileTransfer, type Transfer } from './file-transfer.tsx';
import { type CardPhoto, type PhotoDeeds, PhotoList } from './photo-list.tsx';
import type { SmallPhoto } from './shrink-photo.ts';
import { TakePhoto } from './take-photo.tsx';

interface PhotosPanelProps {
  readonly photos: readonly PhotoAttachment[];
  readonly onCards: readonly CardPhoto[];
  /** The one on the wall. */
  readonly shown: string | null;
  /** Files that the relay does not take, with its reason. */
  readonly refused: ReadonlyMap<FileId, string>;
  /** Null: nothing waits. */
  readonly transfer: Transfer | null;
  readonly onRetry: () => void;
  readonly onPhoto: (photo: SmallPhoto, says: string) => void;
  readonly deeds: Omit<PhotoDeeds, 'remove'> & {
    /** Takes a photo down; what it returns hangs it up again. */
    readonly remove: (id: AttachmentId) => () => void;
  };
}

function Refused({ refused, onRetry }: Pick<PhotosPanelProps, 'refused' | 'onRetry'>) {
  const words = useFilesWords().refused;
  const [reason = ''] = refused.values();
  if (refused.size === 0) return null;
  return (
    <Notice
      kind="warning"
      title={words.title}
      actions={
        <Button compact onClick={onRetry}>
          {words.again}
        </Button>
      }
    >
      <p>
        {words.reasons[reason] ?? ''} {words.text}
      </p>
    </Notice>
  );
}

/** Photos of a flipchart in the cockpit: folded as long as nobody needs them. */
export function PhotosPanel({ photos, onCards, shown, onPhoto, deeds, ...files }: PhotosPanelProps) {
  const words = useFilesWords();
  const { offer, bar } = useUndo(useWords().agenda.undo);
  const count = photos.length + onCards.length;
  return (
    <details className="kern-card kern-card--hug plenum-card plenum-photos-panel">
      <summary>
        {words.photos} <span className="plenum-muted">{count === 0 ? words.none : words.count(count)}</span>
      </summary>
      <div className="plenum-talk">
        <Refused {...files} />
        <TakePhoto onPhoto={onPhoto} />
        <FileTransfer transfer={files.transfer} />
        <PhotoList
          photos={photos}
          onCards={onCards}
          shown={shown}
          deeds={{ ...deeds, remove: (which) => offer(words.removed, deeds.remove(which)) }}
        />
        {bar}
      </div>
    </details>
  );
}
