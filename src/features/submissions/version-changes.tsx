import { isProfileText, type Profile } from '../../domain/proposal/proposal.ts';
import { changeOf } from '../../domain/space/newer-version.ts';
import type { Submission } from '../../domain/space/submission.ts';
import { Fold } from '../../ui/fold.tsx';
import { useFormat } from '../../words/format.ts';
import { useProposalsWords } from '../../words/proposals.ts';
import { useSubmissionsWords } from '../../words/submissions.ts';

/** A value of a profile as it is read. */
export type ValueText = (field: keyof Profile, value: Profile[keyof Profile]) => string;

interface VersionChangesProps {
  readonly submission: Pick<Submission, 'versions' | 'trail'>;
  readonly valueText: ValueText;
}

/** What a version that waits changes in the one that counts: which fields, and what stood there before. */
export function VersionChanges({ submission, valueText }: VersionChangesProps) {
  const { changes: words } = useSubmissionsWords();
  const { fields: labels } = useProposalsWords();
  const format = useFormat();
  const change = changeOf(submission);
  if (change === null) return null;
  const { since, before, after, fields } = change;
  if (fields.length === 0) return <p>{words.none(since)}</p>;
  // Long texts are read in full: what changed may stand at their end.
  const text = (field: keyof Profile, profile: Profile) =>
    isProfileText(field) && profile[field] !== '' ? profile[field] : valueText(field, profile[field]);
  return (
    <>
      <p>
        <strong>{words.title(since)}</strong> {format.list(fields.map((field) => labels[field]))}
      </p>
      <Fold summary={words.compare}>
        <dl className="plenum-submissions-facts">
          {fields.map((field) => (
            <div key={field}>
              <dt>{labels[field]}</dt>
              <dd>{words.before(text(field, before))}</dd>
              <dd>
                <strong>{words.now(text(field, after))}</strong>
              </dd>
            </div>
          ))}
        </dl>
      </Fold>
    </>
  );
}
