import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useKeptWords } from '../../words/kept.ts';
import type { NamedSeat } from './named-seat.ts';

interface ErasePersonProps {
  /** Null: nobody, and no dialog. */
  readonly seat: NamedSeat | null;
  readonly busy: boolean;
  readonly onErase: (seat: NamedSeat) => void;
  readonly onClose: () => void;
}

/** Says what goes and what stays before a person is erased; it is one of the few things that cannot be taken back. */
export function ErasePerson({ seat, busy, onErase, onClose }: ErasePersonProps) {
  const { person } = useKeptWords();
  return (
    <Dialog
      title={seat === null ? '' : person.title(seat.label)}
      isOpen={seat !== null}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{person.cancel}</Button>
          <Button kind="primary" icon="trash" disabled={busy} onClick={() => seat !== null && onErase(seat)}>
            {person.confirm}
          </Button>
        </>
      }
    >
      <p>{person.goes}</p>
      <p>{person.stays}</p>
      <p>{person.final}</p>
    </Dialog>
  );
}
