import { useState } from 'react';
import type { Result } from '../../domain/result.ts';
import type { AccessAnswer } from '../../protocol/api.ts';
import { dashedPassCode } from '../../protocol/join-code.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { PersonalWay } from '../../ui/personal-way.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { refusalText } from '../../ui/refusal-text.ts';
import { useFilesWords } from '../../words/files.ts';
import { useWords } from '../../words/words.ts';
import './speaker-link.css';

export interface SpeakerLinkDeeds {
  /** The link of this talk, made where there is none. Whoever comes by it turns the pages. */
  readonly give: () => Promise<Result<AccessAnswer, string>>;
  readonly withdraw: () => Promise<Result<null, string>>;
}

interface SpeakerLinkProps {
  /** How the talk is called. */
  readonly talk: string;
  readonly place: 'device' | 'offline' | 'online';
  readonly deeds: SpeakerLinkDeeds;
}

/** The link with which whoever gives a talk sits down and turns its pages: to be scanned, sent, printed, withdrawn. */
export function SpeakerLink({ talk, place, deeds }: SpeakerLinkProps) {
  const all = useWords();
  const words = useFilesWords().talk.link;
  const announce = useAnnounce();
  const [way, setWay] = useState<AccessAnswer | null>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const run = async <Value,>(deed: () => Promise<Result<Value, string>>, onDone: (value: Value) => void) => {
    setBusy(true);
    setTrouble(null);
    const done = await deed();
    setBusy(false);
    if (done.ok) onDone(done.value);
    else setTrouble(words.failed(refusalText(all, done.reason)));
  };
  const withdrawn = () => {
    setWay(null);
    announce(words.withdrawn);
  };
  return (
    <div className="plenum-stack">
      <div className="plenum-row">
        <Button compact disabled={busy || place !== 'online'} onClick={() => void run(deeds.give, setWay)}>
          {words.make}
        </Button>
        {place !== 'online' && <p className="plenum-muted">{words[place === 'device' ? 'local' : 'offline']}</p>}
      </div>
      {trouble !== null && way === null && <p role="alert">{trouble}</p>}
      <Dialog title={words.make} isOpen={way !== null} onClose={() => setWay(null)} wide>
        {way !== null && (
          <div className="plenum-stack plenum-speaker-link">
            <p>
              <b>{talk}</b>
            </p>
            <p data-print="hide">
              {words.text} {words.once}
            </p>
            <p className="plenum-speaker-scan">{words.scan}</p>
            <PersonalWay url={way.url} code={dashedPassCode(way.code)} label={words.qr(talk)} />
            {trouble !== null && <p role="alert">{trouble}</p>}
            <div className="plenum-row" data-print="hide">
              <PrintButton kind="secondary">{words.print}</PrintButton>
              <Button kind="tertiary" disabled={busy} onClick={() => void run(deeds.withdraw, withdrawn)}>
                {words.withdraw}
              </Button>
            </div>
          </div>
        )}
      </Dialog>
    </div>
  );
}
