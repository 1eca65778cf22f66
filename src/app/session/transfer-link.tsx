import type { SeatRow } from '../../device/database.ts';
import { hrefTo, pathTo } from '../../ui/address.ts';
import { Icon } from '../../ui/icons.tsx';
import { useWords } from '../../words/words.ts';

/** The way to „Auf ein anderes Gerät mitnehmen", in the head of every screen of a seat. */
export function TransferLink({ seat: { sessionId, seatId } }: { readonly seat: SeatRow }) {
  const { access } = useWords();
  return (
    <a
      className="plenum-icon-button"
      href={hrefTo(pathTo.transfer(sessionId, seatId))}
      aria-label={access.transfer.link}
      title={access.transfer.link}
    >
      <Icon name="devices" />
    </a>
  );
}
