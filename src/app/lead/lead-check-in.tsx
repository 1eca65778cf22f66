import { useMemo } from 'react';
import type { RandomBytes } from '../../domain/ids.ts';
import { isGoingRound } from '../../domain/session/own-step.ts';
import type { Stage } from '../../domain/session/stage.ts';
import { turnsLeft } from '../../domain/turns/turns.ts';
import type { RoomRow } from '../../features/moderation/room-order.ts';
import { createTurnsDeeds } from '../../features/turns/turns-deeds.ts';
import { TurnsPanel } from '../../features/turns/turns-panel.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useDevice } from '../device-context.tsx';
import { useGroupPeople } from '../session/group-people.ts';
import { turnsOf } from '../session/turns-of.ts';
import { LeadBoard } from './lead-board.tsx';

interface LeadCheckInProps {
  readonly session: OpenSession;
  readonly rows: readonly RoomRow[];
  readonly stage: Extract<Stage, { readonly kind: 'board' }>;
}

/** The opening round in the cockpit: going round, and below it one word from everybody. */
export function LeadCheckIn({ session, rows, stage }: LeadCheckInProps) {
  const { random } = useDevice();
  const plan = useSnapshot(session.plan);
  const people = useGroupPeople(rows);
  const doc = session.edit.plan((present) => present);
  const deeds = useMemo(() => createTurnsDeeds(doc, stage.item.id, random), [doc, stage.item.id, random]);
  return (
    <>
      <TurnsPanel turns={turnsOf(plan, stage.item.id)} people={people} deeds={deeds} />
      <LeadBoard session={session} stage={stage} waits={isGoingRound(plan, stage.item.id)} />
    </>
  );
}

/** What a presenter remote steps through while people speak in turn; undefined: nobody does, or all have. */
export const turnStep = (session: OpenSession, random: RandomBytes): ((step: 1 | -1) => void) | undefined => {
  const { turns, current } = session.plan.getSnapshot();
  const running = turns.find(({ item }) => item === current);
  if (running === undefined || turnsLeft(running).length === 0) return undefined;
  return (step) => session.edit.plan((doc) => createTurnsDeeds(doc, running.item, random).step(step));
};
