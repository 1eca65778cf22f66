import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useKeptWords } from '../../words/kept.ts';
import { useWords } from '../../words/words.ts';
import type { NamedSeat } from './named-seat.ts';
import { useSeatAccess } from './seat-access.tsx';

interface SeatMenuProps {
  readonly seat: NamedSeat & { readonly locked: boolean };
  /** Counting or not; absent where nobody counts. */
  readonly counting?: { readonly label: string; readonly onChange: () => void };
}

/** What can be done with one seat. */
export function SeatMenu({ seat, counting }: SeatMenuProps) {
  const { access } = useWords();
  const kept = useKeptWords();
  const deeds = useSeatAccess();
  const actions = [
    ...(counting === undefined ? [] : [{ id: 'count', label: counting.label } as const]),
    ...(deeds === null || seat.locked ? [] : [{ id: 'lock', label: access.lock } as const]),
    ...(deeds === null ? [] : [{ id: 'give', label: access.give } as const]),
    ...(deeds === null ? [] : [{ id: 'erase', label: kept.person.action, icon: 'trash' } as const]),
  ];
  if (actions.length === 0) return null;
  const run = (action: 'count' | 'lock' | 'give' | 'erase') => {
    if (action === 'count') counting?.onChange();
    else deeds?.[action](seat);
  };
  return <Menu label={access.menu(seat.label)} labelHidden actions={actions} onAction={run} />;
}

/** What has to be seen of a seat's devices: that they are signed out, with the way back; and what came to nothing. */
export function SeatState({ seat }: { readonly seat: SeatMenuProps['seat'] }) {
  const { access } = useWords();
  const deeds = useSeatAccess();
  const trouble = deeds?.trouble?.seat === seat.seatId ? deeds.trouble.text : null;
  return (
    <>
      {seat.locked && deeds !== null && (
        <Button compact kind="tertiary" aria-label={`${seat.label}: ${access.give}`} onClick={() => deeds.give(seat)}>
          {access.give}
        </Button>
      )}
      {trouble !== null && (
        <p className="plenum-room-trouble" role="alert">
          {trouble}
        </p>
      )}
    </>
  );
}
