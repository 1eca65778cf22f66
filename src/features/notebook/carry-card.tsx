import { type ReactNode, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useNotebookWords } from '../../words/notebook.ts';

/** What became of a file that was opened. */
export type Merged = 'merged' | 'nothingNew' | 'damaged' | 'newer' | 'foreign' | 'too-large';

interface CarryCardProps {
  readonly open: (file: File) => Promise<Merged>;
  /** Null: this person takes files and gives none. */
  readonly save: ((isForOffice: boolean) => void) | null;
  /** Null: this device has nothing to share with. */
  readonly share: (() => void) | null;
}

/** The work of the group from hand to hand: as a file, in both directions. */
export function CarryCard({ open, save, share }: CarryCardProps): ReactNode {
  const { carry: words } = useNotebookWords();
  const [said, setSaid] = useState('');
  const chooser = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const result = await open(file);
    setSaid(result === 'merged' || result === 'nothingNew' ? words[result] : words.refused[result]);
    if (chooser.current !== null) chooser.current.value = '';
  };
  return (
    <Card heading={words.title}>
      <p>{save === null ? words.officeText : words.text}</p>
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
        <Button icon="upload" onClick={() => chooser.current?.click()}>
          {words.open}
        </Button>
      </div>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".plenum-work"
        aria-label={words.open}
        onChange={({ target }) => void take(target.files?.[0])}
      />
      <p role="status">{said}</p>
    </Card>
  );
}
