import { useState } from 'react';
import './files.css';
import type { SlidesAttachment } from '../../domain/attachment/attachment.ts';
import { Button } from '../../ui/button.tsx';
import { FilePicture } from '../../ui/file-picture.tsx';
import { useFilesWords } from '../../words/files.ts';

interface TalkScreenProps {
  readonly title: string;
  readonly slides: SlidesAttachment;
  /** The one that is shown, from 1 on. */
  readonly page: number;
}

/** The slides on the tablet: they follow what is shown. Whoever turns pages alone comes back by one tap. */
export function TalkScreen({ title, slides: { pages }, page }: TalkScreenProps) {
  const words = useFilesWords();
  const { talk } = words;
  const [own, setOwn] = useState<number | null>(null);
  const at = own ?? page;
  const shown = pages[at - 1];
  const isAside = own !== null && own !== page;
  // The others have come to where somebody was alone: from here they go on together.
  if (own === page) setOwn(null);
  const turn = (to: number) => setOwn(to === page ? null : to);
  if (shown === undefined) return null;
  return (
    <section className="plenum-talk plenum-talk-screen" data-state={isAside ? 'aside' : 'following'}>
      <h1>{title}</h1>
      <p role="status">{isAside ? talk.aside : talk.following}</p>
      <FilePicture photo={shown} alt={talk.page(at, pages.length)} waiting={words.waiting} />
      <div className="plenum-talk-steps">
        <Button icon="arrow-left" disabled={at === 1} onClick={() => turn(at - 1)}>
          {talk.before}
        </Button>
        <span>{talk.page(at, pages.length)}</span>
        <Button iconAfter="arrow-right" disabled={at === pages.length} onClick={() => turn(at + 1)}>
          {talk.next}
        </Button>
        {isAside && (
          <Button kind="primary" onClick={() => setOwn(null)}>
            {talk.back}
          </Button>
        )}
      </div>
      <details>
        <summary>{talk.text}</summary>
        <p className="plenum-talk-text">{shown.text || talk.noText}</p>
      </details>
    </section>
  );
}
