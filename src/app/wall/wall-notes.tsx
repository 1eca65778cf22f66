import type { ProposalId } from '../../domain/ids.ts';
import { namedProposals } from '../../domain/proposal/named-proposal.ts';
import { decisionOn } from '../../domain/results/decision.ts';
import { NotesWall } from '../../features/results/notes-wall.tsx';
import type { OpenSession } from '../../sync/open-session.ts';
import { useSnapshot } from '../../ui/use-snapshot.ts';
import { useAssessmentOf } from '../session/use-assessment-of.ts';
import { useThoughts } from '../session/use-thoughts.ts';

/** What is noted to one proposal, on the wall. */
export function WallNotes({ session, proposal }: { readonly session: OpenSession; readonly proposal: ProposalId }) {
  const plan = useSnapshot(session.plan);
  const tally = useSnapshot(session.tally);
  const proposals = useSnapshot(session.proposals);
  const assessed = useAssessmentOf(plan, tally)(proposal, proposals);
  const named = namedProposals(proposals).find((one) => one.proposal === proposal);
  const thoughts = useThoughts(session, proposal);
  if (named === undefined) return null;
  const { title, number } = named;
  const lines = assessed && [
    assessed.round,
    ...assessed.values,
    [assessed.agreement, assessed.lower].filter(Boolean).join(', '),
  ];
  return (
    <NotesWall
      title={title}
      number={number}
      thoughts={thoughts}
      decision={decisionOn(plan.decisions, proposal)}
      assessed={lines ?? []}
    />
  );
}
