import { useEffect, useRef, useState } from 'react';
import './files.css';
import { longestSays } from '../../domain/attachment/attachment.ts';
import { Button } from '../../ui/button.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useFilesWords } from '../../words/files.ts';
import { type PhotoFault, type SmallPhoto, shrinkPhoto } from './shrink-photo.ts';

interface TakePhotoProps {
  /** What it is for, where several of these stand on one screen. */
  readonly what?: string;
  /** Bytes it may have; missing: what a session takes. */
  readonly most?: number;
  /** It is handed on as soon as it is small, and what it says is asked elsewhere: nothing waits for a press here. */
  readonly atOnce?: boolean;
  readonly onPhoto: (photo: SmallPhoto, says: string) => void;
  readonly shrink?: typeof shrinkPhoto;
}

type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'fault'; readonly fault: PhotoFault; readonly megabytes: number }
  | { readonly kind: 'taken'; readonly photo: SmallPhoto; readonly url: string };

const megabytesOf = ({ size }: Blob): number => Math.round(size / 1024 / 1024);

/** Takes a photo or lets one be chosen, makes it small, asks what it says, and only then hands it on. */
export function TakePhoto({ what, most, atOnce = false, onPhoto, shrink = shrinkPhoto }: TakePhotoProps) {
  const words = useFilesWords();
  const button = useRef<HTMLButtonElement>(null);
  const [step, setStep] = useState<Step>({ kind: 'idle' });
  const [says, setSays] = useState('');
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  const choose = async (file: File) => {
    setStep({ kind: 'busy' });
    const small = await shrink(file, most);
    if (small.ok && atOnce) onPhoto(small.value, '');
    if (isGone.current) return;
    if (small.ok && atOnce) {
      setStep({ kind: 'idle' });
      return;
    }
    setStep(
      small.ok
        ? { kind: 'taken', photo: small.value, url: URL.createObjectURL(new Blob([small.value.bytes])) }
        : { kind: 'fault', fault: small.reason, megabytes: megabytesOf(file) },
    );
  };
  const leave = () => {
    if (step.kind === 'taken') URL.revokeObjectURL(step.url);
    setStep({ kind: 'idle' });
    setSays('');
    button.current?.focus();
  };
  return (
    <div className="plenum-take">
      <FileButton
        ref={button}
        compact
        label={words.take}
        name={what === undefined ? words.take : words.takeFor(what)}
        accept="image/*"
        busy={step.kind === 'busy'}
        onChoose={(file) => void choose(file)}
      />
      <p role="status" className="plenum-muted">
        {step.kind === 'busy' ? words.busy : ''}
      </p>
      {step.kind === 'fault' && (
        <Notice
          kind="warning"
          title={step.fault === 'too-large' ? words.faults['too-large'](step.megabytes) : words.faults.unreadable}
        />
      )}
      {step.kind === 'taken' && (
        <div className="plenum-take-taken">
          <img src={step.url} alt={words.preview} />
          <TextArea
            label={words.says}
            hint={words.saysHint}
            rows={3}
            maxLength={longestSays}
            value={says}
            onChange={setSays}
            autoFocus
          />
          <p className="plenum-muted">{words.place}</p>
          <div className="plenum-row">
            <Button
              kind="primary"
              onClick={() => {
                onPhoto(step.photo, says.trim());
                leave();
              }}
            >
              {words.keep}
            </Button>
            <Button onClick={leave}>{words.drop}</Button>
          </div>
        </div>
      )}
    </div>
  );
}
