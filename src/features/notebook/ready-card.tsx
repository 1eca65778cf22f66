import { useState } from 'react';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useNotebookWords } from '../../words/notebook.ts';

export const readyItems = ['app', 'work', 'sources', 'storage', 'clock'] as const;
export type ReadyItem = (typeof readyItems)[number];
/**
 * `unknown`: without a network a clock cannot be compared. `asking`: the browser waits for an answer. `refused`: somebody has
 * decided against it in this browser.
 */
export type Readiness = Readonly<Record<ReadyItem, 'good' | 'bad' | 'unknown' | 'asking' | 'refused'>>;

const tones = { good: 'success', bad: 'warning', asking: 'warning', refused: 'warning', unknown: 'neutral' } as const;
/** With it, by how many milliseconds the clock is ahead; below zero: it is slow. */
export interface Checked extends Readiness {
  readonly clockAhead: number;
}

/** Whether one can go: what the storage does not promise a file makes good, and a clock can be compared only with a network. */
const verdictOf = ({ storage, clockAhead: _, ...rest }: Checked): 'go' | 'goSaving' | 'stay' => {
  if (Object.values(rest).some((one) => one === 'bad' || one === 'refused')) return 'stay';
  return storage === 'good' ? 'go' : 'goSaving';
};

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

/** By how much it is wrong, in whole days, hours or minutes, and what comes of it. */
const clockSaid = (words: ReturnType<typeof useNotebookWords>['ready'], ahead: number): string => {
  const by = Math.abs(ahead);
  const { days, hours, minutes } = words;
  const [name, unit] = by >= day ? [days, day] : by >= hour ? [hours, hour] : [minutes, minute];
  return words.clockOff(name(Math.round(by / unit)), ahead > 0);
};

/** What has to be looked at before a day without a network, and what to do where it is not so. */
export function ReadyCard({ check }: { readonly check: () => Promise<Checked> }) {
  const { ready: words } = useNotebookWords();
  const [found, setFound] = useState<Checked | 'failed' | null>(null);
  // Reports are fetched with it, and they can be large.
  const [isBusy, setBusy] = useState(false);
  const look = async () => {
    if (isBusy) return;
    setBusy(true);
    // An answer of before is none about now.
    setFound(null);
    setFound(await check().catch(() => 'failed' as const));
    setBusy(false);
  };
  const isFound = found !== null && found !== 'failed';
  return (
    <Card heading={words.title}>
      <div role="status">
        {isBusy && <p>{words.checking}</p>}
        {found === 'failed' && <p>{words.failed}</p>}
        {isFound && <p className="plenum-notebook-said">{words[verdictOf(found)]}</p>}
        {isFound && (
          <ul className="plenum-notebook-rows">
            {readyItems.map((item) => (
              <li key={item} className="plenum-notebook-row">
                <p>
                  <Badge tone={tones[found[item]]}>{words[found[item]]}</Badge> {words.items[item]}
                </p>
                {found[item] === 'asking' && <p>{words.askingAdvice}</p>}
                {found[item] === 'bad' && (
                  <p>{item === 'clock' ? clockSaid(words, found.clockAhead) : words.advice[item]}</p>
                )}
                {found[item] === 'refused' && <p>{words.refusedAdvice}</p>}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="plenum-row">
        <Button aria-disabled={isBusy || undefined} onClick={() => void look()}>
          {words.check}
        </Button>
      </div>
    </Card>
  );
}
