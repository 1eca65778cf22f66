import { putCard, removeCard, setSupport } from '../../documents/seat/cards.ts';
import { type CardId, createId } from '../../domain/ids.ts';
import { keyBetween } from '../../domain/order.ts';
import { layerOf } from '../../domain/session/role.ts';
import type { Stage } from '../../domain/session/stage.ts';
import { QuestionsScreen } from '../../features/questions/questions-screen.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useDevice } from '../device-context.tsx';
import { useAskers, useQueue } from '../session/use-questions.ts';

interface SeatQuestionsProps {
  readonly session: OpenSession;
  readonly stage: Extract<Stage, { readonly kind: 'board' }>;
}

/** Questions to a speaker on the participant's device; loaded once somebody is in the room. */
export function SeatQuestions({ session, stage: { item, wish, fact } }: SeatQuestionsProps) {
  const announce = useAnnounce();
  const { random } = useDevice();
  const { standings } = useSnapshot(session.plan);
  const { cards, supports } = useSnapshot(session.seatSheet);
  const { remote } = useSnapshot(session.status);
  const { edit, role, seatId } = session;
  const own = cards.filter((card) => card.item === item.id && card.field === 'ask');
  const order = keyBetween(cards.at(-1)?.order ?? null, null);
  return (
    <QuestionsScreen
      title={item.title}
      fact={fact}
      queue={useQueue(session, { wish, fact })}
      own={own}
      supports={supports ?? new Set()}
      seat={seatId}
      layer={layerOf(role, standings.get(seatId))}
      connected={remote.kind === 'online'}
      nameOf={useAskers(session, fact)}
      onDraft={(text) => {
        const draft = own.find(({ ready }) => !ready);
        const fresh = { id: createId<CardId>(random), item: item.id, field: 'ask', ready: false, order } as const;
        edit.seat((doc) => putCard(doc, draft === undefined ? { ...fresh, text } : { id: draft.id, text }));
      }}
      onAsk={(id, named) => edit.seat((doc) => putCard(doc, { id, ready: true, named }))}
      onTakeBack={(card) => {
        edit.seat((doc) => removeCard(doc, card.id));
        // It comes back as a question of its own: what was taken back has no words any more.
        return () => edit.seat((doc) => putCard(doc, { ...card, id: createId<CardId>(random) }));
      }}
      onSupport={(id, supported) => edit.seat((doc) => setSupport(doc, id, supported))}
      announce={announce}
    />
  );
}
