import type { Stage } from '../domain/session/stage.ts';
import { createBallotDeeds } from '../features/ballot/ballot-deeds.ts';
import { ThesisPanel } from '../features/ballot/thesis-panel.tsx';
import type { OpenSession } from '../sync/open-session.ts';
import { useSnapshot } from '../ui/use-snapshot.ts';
import { useDevice } from './device-context.tsx';

interface LeadBallotProps {
  readonly session: OpenSession;
  readonly stage: Extract<Stage, { readonly kind: 'ballot' }>;
}

/** The panel of each kind of ballot. */
const panels = { theses: ThesisPanel } as const;

/** The ballot of the item that runs, in the cockpit. */
export function LeadBallot({ session, stage: { item, wish, fact } }: LeadBallotProps) {
  const { title } = useSnapshot(session.plan);
  const { random } = useDevice();
  const Panel = panels[wish.kind];
  return (
    <Panel
      title={item.title}
      session={title}
      wish={wish}
      fact={fact}
      deeds={session.edit.plan((doc) => createBallotDeeds(doc, item.id, random))}
    />
  );
}
