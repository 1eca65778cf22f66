import { useEffect, useRef, useState } from 'react';
import type { ShownFrames } from '../../protocol/shown-frames.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { useWakeLock } from '../../ui/use-wake-lock.ts';
import { useFramesWords } from '../../words/frames.ts';

const speeds = ['slow', 'middle', 'fast'] as const;
export type FrameSpeed = (typeof speeds)[number];

/** Milliseconds of one code. A camera that is too slow for one misses some and needs longer, nothing else. */
const pauses: Readonly<Record<FrameSpeed, number>> = { slow: 500, middle: 200, fast: 100 };

const wantsStillness = (): boolean => globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;

/** The sequence of codes. For who wants no motion it stands still until they begin it, and can be stepped by hand. */
export function ShowFrames({ frames }: { readonly frames: ShownFrames }) {
  const { show: words } = useFramesWords();
  const [number, setNumber] = useState(0);
  const [isRunning, setRunning] = useState(() => !wantsStillness());
  const [speed, setSpeed] = useState<FrameSpeed>('middle');
  const stage = useRef<HTMLDivElement>(null);
  useWakeLock(isRunning);
  // Who has asked for the code sees all of it, with the button that stops it.
  useEffect(() => {
    stage.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setNumber((before) => before + 1), pauses[speed]);
    return () => clearInterval(timer);
  }, [isRunning, speed]);
  return (
    <section className="plenum-frames" aria-label={words.title}>
      <p>{words.text}</p>
      <p className="plenum-muted">{words.flicker}</p>
      <div className="plenum-frames-stage" ref={stage}>
        <div className="plenum-frames-code">
          <QrCode text={frames.frame(number)} label={words.picture} ecc="L" />
        </div>
        <p className="plenum-frames-count">{words.count((number % frames.count) + 1, frames.count)}</p>
        <div className="plenum-row">
          <Button kind="primary" icon={isRunning ? 'pause' : 'play'} onClick={() => setRunning(!isRunning)}>
            {isRunning ? words.pause : words.go}
          </Button>
          {!isRunning && (
            <Button icon="arrow-right" onClick={() => setNumber(number + 1)}>
              {words.next}
            </Button>
          )}
        </div>
      </div>
      <Choice
        legend={words.speed}
        options={speeds.map((value) => ({ value, label: words.speeds[value] }))}
        chosen={speed}
        onChoose={setSpeed}
      />
    </section>
  );
}
