import { useState } from 'react';
import { beginningOf } from '../../domain/beginning.ts';
import type { FileId } from '../../domain/ids.ts';
import type { Leftover } from '../../domain/space/notebook.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FilePicture } from '../../ui/file-picture.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useNotebookWords } from '../../words/notebook.ts';

/** What is done with what others have taken out while it was written on. What removes answers how that is taken back. */
export interface LeftoverDeeds {
  readonly bringBack: (leftover: Leftover) => void;
  readonly drop: (leftover: Leftover) => () => void;
  /** Makes a note of a picture that no note names; false: it cannot be opened. */
  readonly keepPhoto: (file: FileId) => Promise<boolean>;
  /** Null: its note may not have arrived yet, so that nobody can tell whether it is wanted. */
  readonly dropPhoto: ((file: FileId) => () => void) | null;
}

interface LeftoversCardProps {
  readonly leftovers: readonly Leftover[];
  /** Pictures that no note names any more, or not yet. */
  readonly photos: readonly FileId[];
  readonly deeds: LeftoverDeeds;
}

interface RowsProps {
  readonly deeds: LeftoverDeeds;
  readonly onUndoable: (text: string, takeBack: () => void) => void;
}

function Words({ leftovers, deeds, onUndoable }: RowsProps & Pick<LeftoversCardProps, 'leftovers'>) {
  const { leftovers: words, note, draft } = useNotebookWords();
  return (
    <Card heading={words.title}>
      <p>{words.text}</p>
      <ul className="plenum-notebook-rows">
        {leftovers.map((leftover) => (
          <li key={leftover.id} className="plenum-notebook-row">
            <p className="plenum-notebook-text">{leftover.text || words.noWords}</p>
            <p className="plenum-notebook-facts">
              <Badge>{leftover.kind === 'note' ? note.one : draft.title}</Badge>
            </p>
            <div className="plenum-row">
              <Button
                compact
                aria-label={words.bringBackOf(beginningOf(leftover.text || words.noWords, 40))}
                onClick={() => deeds.bringBack(leftover)}
              >
                {words.bringBack}
              </Button>
              <Button
                compact
                icon="trash"
                aria-label={words.dropOf(beginningOf(leftover.text || words.noWords, 40))}
                onClick={() => onUndoable(words.dropped, deeds.drop(leftover))}
              >
                {words.drop}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Photos({ photos, deeds, onUndoable }: RowsProps & Pick<LeftoversCardProps, 'photos'>) {
  const { leftovers: words, photo } = useNotebookWords();
  const [said, setSaid] = useState('');
  const { dropPhoto } = deeds;
  const keep = async (file: FileId) => setSaid((await deeds.keepPhoto(file)) ? '' : words.photoUnread);
  return (
    <Card heading={words.photosTitle}>
      <p>{words.photosText}</p>
      {dropPhoto === null && <p className="plenum-muted">{words.photosLater}</p>}
      <ul className="plenum-notebook-rows">
        {photos.map((file, index) => (
          <li key={file} className="plenum-notebook-row">
            <FilePicture
              photo={{ file, width: 4, height: 3 }}
              alt={words.photo(index + 1)}
              waiting={words.photo(index + 1)}
              size="thumb"
            />
            <div className="plenum-row">
              <Button compact aria-label={words.keepPhotoOf(index + 1)} onClick={() => void keep(file)}>
                {words.keepPhoto}
              </Button>
              {dropPhoto !== null && (
                <Button
                  compact
                  icon="trash"
                  aria-label={words.dropPhotoOf(index + 1)}
                  onClick={() => onUndoable(photo.removed, dropPhoto(file))}
                >
                  {words.drop}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <p role="status">{said}</p>
    </Card>
  );
}

/** What one scribe took out while another wrote in it: nothing of it is lost, and nothing stays without being seen. */
export function LeftoversCard({ leftovers, photos, deeds }: LeftoversCardProps) {
  const { offer, bar } = useUndo(useNotebookWords().undo);
  return (
    <>
      {leftovers.length > 0 && <Words leftovers={leftovers} deeds={deeds} onUndoable={offer} />}
      {photos.length > 0 && <Photos photos={photos} deeds={deeds} onUndoable={offer} />}
      {bar}
    </>
  );
}
