import type { ProposalId } from '../../domain/ids.ts';
import { parseId } from '../../domain/ids.ts';
import type { OpenSpace } from '../../sync/open-space.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useLifelineWords } from '../../words/lifeline.ts';
import { AppFrame } from '../app-frame.tsx';
import { NotFoundScreen } from '../not-found-screen.tsx';
import { WaitingScreen } from '../waiting-screen.tsx';
import { ProposalWay } from './proposal-way.tsx';
import { SpaceGate } from './space-gate.tsx';
import { useAllWorks, useReceived } from './use-group-work.ts';

interface WayRouteProps {
  /** As they stand in the address; anything may stand there. */
  readonly space: string;
  readonly proposal: string;
}

/** Where a proposal is, whichever group it comes from: a session knows its proposals and not their groups. */
export function WayRoute({ space, proposal }: WayRouteProps) {
  const id = parseId<ProposalId>(proposal);
  if (id === null) return <NotFoundScreen />;
  return <SpaceGate space={space}>{(opened) => <WayIn space={opened} proposal={id} />}</SpaceGate>;
}

function WayIn({ space, proposal }: { readonly space: OpenSpace; readonly proposal: ProposalId }) {
  const lifeline = useLifelineWords();
  const { works, isComplete } = useAllWorks(space);
  const group = useReceived(works).find((one) => one.proposal === proposal)?.group;
  const work = works.find((one) => one.group === group);
  if (work !== undefined) return <ProposalWay space={space} work={work} proposal={proposal} />;
  if (!isComplete) return <WaitingScreen />;
  return (
    <AppFrame title={lifeline.unknown.title}>
      <EmptyState level={1} title={lifeline.unknown.title}>
        {lifeline.unknown.text}
      </EmptyState>
    </AppFrame>
  );
}
