import { type ReactNode, useRef, useState } from 'react';
import { mostShown, type ShownFrames, showFile } from '../../protocol/shown-frames.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useFramesWords } from '../../words/frames.ts';
import { useNotebookWords } from '../../words/notebook.ts';
import './frames.css';
import { ReadFrames } from './read-frames.tsx';
import { ShowFrames } from './show-frames.tsx';

/** What became of a file that was opened. */
export type Merged =
  | 'merged'
  | 'nothingNew'
  | 'withoutPhotos'
  | 'empty'
  /** It is something else, or its beginning is gone. */
  | 'notOurs'
  | 'damaged'
  | 'newer'
  | 'foreign'
  | 'too-large'
  /** The disk does not give it: it was moved, or the stick was pulled out. */
  | 'gone';

/** How many notes and drafts there are. */
export interface Inside {
  readonly notes: number;
  readonly drafts: number;
}

/** The same, with what of it was not here before; missing where nothing was taken. */
export interface Merge {
  readonly is: Merged;
  readonly news?: Inside;
}

/** A file that was saved: under which name, and what is in it. */
export interface Saved {
  readonly name: string;
  readonly inside: Inside;
}

/** What became of a file for the share sheet. `saved`: the sheet did not take it. */
export type Shared = 'shared' | 'closed' | 'saved';

interface CarryCardProps {
  readonly open: (file: Blob) => Promise<Merge>;
  /** Null: this person takes files and gives none. */
  readonly save: ((isForOffice: boolean) => Saved) | null;
  /** The bytes of the file, for showing them as codes. */
  readonly pack: ((isForOffice: boolean) => Uint8Array) | null;
  /** Null: this device has nothing to share with. */
  readonly share: (() => Promise<Shared>) | null;
}

/** What is open below the buttons. */
type Way =
  | { readonly kind: 'none' }
  | { readonly kind: 'show'; readonly frames: ShownFrames }
  | { readonly kind: 'read' };
const none: Way = { kind: 'none' };

interface ButtonsProps extends Omit<CarryCardProps, 'open' | 'pack' | 'share' | 'save'> {
  readonly save: ((isForOffice: boolean) => void) | null;
  readonly share: (() => void) | null;
  readonly way: Way;
  readonly setWay: (way: Way) => void;
  /** Null: this person shows no codes. */
  readonly show: ((isForOffice: boolean) => void) | null;
  readonly onChoose: () => void;
}

function Buttons({ save, share, show, way, setWay, onChoose }: ButtonsProps) {
  const { carry: words } = useNotebookWords();
  const frames = useFramesWords();
  return (
    <>
      <div className="plenum-row">
        {share !== null && <Button onClick={share}>{words.share}</Button>}
        {save !== null && (
          <>
            <Button icon="download" onClick={() => save(false)}>
              {words.save}
            </Button>
            <Button icon="download" onClick={() => save(true)}>
              {words.forOffice}
            </Button>
          </>
        )}
        <Button icon="upload" onClick={onChoose}>
          {words.open}
        </Button>
      </div>
      <div className="plenum-row">
        {show !== null && (
          <>
            {/* The same button opens and closes: the keyboard stays where it is. */}
            <Button
              icon={way.kind === 'show' ? 'close' : 'screen'}
              onClick={() => (way.kind === 'show' ? setWay(none) : show(false))}
            >
              {way.kind === 'show' ? frames.show.close : frames.show.open}
            </Button>
            <Button icon="screen" onClick={() => show(true)}>
              {frames.show.openForOffice}
            </Button>
          </>
        )}
        <Button
          icon={way.kind === 'read' ? 'close' : 'eye'}
          onClick={() => setWay(way.kind === 'read' ? none : { kind: 'read' })}
        >
          {way.kind === 'read' ? frames.read.close : frames.read.open}
        </Button>
      </div>
    </>
  );
}

/** The work of the group from hand to hand, in both directions: as a file, or as codes from a screen to a camera. */
export function CarryCard({ open, save, pack, share }: CarryCardProps): ReactNode {
  const { carry: words } = useNotebookWords();
  const frames = useFramesWords();
  const [said, setSaid] = useState('');
  const [way, setWay] = useState<Way>(none);
  const chooser = useRef<HTMLInputElement>(null);
  const take = async (file: Blob | undefined) => {
    if (file === undefined) return;
    setSaid(words.reading);
    const { is, news = { notes: 0, drafts: 0 } } = await open(file);
    const isCounted = is === 'merged' && news.notes + news.drafts > 0;
    setSaid(isCounted ? words.news(news.notes, news.drafts) : words.became[is]);
    if (chooser.current !== null) chooser.current.value = '';
  };
  /** What was said of the last file is not about what is opened now. */
  const go = (next: Way) => {
    setSaid('');
    setWay(next);
  };
  const onFile = (file: Uint8Array) => {
    go(none);
    void take(new Blob([file.slice()]));
  };
  const choose = () => chooser.current?.click();
  const show = (isForOffice: boolean) => {
    const file = pack?.(isForOffice) ?? new Uint8Array();
    const shown = showFile(file);
    setSaid(file.length > mostShown ? frames.show.tooLarge(Math.ceil(file.length / 1000)) : '');
    setWay(shown === null ? none : { kind: 'show', frames: shown });
  };
  const hand = async (to: () => Promise<Shared>) => {
    setSaid('');
    const became = await to();
    setSaid({ shared: words.shared, closed: words.notShared, saved: words.savedInstead }[became]);
  };
  const onSave =
    save === null
      ? null
      : (isForOffice: boolean) => {
          const { name, inside } = save(isForOffice);
          setSaid(isForOffice ? words.savedForOffice(name) : words.saved(name, inside.notes, inside.drafts));
        };
  const onShare = share === null ? null : () => void hand(share);
  const buttons = { save: onSave, share: onShare, way, setWay: go, show: pack === null ? null : show };
  return (
    <Card heading={words.title}>
      <p>{save === null ? words.officeText : words.text}</p>
      <Buttons {...buttons} onChoose={choose} />
      {/* Of any ending: what was shared has another one, and some tablets show those they do not know in grey. */}
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={words.open}
        onChange={({ target }) => void take(target.files?.[0])}
      />
      {way.kind === 'show' && <ShowFrames frames={way.frames} />}
      {way.kind === 'read' && <ReadFrames onFile={onFile} onChooseFile={choose} />}
      <p role="status">{said}</p>
    </Card>
  );
}
