import { type FormEvent, type ReactNode, useState } from 'react';
import type { SeatId } from '../../domain/ids.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWithoutDeviceWords } from '../../words/without-device.ts';
import './paper.css';

/** A form that was typed in. */
export interface PaperRow {
  readonly seat: SeatId;
  readonly number: number;
  readonly perspective: string | null;
  readonly judged: number;
  /** Two laptops have typed in a form of this number: both count until one is removed. */
  readonly isTwice: boolean;
}

interface PaperScreenProps {
  readonly rows: readonly PaperRow[];
  /** How many questions stand on a form; null: cards do, as many as somebody likes. */
  readonly total: number | null;
  /** The round takes no more values: what is typed in now is late. */
  readonly isClosed: boolean;
  /** What then becomes of it. */
  readonly late: string;
  readonly notKept: boolean;
  /** The form that is typed in now; null: a number is asked for. */
  readonly form: ReactNode | null;
  readonly onNumber: (number: number) => void;
  readonly onChange: (seat: SeatId) => void;
  readonly onRemove: (seat: SeatId) => void;
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

interface TypedRowProps extends Pick<PaperScreenProps, 'total' | 'onChange' | 'onRemove'> {
  readonly row: PaperRow;
}

function TypedRow({ row, total, onChange, onRemove }: TypedRowProps) {
  const { paper, place } = useWithoutDeviceWords();
  const { seat, number, perspective, judged, isTwice } = row;
  const name = place.paper(number);
  return (
    <li>
      <span>
        <b>{name}</b> {perspective ?? paper.noPerspective} ·{' '}
        {total === null ? paper.cardsTyped(judged) : paper.judged(judged, total)}
        {isTwice && <span className="plenum-paper-twice">{paper.twice}</span>}
      </span>
      <span className="plenum-row">
        {isTwice && (
          <Button compact icon="trash" aria-label={`${paper.remove}: ${name}`} onClick={() => onRemove(seat)}>
            {paper.remove}
          </Button>
        )}
        <Button compact icon="edit" aria-label={`${paper.change}: ${name}`} onClick={() => onChange(seat)}>
          {paper.change}
        </Button>
      </span>
    </li>
  );
}

/** Forms come one after the other: number, scores, number, scores. */
export function PaperScreen(props: PaperScreenProps) {
  const { rows, total, isClosed, late, notKept, form, onNumber, onChange, onRemove } = props;
  const { paper } = useWithoutDeviceWords();
  return (
    <div className="plenum-paper">
      <h1>{paper.title}</h1>
      {isClosed && <Notice kind="warning" title={late} quiet />}
      {notKept && <Notice kind="danger" title={paper.notKept} />}
      {form ?? <NumberForm onNumber={onNumber} />}
      <Card heading={paper.list}>
        {rows.length === 0 ? (
          <EmptyState icon="info" title={paper.empty}>
            {paper.emptyText}
          </EmptyState>
        ) : (
          <ul className="plenum-paper-list">
            {rows.map((row) => (
              <TypedRow key={row.seat} row={row} total={total} onChange={onChange} onRemove={onRemove} />
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}
