import type { ReactNode } from 'react';
import { officeReads } from '../../domain/space/newer-version.ts';
import { contentOf, type Submission } from '../../domain/space/submission.ts';
import { useSubmissionsWords } from '../../words/submissions.ts';
import { SubmissionHead } from './submission-facts.tsx';

interface SubmissionLineProps {
  readonly submission: Submission;
  readonly href: string;
  readonly group?: string;
  /** What else is said of it. */
  readonly children?: ReactNode;
}

/** A proposal in a list: its title leads to its way, and below it stands where it is. */
export function SubmissionLine({ submission, href, group = '', children }: SubmissionLineProps) {
  const words = useSubmissionsWords();
  const content = officeReads(submission) ?? contentOf(submission);
  return (
    <li className="plenum-submissions-line">
      <a className="plenum-submissions-title" href={href}>
        {content?.profile.title || words.untitled}
      </a>
      <SubmissionHead submission={submission} group={group} />
      {children}
    </li>
  );
}
