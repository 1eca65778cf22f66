import { useState } from 'react';
import { putCard } from '../../documents/seat/cards.ts';
import { setDone } from '../../documents/seat/document.ts';
import { cardLimit, hasWrittenTooMuch } from '../../domain/board/board.ts';
import { fieldsOf } from '../../domain/board/board-kinds.ts';
import type { SeatId } from '../../domain/ids.ts';
import type { Perspective } from '../../domain/session/perspective.ts';
import { layerOf, seatedAs } from '../../domain/session/role.ts';
import { emptySheet, type SeatSheet } from '../../domain/session/seat.ts';
import type { Stage } from '../../domain/session/stage.ts';
import { BoardScreen } from '../../features/board/board-screen.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import type { ProxySeats } from '../../sync/proxy-seats.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useWithoutDeviceWords } from '../../words/without-device.ts';
import { useDevice } from '../device-context.tsx';
import { useBoardNames } from '../session/board-names.ts';
import { boardWriting } from '../session/board-writing.ts';

interface HandedBoardProps {
  readonly session: OpenSession;
  readonly proxies: ProxySeats;
  readonly stage: Extract<Stage, { readonly kind: 'board' }>;
  readonly seat: SeatId;
  readonly perspective: Perspective | null;
  readonly sheet: SeatSheet | undefined;
}

/** A board on the tablet that is handed round: the cards of one person after the other, and a button to pass it on. */
export function HandedBoard(props: HandedBoardProps) {
  const { session, proxies, seat, perspective, sheet = emptySheet } = props;
  const { item, wish, fact } = props.stage;
  const { handed } = useWithoutDeviceWords();
  const announce = useAnnounce();
  const { random } = useDevice();
  const { cards: places, typed, standings } = useSnapshot(session.plan);
  const nameOf = useBoardNames(session, fact);
  const { cards } = sheet;
  const [isSaid, setSaid] = useState(false);
  /** Whoever passes the tablet on means what is written: it is handed in with that. What is too much is said first. */
  const passOn = () => {
    const written = cards.filter((card) => card.item === item.id && !card.ready && card.text.trim() !== '');
    const all = { item: item.id, fields: fieldsOf(wish), room: cardLimit(fact ?? wish) };
    const isTooMuch = hasWrittenTooMuch(cards, all);
    proxies.edit(seat, (doc) =>
      doc.transact(() => {
        for (const { id } of written) putCard(doc, { id, ready: true });
        if (isSaid || !isTooMuch) setDone(doc, item.id, true);
      }),
    );
    setSaid(isTooMuch);
  };
  return (
    <>
      <BoardScreen
        title={item.title}
        wish={wish}
        fact={fact}
        places={places}
        typed={typed}
        cards={cards}
        layer={layerOf(seatedAs('participant', perspective), standings.get(seat))}
        // It is stored here before anything is said, and that is all the person has to know.
        connected
        nameOf={nameOf}
        {...boardWriting({ item: item.id, cards, random, edit: (change) => proxies.edit(seat, change) })}
        announce={announce}
      />
      <div className="plenum-handed-ready">
        <p role="status">{isSaid ? handed.tooMuch : ''}</p>
        <Button kind="primary" icon="check" onClick={passOn}>
          {handed.ready}
        </Button>
      </div>
    </>
  );
}
