import type { ProposalId } from '../../domain/ids.ts';
import { contentOf, type Submission } from '../../domain/space/submission.ts';
import { Card } from '../../ui/card.tsx';
import { useInField } from '../../ui/use-in-field.tsx';
import { useSubmissionsWords } from '../../words/submissions.ts';
import { SubmissionLine } from './submission-line.tsx';
import './submissions.css';

interface HandedInListProps {
  readonly heading: string;
  readonly submissions: readonly Submission[];
  /** What is said of all of them; null: nothing. */
  readonly note: string | null;
  readonly hrefOf: (proposal: ProposalId) => string;
}

/** What the group has handed in, each with where it is. */
export function HandedInList({ heading, submissions, note, hrefOf }: HandedInListProps) {
  const words = useSubmissionsWords();
  const { shown, filter } = useInField(submissions, (one) => contentOf(one)?.profile.fields ?? []);
  return (
    <Card heading={heading}>
      {submissions.length === 0 && <p className="plenum-muted">{words.empty}</p>}
      {note !== null && <p>{note}</p>}
      {filter}
      <ul className="plenum-submissions-hints">
        {shown.map((submission) => (
          <SubmissionLine key={submission.proposal} submission={submission} href={hrefOf(submission.proposal)} />
        ))}
      </ul>
    </Card>
  );
}
