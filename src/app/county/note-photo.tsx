import { useState } from 'react';
import { longestSays } from '../../domain/attachment/attachment.ts';
import { mostNotePhotos, type NotebookNote, notePhotoBytes } from '../../domain/space/notebook.ts';
import { TakePhoto } from '../../features/files/take-photo.tsx';
import { LiveLine } from '../../features/notebook/live-line.tsx';
import type { GroupPhotos } from '../../sync/group-photos.ts';
import { Button } from '../../ui/button.tsx';
import { FilePicture } from '../../ui/file-picture.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useFilesWords } from '../../words/files.ts';
import { useNotebookWords } from '../../words/notebook.ts';
import type { PhotoOfNote } from './use-notebook-deeds.ts';

interface NotePhotoProps {
  readonly note: NotebookNote;
  readonly photos: GroupPhotos;
  readonly deeds: PhotoOfNote;
}

interface NoPhotoProps extends Pick<NotePhotoProps, 'note'> {
  readonly isFull: boolean;
  readonly onPhoto: PhotoOfNote['add'];
}

function NoPhoto({ note, isFull, onPhoto }: NoPhotoProps) {
  const { photo: words } = useNotebookWords();
  if (isFull) return <p className="plenum-muted">{words.full(mostNotePhotos)}</p>;
  return <TakePhoto key={note.id} most={notePhotoBytes} atOnce onPhoto={(small) => onPhoto(note.id, small)} />;
}

/** The picture of a note that is being changed: taken, looked at, removed. */
export function NotePhotoField({ note, photos, deeds }: NotePhotoProps) {
  const { photo: words, undo } = useNotebookWords();
  const { offer, bar } = useUndo(undo);
  const { says, place } = useFilesWords();
  const [isNew, setNew] = useState(false);
  const isFull = useSnapshot(photos.list).size >= mostNotePhotos;
  const { photo } = note;
  return (
    <div className="plenum-notebook-photo">
      {photo === null ? (
        <NoPhoto
          note={note}
          isFull={isFull}
          onPhoto={(id, small) => {
            setNew(true);
            deeds.add(id, small);
          }}
        />
      ) : (
        <>
          <FilePicture photo={photo} alt={photo.says || words.unsaid} waiting={words.waitingFor(photo.says)} />
          <LiveLine
            key={note.id}
            label={says}
            hint={words.hint}
            maxLength={longestSays}
            isSentence
            autoFocus={isNew}
            value={photo.says}
            onWrite={(line) => void deeds.say(note.id, line)}
          />
          <p className="plenum-muted">{place}</p>
          <div className="plenum-row">
            <Button icon="trash" onClick={() => offer(words.removed, deeds.remove(note))}>
              {words.remove}
            </Button>
          </div>
        </>
      )}
      {bar}
    </div>
  );
}
