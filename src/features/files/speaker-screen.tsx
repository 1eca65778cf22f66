import type { SlidesAttachment } from '../../domain/attachment/attachment.ts';
import { useFilesWords } from '../../words/files.ts';
import { TalkSteps } from './talk-steps.tsx';

interface SpeakerScreenProps {
  readonly title: string;
  readonly slides: SlidesAttachment;
  readonly page: number;
  /** The wall is shown by a foreign device: our pages are for the speaker alone. */
  readonly wallFree: boolean;
  readonly onTurn: (page: number) => void;
}

/** The tablet of whoever gives the talk: what is shown there is on the wall. */
export function SpeakerScreen({ title, slides, page, wallFree, onTurn }: SpeakerScreenProps) {
  const { talk } = useFilesWords();
  const text = slides.pages[page - 1]?.text;
  return (
    <section className="plenum-talk plenum-talk-screen">
      <h1>{title}</h1>
      <p>{wallFree ? talk.youTurnAlone : talk.youTurn}</p>
      <TalkSteps slides={slides} page={page} onTurn={onTurn} />
      <details>
        <summary>{talk.text}</summary>
        <p className="plenum-talk-text">{text || talk.noText}</p>
      </details>
    </section>
  );
}
