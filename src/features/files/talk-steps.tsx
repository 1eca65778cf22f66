import './files.css';
import type { SlidesAttachment } from '../../domain/attachment/attachment.ts';
import { Button } from '../../ui/button.tsx';
import { FilePicture } from '../../ui/file-picture.tsx';
import { useFilesWords } from '../../words/files.ts';

interface TalkStepsProps {
  readonly slides: SlidesAttachment;
  /** The one that is shown, from 1 on. */
  readonly page: number;
  readonly onTurn: (page: number) => void;
}

/** Two large buttons with the next page small beside them, and below the page itself: enough for a talk with one hand. */
export function TalkSteps({ slides: { pages }, page, onTurn }: TalkStepsProps) {
  const words = useFilesWords();
  const [shown, next] = [pages[page - 1], pages[page]];
  return (
    <>
      <div className="plenum-talk-steps">
        <Button icon="arrow-left" disabled={page === 1} onClick={() => onTurn(page - 1)}>
          {words.talk.before}
        </Button>
        <span role="status">{words.talk.page(page, pages.length)}</span>
        <Button
          kind="primary"
          iconAfter="arrow-right"
          disabled={page === pages.length}
          onClick={() => onTurn(page + 1)}
        >
          {words.talk.next}
        </Button>
        {next !== undefined && <FilePicture photo={next} alt="" waiting={words.waiting} size="thumb" />}
      </div>
      {shown !== undefined && <FilePicture photo={shown} alt={shown.text} waiting={words.waiting} />}
    </>
  );
}
