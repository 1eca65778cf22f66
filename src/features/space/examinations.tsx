import { type Submission, takenInOf } from '../../domain/space/submission.ts';
import { Card } from '../../ui/card.tsx';
import { useInField } from '../../ui/use-in-field.tsx';
import { useLifelineWords } from '../../words/lifeline.ts';
import { useSubmissionsWords } from '../../words/submissions.ts';
import type { SessionDeeds } from './sessions-card.tsx';
import { WayLink } from './way-link.tsx';

interface ExaminationsProps {
  readonly submissions: readonly Submission[];
  readonly wayHref: SessionDeeds['wayHref'];
}

/** What bodies have asked to be examined, of all years: it stays here until it has gone on. */
export function Examinations({ submissions, wayHref }: ExaminationsProps) {
  const { examinations } = useLifelineWords();
  const { numberFollows, untitled } = useSubmissionsWords();
  const open = submissions.filter(({ status }) => status === 'examination');
  const { shown, filter } = useInField(open, (one) => takenInOf(one)?.profile.fields ?? []);
  if (open.length === 0) return null;
  return (
    <Card heading={examinations.title} level={3}>
      <p>{examinations.text}</p>
      {filter}
      <ul className="plenum-space-rows">
        {shown.map((submission) => {
          const last = submission.trail.findLast(({ deed }) => deed.kind === 'moved')?.deed;
          const name = `${submission.number ?? numberFollows} ${takenInOf(submission)?.profile.title || untitled}`;
          return (
            <li key={submission.proposal} className="plenum-space-row">
              <WayLink href={wayHref(submission.proposal)}>{name}</WayLink>
              {last?.kind === 'moved' && <p>{[last.body, last.text].filter(Boolean).join(': ')}</p>}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
