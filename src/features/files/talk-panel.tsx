import './files.css';
import type { SlidesAttachment } from '../../domain/attachment/attachment.ts';
import type { Talk } from '../../domain/session/talk.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { FilePicture } from '../../ui/file-picture.tsx';
import { useUndo } from '../../ui/undo-bar.tsx';
import { useFilesWords } from '../../words/files.ts';
import { useWords } from '../../words/words.ts';
import { HandInSlides } from './hand-in-slides.tsx';
import type { DrawnPage } from './slides-from-pdf.ts';

export interface TalkDeeds {
  readonly turn: (page: number) => void;
  readonly set: (wish: { readonly onTablets?: boolean; readonly wallFree?: boolean }) => void;
  /** Takes the slides down; what it returns hangs them up again. */
  readonly remove: (slides: SlidesAttachment) => () => void;
  readonly save: (slides: SlidesAttachment) => void;
}

interface TalkPanelProps {
  readonly talk: Talk;
  readonly deeds: TalkDeeds;
  readonly onSlides: (file: File, pages: readonly DrawnPage[]) => void;
}

type WithSlides = Omit<TalkPanelProps, 'onSlides'> & { readonly slides: SlidesAttachment };

/** Two large buttons with the next page small beside them, and below the page itself: enough for a talk with one hand. */
function Steps({ talk: { page }, slides: { pages }, deeds }: WithSlides) {
  const words = useFilesWords();
  const [shown, next] = [pages[page - 1], pages[page]];
  return (
    <>
      <div className="plenum-talk-steps">
        <Button icon="arrow-left" disabled={page === 1} onClick={() => deeds.turn(page - 1)}>
          {words.talk.before}
        </Button>
        <span role="status">{words.talk.page(page, pages.length)}</span>
        <Button
          kind="primary"
          iconAfter="arrow-right"
          disabled={page === pages.length}
          onClick={() => deeds.turn(page + 1)}
        >
          {words.talk.next}
        </Button>
        {next !== undefined && <FilePicture photo={next} alt="" waiting={words.waiting} size="thumb" />}
      </div>
      {shown !== undefined && <FilePicture photo={shown} alt={shown.text} waiting={words.waiting} />}
      <p className="plenum-muted">{words.talk.keys}</p>
    </>
  );
}

/** The talk that runs, in the cockpit: its slides, where they are shown, and the wall for a foreign device. */
export function TalkPanel({ talk, deeds, onSlides }: TalkPanelProps) {
  const words = useFilesWords().talk;
  const { offer, bar } = useUndo(useWords().agenda.undo);
  const { slides, onTablets, wallFree } = talk;
  const toggles = [
    ...(slides === null ? [] : ([[words.onTablets, onTablets, { onTablets: !onTablets }]] as const)),
    [words.wallFree, wallFree, { wallFree: !wallFree }] as const,
  ];
  const inside = (
    <div className="plenum-talk">
      {slides !== null && <Steps talk={talk} slides={slides} deeds={deeds} />}
      {toggles.map(([label, isOn, wish]) => (
        <CheckBox key={label} label={label} checked={isOn} onChange={() => deeds.set(wish)} />
      ))}
      {wallFree && <p className="plenum-muted">{words.wallFreeHint}</p>}
      <HandInSlides again={slides !== null} onSlides={onSlides} />
      {slides !== null && (
        <div className="plenum-row">
          <Button compact icon="download" onClick={() => deeds.save(slides)}>
            {words.save}
          </Button>
          <Button compact onClick={() => offer(words.removed, deeds.remove(slides))}>
            {words.remove}
          </Button>
        </div>
      )}
      {bar}
    </div>
  );
  // Most items are no talks with slides: then it takes one line, until somebody wants it.
  if (slides === null && !wallFree)
    return (
      <details className="kern-card kern-card--hug plenum-card plenum-photos-panel">
        <summary>{words.heading}</summary>
        {inside}
      </details>
    );
  return (
    <Card heading={words.heading} aside={slides?.title} className="plenum-talk-panel">
      {inside}
    </Card>
  );
}
