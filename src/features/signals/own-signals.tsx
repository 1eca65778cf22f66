import './signals.css';
import { createPortal } from 'react-dom';
import { Button } from '../../ui/button.tsx';
import { useHandSlot } from '../../ui/hand-slot.tsx';
import { useSignalWords } from '../../words/signals.ts';

export interface OwnSignalsProps {
  /** Raised; answered by the moderator since; or down. */
  readonly hand: 'up' | 'taken' | 'down';
  /** Null: nothing runs that one could be finished with. */
  readonly done: boolean | null;
  readonly onHand: (up: boolean) => void;
  readonly onDone: (done: boolean) => void;
}

/** Two signs at the lower edge of the tablet: a hand, and that one is finished. Each is taken back where it was given. */
export function OwnSignals({ hand, done, onHand, onDone }: OwnSignalsProps) {
  const words = useSignalWords().own;
  const up = hand === 'up';
  const said = [up ? words.isUp : hand === 'taken' ? words.taken : '', done === true ? words.isDone : ''];
  const slot = useHandSlot();
  const button = (
    <Button compact icon="hand" data-on={up || undefined} onClick={() => onHand(!up)}>
      {up ? words.lower : words.raise}
    </Button>
  );
  return (
    <section className="plenum-signals" aria-label={words.label}>
      <p role="status">{said.filter(Boolean).join(' ')}</p>
      {slot === null ? button : createPortal(button, slot)}
      {done !== null && (
        <Button compact icon={done ? 'undo' : 'check'} onClick={() => onDone(!done)}>
          {done ? words.notYet : words.done}
        </Button>
      )}
    </section>
  );
}
