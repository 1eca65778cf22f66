import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWithoutDeviceWords } from '../../words/without-device.ts';
import './paper.css';

/** A form that was typed in. */
export interface PaperRow {
  readonly number: number;
  readonly perspective: string | null;
  readonly judged: number;
}

interface PaperScreenProps {
  readonly rows: readonly PaperRow[];
  readonly total: number;
  /** The round takes no more values: what is typed in now is late. */
  readonly isClosed: boolean;
  readonly notKept: boolean;
  /** The form that is typed in now; null: a number is asked for. */
  readonly form: ReactNode | null;
  readonly onNumber: (number: number) => void;
}

function NumberForm({ onNumber }: Pick<PaperScreenProps, 'onNumber'>) {
  const { paper } = useWithoutDeviceWords();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const number = Number(typed);
    if (Number.isInteger(number) && number > 0 && number < 1_000) onNumber(number);
    else setError(paper.numberMissing);
  };
  return (
    <form className="plenum-paper-number" onSubmit={submit} noValidate>
      <TextField
        label={paper.number}
        inputMode="numeric"
        maxLength={3}
        error={error}
        value={typed}
        onChange={setTyped}
        autoFocus
      />
      <Button type="submit" kind="primary">
        {paper.next}
      </Button>
    </form>
  );
}

/** Forms come one after the other: number, scores, number, scores. */
export function PaperScreen({ rows, total, isClosed, notKept, form, onNumber }: PaperScreenProps) {
  const { paper, place } = useWithoutDeviceWords();
  return (
    <div className="plenum-paper">
      <h1>{paper.title}</h1>
      {isClosed && <Notice kind="warning" title={paper.late} quiet />}
      {notKept && <Notice kind="danger" title={paper.notKept} />}
      {form ?? <NumberForm onNumber={onNumber} />}
      <Card heading={paper.list}>
        {rows.length === 0 ? (
          <EmptyState icon="info" title={paper.empty}>
            {paper.emptyText}
          </EmptyState>
        ) : (
          <ul className="plenum-paper-list">
            {rows.map(({ number, perspective, judged }) => (
              <li key={number}>
                <span>
                  <b>{place.paper(number)}</b> {perspective ?? paper.noPerspective} · {paper.judged(judged, total)}
                </span>
                <Button
                  compact
                  icon="edit"
                  aria-label={`${paper.change}: ${place.paper(number)}`}
                  onClick={() => onNumber(number)}
                >
                  {paper.change}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}
