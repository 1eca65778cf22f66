import { setFacts } from '../../documents/plan/edit.ts';
import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import { ApprovalPanel } from '../../features/agenda/approval-panel.tsx';
import { createExplainDeeds } from '../../features/agenda/explain-deeds.ts';
import { ExplainPanel } from '../../features/agenda/explain-panel.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { Card } from '../../ui/card.tsx';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useRelayNow } from '../session/session-head.tsx';

interface LeadItemProps {
  readonly session: OpenSession;
  readonly item: AgendaItem;
}

/** Which proposal is explained, with the small clock of each. */
export function LeadExplain({ session, item }: LeadItemProps) {
  const plan = useSnapshot(session.plan);
  const proposals = namedProposals(useSnapshot(session.proposals));
  return (
    <ExplainPanel
      minutes={item.minutes}
      proposals={proposals}
      presented={plan.presented}
      timer={plan.presentedTimer}
      now={useRelayNow(session)}
      deeds={session.edit.plan(createExplainDeeds)}
    />
  );
}

/** At the beginning the meeting is asked whether its agenda stands. */
export function LeadApproval({ session }: Pick<LeadItemProps, 'session'>) {
  const plan = useSnapshot(session.plan);
  return (
    <Card>
      <ApprovalPanel
        plan={plan}
        now={useRelayNow(session)}
        onChange={(approval) => session.edit.plan((doc) => setFacts(doc, { approval }))}
      />
    </Card>
  );
}
