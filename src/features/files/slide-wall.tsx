import './files.css';
import type { SlidesAttachment } from '../../domain/attachment/attachment.ts';
import { FilePicture } from '../../ui/file-picture.tsx';
import { useFilesWords } from '../../words/files.ts';

interface SlideWallProps {
  readonly slides: SlidesAttachment;
  /** From 1 on. */
  readonly page: number;
}

/** One page of a talk, as large as the wall is. The next one is fetched already, so that turning does not wait. */
export function SlideWall({ slides: { pages, title }, page }: SlideWallProps) {
  const words = useFilesWords();
  const [shown, next] = [pages[page - 1], pages[page]];
  if (shown === undefined) return null;
  return (
    <div className="plenum-fwall" data-talk>
      <h1 className="plenum-hidden">{title}</h1>
      <FilePicture key={page} photo={shown} alt={shown.text} waiting={words.waiting} size="wall" />
      <p className="plenum-fwall-text">{words.talk.page(page, pages.length)}</p>
      {next !== undefined && (
        <div hidden>
          <FilePicture photo={next} alt="" waiting="" />
        </div>
      )}
    </div>
  );
}

/** Another device shows at the wall; ours keeps clock and thread. */
export function FreeWall() {
  const words = useFilesWords();
  return <p className="plenum-fwall-free">{words.talk.wallIsFree}</p>;
}
