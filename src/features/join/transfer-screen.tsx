import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../domain/result.ts';
import type { TransferAnswer } from '../../protocol/api.ts';
import { dashedPassCode } from '../../protocol/join-code.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { PersonalWay } from '../../ui/personal-way.tsx';
import { refusalText } from '../../ui/refusal-text.ts';
import { useNow } from '../../ui/use-now.ts';
import { useWords } from '../../words/words.ts';
import './transfer-screen.css';

export interface TransferScreenProps {
  /** A new code; it puts the one before out of force. Reasons are keys of `ui.refusals`. */
  readonly onOpen: () => Promise<Result<TransferAnswer, string>>;
  readonly backHref: string;
}

type Transfer =
  | { readonly is: 'waiting' }
  | { readonly is: 'shown'; readonly way: TransferAnswer; readonly until: number }
  | { readonly is: 'refused'; readonly reason: string };

function useTransfer(onOpen: TransferScreenProps['onOpen']) {
  const [transfer, setTransfer] = useState<Transfer>({ is: 'waiting' });
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one more turn is one more code
  useEffect(() => {
    let isWanted = true;
    setTransfer({ is: 'waiting' });
    void onOpen().then((opened) => {
      if (!isWanted) return;
      if (!opened.ok) return setTransfer({ is: 'refused', reason: opened.reason });
      // By this device's own clock: what counts is how long ago the answer came.
      setTransfer({ is: 'shown', way: opened.value, until: Date.now() + opened.value.seconds * 1000 });
    });
    return () => {
      isWanted = false;
    };
  }, [onOpen, turn]);
  const renew = useCallback(() => setTurn((before) => before + 1), []);
  return { transfer, renew };
}

function Shown({
  way,
  until,
  onRenew,
}: {
  readonly way: TransferAnswer;
  readonly until: number;
  readonly onRenew: () => void;
}) {
  const { transfer } = useWords().access;
  // The tick is rounded down to whole seconds: at the beginning it lies a little before the answer.
  const left = Math.min(way.seconds, Math.max(0, Math.ceil((until - useNow()) / 1000)));
  if (left === 0)
    return (
      <div className="plenum-stack" role="status">
        <h2>{transfer.over}</h2>
        <p>{transfer.overText}</p>
        <div>
          <Button kind="primary" onClick={onRenew}>
            {transfer.renew}
          </Button>
        </div>
      </div>
    );
  return (
    <>
      <PersonalWay url={way.url} code={dashedPassCode(way.code)} label={transfer.qr} />
      <div className="plenum-transfer-left">
        <span className="plenum-transfer-bar" style={{ inlineSize: `${(left / way.seconds) * 100}%` }} />
        <p>{transfer.left(left)}</p>
      </div>
      <div>
        <Button onClick={onRenew}>{transfer.renew}</Button>
      </div>
    </>
  );
}

/** The own seat for one more device: a code that is good once and for a minute, counted down where everybody sees it. */
export function TransferScreen({ onOpen, backHref }: TransferScreenProps) {
  const words = useWords();
  const { transfer: text } = words.access;
  const { transfer, renew } = useTransfer(onOpen);
  return (
    <Card heading={text.title} level={1} className="plenum-join">
      <p>{text.text}</p>
      {transfer.is === 'waiting' && (
        <p className="plenum-muted" role="status">
          {text.wait}
        </p>
      )}
      {transfer.is === 'shown' && <Shown way={transfer.way} until={transfer.until} onRenew={renew} />}
      {transfer.is === 'refused' && (
        <>
          <p role="alert">{refusalText(words, transfer.reason)}</p>
          <div>
            <Button kind="primary" onClick={renew}>
              {words.ui.tryAgain}
            </Button>
          </div>
        </>
      )}
      <div>
        <ButtonLink kind="tertiary" icon="arrow-left" href={backHref}>
          {text.back}
        </ButtonLink>
      </div>
    </Card>
  );
}
