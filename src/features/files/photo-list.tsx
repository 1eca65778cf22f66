import { useState } from 'react';
import { longestSays, type Photo, type PhotoAttachment } from '../../domain/attachment/attachment.ts';
import type { AttachmentId, RowId } from '../../domain/ids.ts';
import { Button } from '../../ui/button.tsx';
import { FilePicture } from '../../ui/file-picture.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useFilesWords } from '../../words/files.ts';

/** A photo on a card: whoever has written it takes it back, not the moderator. */
export interface CardPhoto {
  readonly id: RowId;
  readonly photo: Photo;
  readonly says: string;
}

export interface PhotoDeeds {
  readonly say: (id: AttachmentId, says: string) => void;
  readonly remove: (id: AttachmentId) => void;
  /** Null: off the wall. */
  readonly show: (id: AttachmentId | RowId | null) => void;
}

interface PhotoRowProps {
  readonly photo: PhotoAttachment | CardPhoto;
  readonly number: number;
  readonly onWall: boolean;
  readonly deeds: PhotoDeeds;
}

function PhotoRow({ photo: one, number, onWall, deeds }: PhotoRowProps) {
  const { id, photo, says } = one;
  const own = 'kind' in one ? one.id : null;
  const words = useFilesWords();
  const [draft, setDraft] = useState<string | null>(null);
  const name = words.nth(number);
  return (
    <li>
      <FilePicture photo={photo} alt={says || name} waiting={words.waiting} size="thumb" />
      <div className="plenum-talk">
        <p>
          <strong>{name}</strong>
          {onWall && ` · ${words.onWall}`}
        </p>
        {draft === null ? (
          <p className={says === '' ? 'plenum-muted' : undefined}>{says || words.unsaid}</p>
        ) : (
          <TextArea label={words.says} rows={3} maxLength={longestSays} value={draft} onChange={setDraft} />
        )}
        <div className="plenum-row">
          <Button compact aria-pressed={onWall} onClick={() => deeds.show(onWall ? null : id)}>
            {onWall ? words.fromWall : words.toWall}
            <span className="plenum-hidden">: {name}</span>
          </Button>
          {own !== null && (
            <>
              <Button
                compact
                onClick={() => {
                  if (draft !== null) deeds.say(own, draft.trim());
                  setDraft(draft === null ? says : null);
                }}
              >
                {draft === null ? words.edit : words.save}
                <span className="plenum-hidden">: {name}</span>
              </Button>
              <Button compact onClick={() => deeds.remove(own)}>
                {words.remove}
                <span className="plenum-hidden">: {name}</span>
              </Button>
            </>
          )}
        </div>
      </div>
    </li>
  );
}

interface PhotoListProps {
  readonly photos: readonly PhotoAttachment[];
  readonly onCards: readonly CardPhoto[];
  /** The one on the wall. */
  readonly shown: string | null;
  readonly deeds: PhotoDeeds;
}

/** The photos of an item, each with what it says and what can be done with it. */
export function PhotoList({ photos, onCards, shown, deeds }: PhotoListProps) {
  const words = useFilesWords();
  const all = [...photos, ...onCards];
  if (all.length === 0) return <p className="plenum-muted">{words.none}</p>;
  return (
    <ul className="plenum-photos">
      {all.map((photo, index) => (
        <PhotoRow key={photo.id} photo={photo} number={index + 1} onWall={photo.id === shown} deeds={deeds} />
      ))}
    </ul>
  );
}
