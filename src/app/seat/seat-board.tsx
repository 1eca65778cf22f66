import { putCard } from '../../documents/seat/cards.ts';
import type { Card } from '../../domain/board/board.ts';
import type { BoardField } from '../../domain/board/board-kinds.ts';
import { type CardId, createId } from '../../domain/ids.ts';
import { keyBetween } from '../../domain/order.ts';
import { layerOf } from '../../domain/session/role.ts';
import type { Stage } from '../../domain/session/stage.ts';
import { BoardScreen } from '../../features/board/board-screen.tsx';
import { FileTransfer } from '../../features/files/file-transfer.tsx';
import type { SmallPhoto } from '../../features/files/shrink-photo.ts';
import { TakePhoto } from '../../features/files/take-photo.tsx';
import { KeepReminders } from '../../features/reminders/keep-reminders.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useFilesWords } from '../../words/files.ts';
import { useDevice } from '../device-context.tsx';
import { useBoardNames } from '../session/board-names.ts';
import { boardWriting } from '../session/board-writing.ts';
import { sessionFiles } from '../session/session-files.ts';
import { useTransfer } from '../session/use-transfer.ts';
import { useOwnReminders } from './use-reminders.ts';

interface SeatBoardProps {
  readonly session: OpenSession;
  readonly stage: Extract<Stage, { readonly kind: 'board' }>;
}

/** A board on the participant's device; loaded when the first board runs. */
export function SeatBoard({ session, stage: { item, wish, fact } }: SeatBoardProps) {
  const announce = useAnnounce();
  const { random } = useDevice();
  const { cards: places, typed, standings } = useSnapshot(session.plan);
  const { cards } = useSnapshot(session.seatSheet);
  const { remote } = useSnapshot(session.status);
  const { edit, role, seatId } = session;
  const reminders = useOwnReminders(session);
  const files = useSnapshot(sessionFiles);
  const filesWords = useFilesWords();
  const transfer = useTransfer(session);
  const handIn = async (field: BoardField, { type, bytes, width, height }: SmallPhoto, text: string) => {
    if (files === null) return;
    const { file, isStored } = await files.add({ type, bytes }, `seat/${seatId}`);
    const order = keyBetween(cards.at(-1)?.order ?? null, null);
    const photo = { file, width, height };
    put({ id: createId<CardId>(random), item: item.id, field, text, photo, ready: true, order });
    const isOnline = remote.kind === 'online';
    announce(isStored ? (isOnline ? filesWords.kept : filesWords.keptHere) : filesWords.notStored);
  };
  const put = (card: Card) => edit.seat((doc) => putCard(doc, card));
  const writing = boardWriting({ item: item.id, cards, random, edit: (change) => edit.seat(change) });
  return (
    <BoardScreen
      title={item.title}
      wish={wish}
      fact={fact}
      places={places}
      typed={typed}
      cards={cards}
      layer={layerOf(role, standings.get(seatId))}
      connected={remote.kind === 'online'}
      nameOf={useBoardNames(session, fact)}
      {...writing}
      onHandIn={(id, ready) => {
        writing.onHandIn(id, ready);
        const card = cards.find((one) => one.id === id);
        // What is remembered is what was handed in last.
        if (ready && card !== undefined && reminders.kept.has(id)) reminders.keep(card, true);
      }}
      onRemove={(card) => {
        reminders.keep(card, false);
        return writing.onRemove(card);
      }}
      announce={announce}
      below={
        <>
          <FileTransfer transfer={transfer} />
          <KeepReminders
            cards={cards.filter((card) => card.item === item.id && card.field === 'go' && card.ready)}
            kept={reminders.kept}
            onKeep={reminders.keep}
          />
        </>
      }
      photoFor={(field, prompt) =>
        files === null ? null : <TakePhoto what={prompt} onPhoto={(photo, says) => void handIn(field, photo, says)} />
      }
    />
  );
}
