import './files.css';
import { type Attachment, photosOf, slidesOf } from '../../domain/attachment/attachment.ts';
import type { AgendaItemId } from '../../domain/ids.ts';
import { FilePicture } from '../../ui/file-picture.tsx';
import { useFilesWords } from '../../words/files.ts';

interface FileSheetProps {
  readonly attachments: readonly Attachment[];
  readonly item: AgendaItemId;
}

/** What hangs on an item, to be read and printed: its photos with what they say, and its slides by name. */
export function FileSheet({ attachments, item }: FileSheetProps) {
  const words = useFilesWords();
  const slides = slidesOf(attachments, item);
  return (
    <>
      {slides !== null && (
        <p>
          {words.talk.attachments}: {words.talk.attachment(slides.title, slides.pages.length)}
        </p>
      )}
      {photosOf(attachments, item).map(({ id, photo, says }, index) => (
        <figure key={id} className="plenum-sheet-photo">
          <FilePicture photo={photo} alt={says === '' ? words.nth(index + 1) : ''} waiting={words.waiting} />
          <figcaption>{says || words.nth(index + 1)}</figcaption>
        </figure>
      ))}
    </>
  );
}
