import { type FormEvent, useRef, useState } from 'react';
import { pointsAsText } from '../../domain/space/pasted-series.ts';
import type { Series } from '../../domain/space/sources.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useKept } from '../../ui/use-kept.tsx';
import { useSourcesWords } from '../../words/sources.ts';
import { SeriesFields, seriesTyped } from './series-form.tsx';

interface SeriesCorrectionProps {
  readonly one: Series;
  /** What is another now; nothing else, so that what another office has changed in between stays. */
  readonly onChange: (part: Partial<Pick<Series, 'title' | 'unit' | 'points'>>) => void;
}

function Form({ one, onChange, onDone }: SeriesCorrectionProps & { readonly onDone: () => void }) {
  const words = useSourcesWords();
  const start = { title: one.title, unit: one.unit, table: pointsAsText(one.points) };
  const { typed, change, clear, line } = useKept(`series-${one.id}`, start);
  const [isTried, setTried] = useState(false);
  const wanted = seriesTyped(typed);
  const isSeveral = wanted !== null && wanted.length > 1;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const [now] = wanted ?? [];
    if (now === undefined || isSeveral) return;
    const part = {
      ...(now.title !== start.title && { title: now.title }),
      ...(now.unit !== start.unit && { unit: now.unit }),
      ...(pointsAsText(now.points) !== start.table && { points: now.points }),
    };
    if (Object.keys(part).length > 0) onChange(part);
    clear();
    onDone();
  };
  return (
    <form className="plenum-stack" onSubmit={submit} noValidate>
      <SeriesFields typed={typed} change={change} isTried={isTried} />
      {isTried && isSeveral && <Notice kind="danger" title={words.form.onlyOne} />}
      {line}
      <div className="plenum-row">
        <Button type="submit" compact>
          {words.correct}
        </Button>
      </div>
    </form>
  );
}

/** A series in the three fields in which it was made. */
export function SeriesCorrection({ one, onChange }: SeriesCorrectionProps) {
  const words = useSourcesWords();
  const [isOpen, setOpen] = useState(false);
  const isDone = useRef(false);
  if (isOpen)
    return (
      <Form
        one={one}
        onChange={onChange}
        onDone={() => {
          isDone.current = true;
          setOpen(false);
        }}
      />
    );
  return (
    <div className="plenum-row">
      <Button
        compact
        aria-label={words.correctNamed(one.title)}
        // Whoever has corrected it stays where the way to it began.
        ref={(button) => {
          if (button !== null && isDone.current) button.focus();
          isDone.current = false;
        }}
        onClick={() => setOpen(true)}
      >
        {words.correctShow}
      </Button>
    </div>
  );
}
