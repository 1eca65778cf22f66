import { useRef, useState } from 'react';
import './files.css';
import { Button } from '../../ui/button.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useFilesWords } from '../../words/files.ts';
import { type DrawnPage, type SlidesFault, slidesFromPdf } from './slides-from-pdf.ts';

interface HandInSlidesProps {
  /** Whether there are some already. */
  readonly again: boolean;
  readonly onSlides: (file: File, pages: readonly DrawnPage[]) => void;
}

type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'reading'; readonly page: number; readonly pages: number }
  | { readonly kind: 'fault'; readonly text: string };

/** Lets a PDF be chosen, reads it page by page, and hands it on as a whole or not at all. */
export function HandInSlides({ again, onSlides }: HandInSlidesProps) {
  const words = useFilesWords().talk;
  const [step, setStep] = useState<Step>({ kind: 'idle' });
  const ending = useRef<AbortController | null>(null);
  const sentenceOf = (fault: SlidesFault, file: File, pages: number): string => {
    if (fault === 'too-large') return words.faults['too-large'](Math.round(file.size / 1024 / 1024));
    return fault === 'too-many' ? words.faults['too-many'](pages) : words.faults[fault];
  };
  const choose = async (file: File) => {
    setStep({ kind: 'opening' });
    const controller = new AbortController();
    ending.current = controller;
    let count = 0;
    const onPage = (page: number, pages: number) => {
      count = pages;
      setStep({ kind: 'reading', page, pages });
    };
    const read = await slidesFromPdf(file, { onPage, signal: controller.signal });
    ending.current = null;
    setStep(read.ok ? { kind: 'idle' } : { kind: 'fault', text: sentenceOf(read.reason, file, count) });
    if (read.ok && read.value !== null) onSlides(file, read.value);
  };
  const isBusy = step.kind === 'opening' || step.kind === 'reading';
  return (
    <div className="plenum-take">
      <FileButton
        compact
        label={again ? words.replace : words.choose}
        accept="application/pdf,.pdf"
        busy={isBusy}
        onChoose={(file) => void choose(file)}
      />
      <p role="status" className="plenum-muted">
        {step.kind === 'opening' ? words.opening : ''}
        {step.kind === 'reading' ? words.reading(step.page, step.pages) : ''}
      </p>
      {isBusy && <Button onClick={() => ending.current?.abort()}>{words.stop}</Button>}
      {step.kind === 'fault' && <Notice kind="warning" title={step.text} />}
    </div>
  );
}
