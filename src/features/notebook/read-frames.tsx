import { type RefObject, useEffect, useRef, useState } from 'react';
import { collectFrames, type FrameNews } from '../../protocol/shown-frames.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWakeLock } from '../../ui/use-wake-lock.ts';
import { useFramesWords } from '../../words/frames.ts';
import { type CameraState, useFrameCamera } from './frame-camera.ts';

interface ReadFramesProps {
  /** The file is complete, and is what was announced. */
  readonly onFile: (file: Uint8Array) => void;
  /** The way that always goes. */
  readonly onChooseFile: () => void;
}

interface Reading {
  readonly have: number;
  readonly of: number;
  readonly news: FrameNews | null;
  /** Numbers of the codes that are missing. */
  readonly missing: readonly number[];
}
const nothing: Reading = { have: 0, of: 0, news: null, missing: [] };
/** So few can be told one by one. */
const mostTold = 3;

/** What is said of the last code, where something is to be said: that it helps or is known already shows in the number. */
const worthSaying = (news: FrameNews | null): news is 'foreign' | 'newer' | 'damaged' | 'unreadable' =>
  news !== null && news !== 'taken' && news !== 'known';

function useCollector(onFile: ReadFramesProps['onFile']) {
  const collector = useRef(collectFrames());
  const [reading, setReading] = useState(nothing);
  const take = (text: string) => {
    if (collector.current.file() !== null) return;
    const news = collector.current.take(text);
    if (news === 'known') return;
    setReading({ ...collector.current.progress(), news, missing: collector.current.missing() });
    const file = collector.current.file();
    if (file !== null) onFile(file);
  };
  const restart = () => {
    collector.current = collectFrames();
    setReading(nothing);
  };
  return { reading, take, restart };
}

interface FramesViewProps extends Pick<ReadFramesProps, 'onChooseFile'> {
  readonly camera: CameraState;
  readonly reading: Reading;
  readonly video?: RefObject<HTMLVideoElement | null>;
  readonly onRestart: () => void;
}

/** What the camera sees, how much of the file is here, and what is in the way. */
export function FramesView({
  camera,
  reading: { have, of, news, missing },
  video,
  onRestart,
  onChooseFile,
}: FramesViewProps) {
  const { read: words } = useFramesWords();
  const stage = useRef<HTMLDivElement>(null);
  const hasBegun = of > 0;
  // Whoever holds the device to another screen sees what the camera sees, and how far it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the picture comes, and when the count comes below it
  useEffect(() => {
    if (camera.kind === 'open') stage.current?.scrollIntoView?.({ block: 'nearest' });
  }, [camera.kind, hasBegun]);
  return (
    <section className="plenum-frames" aria-label={words.title}>
      {camera.kind === 'fault' ? (
        <Notice
          kind="warning"
          title={words.faults[camera.fault]}
          actions={<Button onClick={onChooseFile}>{words.chooseFile}</Button>}
        />
      ) : (
        <p role="status">{camera.kind === 'asking' ? words.asking : of === 0 ? words.look : words.found}</p>
      )}
      <div className="plenum-frames-stage" ref={stage}>
        <video ref={video} hidden={camera.kind === 'fault'} muted playsInline aria-label={words.picture} />
        {hasBegun && (
          <label className="plenum-frames-count">
            {words.progress(have, of)}
            <progress value={have} max={of} />
          </label>
        )}
      </div>
      {of > mostTold && missing.length > 0 && missing.length <= mostTold && (
        <>
          <p>{words.missing(missing)}</p>
          <p className="plenum-muted">{words.stuck}</p>
        </>
      )}
      <p role="status">{worthSaying(news) ? words.odd[news] : ''}</p>
      {news === 'foreign' && (
        <div className="plenum-row">
          <Button onClick={onRestart}>{words.restart}</Button>
        </div>
      )}
    </section>
  );
}

/** Looks through the camera at the other device until everything is here. */
export function ReadFrames({ onFile, onChooseFile }: ReadFramesProps) {
  const video = useRef<HTMLVideoElement>(null);
  const { reading, take, restart } = useCollector(onFile);
  const camera = useFrameCamera(video, take);
  useWakeLock(camera.kind === 'open');
  return <FramesView camera={camera} reading={reading} video={video} onRestart={restart} onChooseFile={onChooseFile} />;
}
