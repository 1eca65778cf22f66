import { useEffect, useState } from 'react';
import type { OnlyHere } from '../domain/only-here.ts';
import { useRemovalWords } from '../words/removal.ts';
import { Button, ButtonLink } from './button.tsx';
import { Notice } from './notice.tsx';
import './removal.css';

/** Long enough to read the sentence and reach the button. */
const patience = 8_000;

export interface RemovalDeeds {
  /** What of it only this device has. */
  readonly look: () => Promise<readonly OnlyHere[]>;
  /** Offers it as a file; whether there is one. */
  readonly save: () => Promise<boolean>;
  readonly remove: () => void;
}

interface RemovalProps extends RemovalDeeds {
  readonly title: string;
  /** The sheet that brings the office of a county back; missing: there is none. */
  readonly emergencyHref?: string;
  readonly onKeep: () => void;
}

type Step = { readonly kind: 'looking' | 'leaving' } | { readonly kind: 'asking'; readonly parts: readonly OnlyHere[] };

/**
 * Something leaves this device. What is elsewhere, too, goes by itself after a while in which it can be undone; what only this
 * device has, or what ends with it, is named, can be saved, and goes when somebody says so a second time (SPEC D360, D406). Nothing goes once the screen is
 * left.
 */
export function Removal({ title, emergencyHref, look, save, remove, onKeep }: RemovalProps) {
  const words = useRemovalWords();
  const [step, setStep] = useState<Step>({ kind: 'looking' });
  const isLeaving = step.kind === 'leaving';
  // Looked at again before it goes: another window may have written meanwhile.
  useEffect(() => {
    if (step.kind === 'asking') return;
    let isHere = true;
    const ask = async () => {
      const parts = await look();
      if (!isHere) return;
      if (parts.length > 0) setStep({ kind: 'asking', parts });
      else if (isLeaving) remove();
      else setStep({ kind: 'leaving' });
    };
    const timer = isLeaving ? setTimeout(() => void ask(), patience) : undefined;
    if (!isLeaving) void ask();
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [step.kind, isLeaving, look, remove]);
  return (
    <div className="plenum-removal">
      {step.kind === 'asking' ? (
        <Ask {...{ title, save, remove, onKeep }} {...(emergencyHref && { emergencyHref })} parts={step.parts} />
      ) : (
        <>
          <p role="status">{isLeaving ? words.leaving(title) : words.looking(title)}</p>
          <Button compact icon="undo" onClick={onKeep}>
            {words.undo}
          </Button>
        </>
      )}
    </div>
  );
}

type AskProps = Omit<RemovalProps, 'look'> & { readonly parts: readonly OnlyHere[] };

function Ask({ title, emergencyHref, parts, save, remove, onKeep }: AskProps) {
  const words = useRemovalWords();
  const [saved, setSaved] = useState<'no' | 'busy' | 'yes' | 'failed'>('no');
  const isWhole = parts.some(({ part }) => part === 'whole');
  const isOffice = parts.some(({ part }) => part === 'office');
  const unsent = parts.filter(({ part }) => part !== 'office');
  const keep = async () => {
    setSaved('busy');
    // Whatever went wrong: nobody may take it for saved.
    const isSaved = await save().catch(() => false);
    setSaved(isSaved ? 'yes' : 'failed');
  };
  return (
    <Notice
      kind="warning"
      title={words.ask(title)}
      actions={
        <>
          <Button compact kind="primary" onClick={onKeep}>
            {words.keep}
          </Button>
          {isOffice && emergencyHref !== undefined && (
            <ButtonLink compact href={emergencyHref}>
              {words.emergency}
            </ButtonLink>
          )}
          <Button
            compact
            icon="download"
            aria-disabled={saved === 'busy' || undefined}
            onClick={() => saved !== 'busy' && void keep()}
          >
            {words.save}
          </Button>
          <Button compact kind="tertiary" icon="trash" onClick={remove}>
            {words.removeAll}
          </Button>
        </>
      }
    >
      {isOffice && (
        <p>
          {words.office} {words.officeFirst}
        </p>
      )}
      {isWhole && <p>{words.whole}</p>}
      {!isWhole && unsent.length > 0 && (
        <>
          <p>{words.only}</p>
          <ul>
            {unsent.map(({ part, count }) => (
              <li key={part}>{words.parts[part](count)}</li>
            ))}
          </ul>
          <p>
            {words.wait} {words.fromFile}
          </p>
        </>
      )}
      <p role="status">
        {saved === 'busy' && words.saving}
        {saved === 'yes' && words.saved}
        {saved === 'failed' && words.notSaved}
      </p>
    </Notice>
  );
}
