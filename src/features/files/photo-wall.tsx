import './files.css';
import type { Photo } from '../../domain/attachment/attachment.ts';
import { CutText } from '../../ui/cut-text.tsx';
import { FilePicture } from '../../ui/file-picture.tsx';
import { useFilesWords } from '../../words/files.ts';

interface PhotoWallProps {
  readonly photo: Photo;
  readonly says: string;
}

/** One photo as large as the wall is, and below it what it says. */
export function PhotoWall({ photo, says }: PhotoWallProps) {
  const words = useFilesWords();
  return (
    <div className="plenum-fwall">
      <FilePicture photo={photo} alt={says === '' ? words.photo : ''} waiting={words.waiting} size="wall" />
      {says !== '' && <CutText key={says} text={says} more={words.wholeInMinutes} className="plenum-fwall-text" />}
    </div>
  );
}
