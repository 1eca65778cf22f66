import { noteKinds } from '../../domain/assessment/note.ts';
import type { ProposalId } from '../../domain/ids.ts';
import { acceptedFindings, type Finding } from '../../domain/results/finding.ts';
import { useProposalsWords } from '../../words/proposals.ts';
import { useResultsWords } from '../../words/results.ts';

interface AssessedBlockProps {
  readonly proposal: ProposalId;
  readonly findings: readonly Finding[];
}

/** What the group accepted belongs to the profile and comes from the session: to be read here, not to be typed. */
export function AssessedBlock({ proposal, findings }: AssessedBlockProps) {
  const { kinds } = useResultsWords();
  const words = useProposalsWords().form.assessment;
  const accepted = noteKinds.flatMap((kind) => acceptedFindings(findings, proposal, kind));
  if (accepted.length === 0) return null;
  return (
    <section className="plenum-profile-assessed" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className="plenum-muted">{words.hint}</p>
      <ul>
        {accepted.map(({ id, kind, text }) => (
          <li key={id}>
            <strong>{kinds[kind]}:</strong> {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
