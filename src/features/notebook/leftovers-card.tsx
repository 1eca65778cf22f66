import type { FileId } from '../../domain/ids.ts';
import type { Leftover } from '../../domain/space/notebook.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FilePicture } from '../../ui/file-picture.tsx';
import { useNotebookWords } from '../../words/notebook.ts';

/** What is done with what others have taken out while it was written on. */
export interface LeftoverDeeds {
  readonly bringBack: (leftover: Leftover) => void;
  readonly drop: (leftover: Leftover) => void;
  /** Makes a note of a picture that no note names. */
  readonly keepPhoto: (file: FileId) => void;
  readonly dropPhoto: (file: FileId) => void;
}

interface LeftoversCardProps {
  readonly leftovers: readonly Leftover[];
  /** Pictures that no note names any more. */
  readonly photos: readonly FileId[];
  readonly deeds: LeftoverDeeds;
}

const briefly = (text: string): string => (text.length > 40 ? `${text.slice(0, 40).trimEnd()} …` : text);

/** What one scribe took out while another wrote in it: nothing of it is lost, and nothing stays without being seen. */
export function LeftoversCard({ leftovers, photos, deeds }: LeftoversCardProps) {
  const { leftovers: words, note, draft } = useNotebookWords();
  if (leftovers.length + photos.length === 0) return null;
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
                aria-label={words.bringBackOf(briefly(leftover.text || words.noWords))}
                onClick={() => deeds.bringBack(leftover)}
              >
                {words.bringBack}
              </Button>
              <Button
                compact
                icon="trash"
                aria-label={words.dropOf(briefly(leftover.text || words.noWords))}
                onClick={() => deeds.drop(leftover)}
              >
                {words.drop}
              </Button>
            </div>
          </li>
        ))}
        {photos.map((file, index) => (
          <li key={file} className="plenum-notebook-row">
            <FilePicture
              photo={{ file, width: 4, height: 3 }}
              alt={words.photo(index + 1)}
              waiting={words.photo(index + 1)}
              size="thumb"
            />
            <div className="plenum-row">
              <Button compact aria-label={words.keepPhotoOf(index + 1)} onClick={() => deeds.keepPhoto(file)}>
                {words.keepPhoto}
              </Button>
              <Button
                compact
                icon="trash"
                aria-label={words.dropPhotoOf(index + 1)}
                onClick={() => deeds.dropPhoto(file)}
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
